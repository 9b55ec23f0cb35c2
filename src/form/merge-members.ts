import { membersWords } from "../messages/members";
import { toA1 } from "../plan/address";
import { agreedLink } from "../plan/agreed-link";
import type { MemberEntries } from "../plan/members-entries";
import { type MembersSheet, planMembersSheet } from "../plan/members-sheet";
import { freeSheetName } from "../plan/sheet-name";
import { stylesIn } from "../plan/styles";
import { type BlockPlan, cellBlock, type WorkbookEdit } from "../plan/workbook-edit";
import type { Rubric } from "../rubric/rubric";
import type { WorkbookCopy } from "./combination";
import { expectedSheet } from "./expected-sheet";
import { columnCell, type FormLocation, rowOf, scoreCellOf } from "./form-location";
import { locateState } from "./locate-state";
import { type MemberCopy, problem, readMemberCopy } from "./member-copy";
import { memberDifferences } from "./member-differences";
import { memberNames } from "./member-names";
import type { MergeDifference, MergeProblem } from "./merge-problems";
import { type MergedVisitors, mergedVisitors } from "./merged-visitors";
import { scoredForm } from "./scored-form";

/** What is to be merged. */
export interface MergeRequest {
  readonly rubric: Rubric;
  /** Every rubric that the program knows, to tell the sheets of the workbooks apart. */
  readonly rubrics: readonly Rubric[];
  /** The workbook that gets the 委員彙整 sheet: its self-check scores and explanations count. */
  readonly base: WorkbookCopy;
  /** One for each member, in their order; the base is among them under its own name when it is a member's, too. */
  readonly copies: readonly WorkbookCopy[];
  /** The members' names in the order of the copies; null takes all of them, or one, from the copies. */
  readonly names: readonly (string | null)[] | null;
  /** The names of all the base's sheets. */
  readonly sheetNames: readonly string[];
}

/** Several members' copies of one form put side by side; nothing is merged while there are problems. */
export interface Merge {
  /** Those that nothing helps against first. */
  readonly problems: readonly MergeProblem[];
  readonly differences: readonly MergeDifference[];
  readonly members: readonly MemberEntries[];
  /** Files that count as one member although their scores were agreed on in an earlier merge. */
  readonly agreedBefore: readonly string[];
  /** Null when the base or a copy can't be read. */
  readonly merged: MergedForm | null;
}

/** What the merge makes of the base. */
export interface MergedForm {
  readonly sheetName: string;
  /** The key of the form's sheet. */
  readonly sheetId: string;
  /** What becomes of 視導委員 in the header block; null where that stays as it is. */
  readonly visitors: MergedVisitors | null;
  /** The new 委員彙整 sheet, then the form's 委員評分 that look it up, and 視導委員. */
  readonly edit: WorkbookEdit;
}

/**
 * Puts several members' scores and findings of one form side by side on a 委員彙整 sheet of the base.
 *
 * 委員評分 of the base's form then shows the agreed scores, which stay to be entered: nothing is agreed on by itself. What
 * the members gave stays as they gave it. Whether differences and questions keep the merge from being made is the
 * caller's to ask. 視導委員 in the form's header block names all members.
 */
export const mergeMembers = (request: MergeRequest): Merge => {
  const { rubric, rubrics, base, copies } = request;
  const files = copies.some(({ file }) => file === base.file) ? copies : [base, ...copies];
  const read = files.map((copy) => readMemberCopy(copy, rubric, rubrics));
  const readable = read.flatMap((one) => (one.ok ? [one.value] : []));
  const unreadable = read.flatMap((one) => (one.ok ? [] : one.error));
  const baseCopy = readable.find(({ file }) => file === base.file);
  const given = readable.filter(({ file }) => copies.some((copy) => copy.file === file));
  const own = memberNames(given.map(({ visitors }) => visitors));
  const members = given.map(({ scores, findings }, index) => ({
    name: request.names?.[index] ?? own[index] ?? "",
    scores,
    findings,
  }));
  const agreedBefore = given.filter(({ isMerged }) => isMerged).map(({ file }) => file);
  if (baseCopy === undefined || unreadable.length > 0) {
    return { problems: unreadable, differences: [], members, agreedBefore, merged: null };
  }
  return {
    problems: [
      ...finalBase(baseCopy),
      ...otherSchools(baseCopy, given),
      ...questions(given),
      ...(given.includes(baseCopy) ? [] : replacedScores(baseCopy)),
    ],
    differences: given.flatMap((copy) =>
      copy === baseCopy ? [] : memberDifferences(baseCopy, copy),
    ),
    members,
    agreedBefore,
    merged: mergedForm(
      baseCopy,
      members,
      mergedVisitors(baseCopy, given, request.names),
      request.sheetNames,
    ),
  };
};

const finalBase = ({ file, cells, location }: MemberCopy): readonly MergeProblem[] =>
  locateState(cells, location).state === "final" ? [problem(file, cells.name, "final")] : [];

/** Copies are of one school: the base's, or where it names none, the first that a copy names. */
const otherSchools = (own: MemberCopy, copies: readonly MemberCopy[]): readonly MergeProblem[] => {
  const [expected] = [own, ...copies].flatMap(({ school }) => school ?? []);
  return copies.flatMap(({ file, cells, school }) =>
    expected === undefined || school === null || school === expected
      ? []
      : [problem(file, cells.name, "other-school", { others: [school, expected] })],
  );
};

/** The links to the new 委員彙整 sheet take the place of what the base's 委員評分 show, which no member's column keeps. */
const replacedScores = ({ file, cells, location, scores }: MemberCopy): readonly MergeProblem[] => {
  const places = [...scores.keys()].flatMap((id) => {
    const position = scoreCellOf(location, id, "committee");
    return position === null ? [] : [toA1(position.row, position.column)];
  });
  return places.length === 0
    ? []
    : [problem(file, cells.name, "replaced-scores", { cells: places })];
};

const questions = (copies: readonly MemberCopy[]): readonly MergeProblem[] =>
  copies.flatMap((copy, index): readonly MergeProblem[] => {
    const { file, cells, scores, findings } = copy;
    if (scores.size + findings.size === 0) return [problem(file, cells.name, "no-entries")];
    const same = copies.slice(0, index).find((other) => isSame(copy, other));
    return same === undefined
      ? []
      : [problem(file, cells.name, "same-entries", { others: [same.file] })];
  });

const isSame = (one: MemberCopy, other: MemberCopy): boolean =>
  isSameMap(one.scores, other.scores) && isSameMap(one.findings, other.findings);

const isSameMap = (
  one: ReadonlyMap<string, number | string>,
  other: ReadonlyMap<string, number | string>,
): boolean => one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

const mergedForm = (
  { cells, location, rubric }: MemberCopy,
  members: readonly MemberEntries[],
  visitors: MergedVisitors | null,
  sheetNames: readonly string[],
): MergedForm => {
  const sheetName = freeSheetName(membersWords.sheetName, sheetNames);
  const made = planMembersSheet(scoredForm(location, rubric), members, sheetName);
  const blocks = [
    ...linkBlocks(location, rubric, made),
    ...(visitors === null ? [] : [visitors.block]),
  ];
  return {
    sheetName,
    sheetId: cells.sheetId,
    visitors,
    edit: {
      added: [made.sheet],
      blocks: blocks.map((block) => ({ sheetId: cells.sheetId, block })),
      removed: [],
      styles: stylesIn([made.sheet, ...blocks]),
    },
  };
};

/** The form's 委員評分, each with the looks that the form gives it. */
const linkBlocks = (
  location: FormLocation,
  rubric: Rubric,
  { sheet, agreed }: MembersSheet,
): readonly BlockPlan[] =>
  [...agreed].flatMap(([id, cell]): readonly BlockPlan[] => {
    const position = scoreCellOf(location, id, "committee");
    const style = scoreStyle(rubric, id);
    if (position === null || style === null) return [];
    const formula = agreedLink({
      sheetName: sheet.name,
      cell,
      marker: sheet.marker,
      indicator: id,
    });
    return [cellBlock(position, { content: { type: "formula", formula }, style })];
  });

const scoreStyle = (rubric: Rubric, indicatorId: string): string | null => {
  const expected = expectedSheet(rubric);
  const row = expected === null ? null : rowOf(expected.location, indicatorId);
  const cell =
    expected === null || row === null ? null : columnCell(expected.location, row, "committee");
  return cell === null ? null : (expected?.plan.cells[cell.row]?.[cell.column]?.style ?? null);
};
