import { ruleCellKeys, type ScoredForm } from "../plan/members-entries";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import { cellOf, type FormLocation } from "./form-location";

/** Says where a 委員彙整 sheet looks the rules up: in the form's rows as they stand now. */
export const scoredForm = (location: FormLocation, rubric: Rubric): ScoredForm => ({
  rubric,
  sheetName: location.sheetName,
  rules: new Map(
    indicatorsOf(rubric).map(({ id }) => [
      id,
      Object.fromEntries(
        ruleCellKeys.flatMap((key) => {
          const cell = cellOf(location, id, key);
          return cell === null ? [] : [[key, cell]];
        }),
      ),
    ]),
  ),
});
