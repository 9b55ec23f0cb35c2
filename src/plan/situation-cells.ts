import { sheetWords } from "../messages/sheet";
import type { Rubric, Situation } from "../rubric/rubric";
import { notApplicableSwitch } from "../rubric/situation-names";
import { indicatorsOf } from "../rubric/walk";
import { allowanceCases } from "../scoring/allowance";
import type { ColumnKey } from "./columns";

/** The official column whose cell holds the answer in a situation's row of the header block. */
export const situationColumn = "indicator" satisfies ColumnKey;

/**
 * Lists everything that a form's header block asks to choose: the printed situations and, where the form
 * has one, the switch that opens NA for further indicators (其他遠距教學指標得不計分 of H).
 */
export const situationCellsOf = (rubric: Rubric): readonly Situation[] => {
  const policy = rubric.notApplicable;
  if (policy.kind !== "printed" || policy.extension === undefined) return rubric.situations;
  return [
    ...rubric.situations,
    {
      id: notApplicableSwitch,
      label: policy.extension.label,
      options: [
        { value: "no", label: sheetWords.no },
        { value: "yes", label: sheetWords.yes },
      ],
    },
  ];
};

/** Lists the ids of the indicators whose rule, or whose NA, hangs on a situation. */
export const affectedIndicators = (rubric: Rubric, { id }: Situation): readonly string[] =>
  indicatorsOf(rubric)
    .filter((indicator) => allowanceCases(rubric, indicator).situation === id)
    .map((indicator) => indicator.id);
