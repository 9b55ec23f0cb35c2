import { cellOf, type FormLocation } from "../form/form-location";
import { reportWords } from "../messages/report";
import type { Formula, RangeReference } from "../plan/formula";
import { binary, call, isGone, joined, number, text, when } from "../plan/formula-builders";
import { printFinalLink } from "../plan/marker";
import { roles } from "../rubric/rubric";
import type { FinalScores } from "./final-scores";
import { filled, nothing, referTo } from "./sheet-formulas";

/** How many scores of an indicator are no longer what they were when the form became final; null for one without scores. */
export const changedFormula = (
  location: FormLocation,
  indicator: string,
  { keptOf }: FinalScores,
): Formula | null => {
  const changes = roles.flatMap((role): readonly Formula[] => {
    const position = cellOf(location, indicator, role);
    const kept = keptOf(indicator, role);
    if (position === null || kept === null) return [];
    // Some locales write 4.5 with a comma.
    const entered = call(
      "SUBSTITUTE",
      binary(referTo(location, position), "&", nothing),
      text(","),
      text("."),
    );
    return [
      call("IFERROR", when(binary(entered, "=", text(kept)), number(0), number(1)), number(1)),
    ];
  });
  return changes.length === 0
    ? null
    : when(
        isGone(referTo(location, location.markerCell)),
        nothing,
        call("IFERROR", joined("+", changes), nothing),
      );
};

/** Says that a final form was changed, in the words of every report; `changed` are the counts by indicator. */
export const changedSinceFinalFormula = (
  location: FormLocation,
  { link, otherChanges }: FinalScores,
  changed: RangeReference,
): Formula => {
  const tie = referTo(location, link.cell);
  const count = binary(call("SUM", changed), "+", number(otherChanges));
  const isChanged = call(
    "AND",
    binary(tie, "=", text(printFinalLink(link.fingerprint))),
    binary(count, ">", number(0)),
  );
  const sentence = filled((figure) => reportWords.notes.changedSinceFinal(figure), [count]);
  return when(isGone(tie), nothing, call("IFERROR", when(isChanged, sentence, nothing), nothing));
};
