import { cliMessages } from "../messages/cli";
import { officialRubrics } from "../official/official-rubrics";
import { summarizeForm } from "./form-summary";
import { done, type Outcome, printedJson } from "./outcome";

/** Lists the official forms, as a table for people or as JSON. */
export const runList = (options: { readonly json: boolean }): Outcome => {
  const summaries = officialRubrics().map(summarizeForm);
  if (options.json) return done(printedJson(summaries));
  const { list } = cliMessages;
  return done(
    summaries
      .map(({ id, short, title, authority, points, bonus, sections, criteria, indicators }) =>
        [
          short,
          id,
          title,
          authority,
          list.points(points, bonus),
          list.counts(sections, criteria, indicators),
        ].join("\t"),
      )
      .join("\n"),
  );
};
