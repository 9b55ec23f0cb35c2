import { type AcceptedScore, acceptSelf } from "../form/accept-self";
import type { OpenForm } from "../form/open-form";
import { partsText, scoreWrites } from "./score-writes";
import type { WorkbookConnection } from "./workbook-connection";

/**
 * Makes self-check scores the committee's, all in one write, with how they were made up (分項).
 *
 * Nothing is written where the sheet no longer comes to exactly what the person has seen.
 */
export const acceptSelfScores = (
  connection: WorkbookConnection,
  form: OpenForm,
  indicators: readonly string[],
  seen: readonly AcceptedScore[],
): void => {
  void connection.write(
    form.location.sheetId,
    (fresh) => {
      const { accepted } = acceptSelf(fresh, indicators);
      if (JSON.stringify(accepted) !== JSON.stringify(seen))
        return { refused: { type: "changed-since" } };
      const writes = accepted.map(({ indicator, after }) =>
        scoreWrites(fresh, {
          indicator,
          role: "committee",
          value: after,
          parts: partsText(fresh, indicator, "self") || null,
        }),
      );
      return writes.every((each) => each !== null) ? writes.flat() : null;
    },
    { key: "review.accepted", values: { count: seen.length } },
  );
};
