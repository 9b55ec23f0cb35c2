import { issueWithPlace, rubricIssueMessages, wholeFile } from "../messages/rubric-issues";

type Messages = typeof rubricIssueMessages;

/** The name of a kind of issue, such as `sum-mismatch`. */
export type RubricIssueType = keyof Messages;

/** Where something stands in a rubric file, for machines and for people. */
export interface Location {
  /** A path such as `sections[0].criteria[1]`; empty for the whole file. */
  readonly path: string;
  /** The same as people number it, such as `一、(二)` or `1.2.3`; empty where there is no such name. */
  readonly place: string;
}

/** The details of one type of issue: exactly those that its sentence names. */
export type IssueDetails<K extends RubricIssueType> =
  Parameters<Messages[K]> extends [infer D] ? D : object;

/** One thing that is wrong in a rubric file, and where. */
export type RubricIssue = {
  readonly [K in RubricIssueType]: Location & { readonly type: K } & IssueDetails<K>;
}[RubricIssueType];

/** Says in one sentence what is wrong, and where: 「sections[0].criteria[1]（一、(二)）：指標配分合計 7，與細項 8 不符」. */
export const describeRubricIssue = (issue: RubricIssue): string =>
  issueWithPlace(
    issue.path === "" ? wholeFile : issue.path,
    issue.place,
    sentenceOf(issue.type, issue),
  );

/** Goes down from a location: `below(at, ".rule")`. */
export const below = (at: Location, step: string): Location => ({
  path: at.path === "" ? step.replace(/^\./u, "") : at.path + step,
  place: at.place,
});

const sentences: { readonly [K in RubricIssueType]: (details: IssueDetails<K>) => string } =
  rubricIssueMessages;

const sentenceOf = <K extends RubricIssueType>(type: K, details: IssueDetails<K>): string =>
  sentences[type](details);
