import type { ReactElement } from "react";
import type { IndicatorView } from "./indicator-view";
import type { OpenForm } from "../form/open-form";
import { SituationField } from "./situation-field";
import { useTranslate } from "./use-translate";
import type { ScoreChanges } from "./use-score-changes";

interface SituationsViewProps {
  readonly form: OpenForm;
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
}

/** The choices of the form's header block; open where the indicator waits for one, else folded away. */
export const SituationsView = ({
  form,
  view,
  changes,
}: SituationsViewProps): ReactElement | null => {
  const t = useTranslate();
  const { rule, situations } = view;
  if (situations.length === 0) return null;
  const awaited = rule.kind === "undecided" ? rule.situation : null;
  const label = situations.find(({ id }) => id === awaited)?.label;
  return (
    <details open={awaited !== null}>
      <summary>
        {label === undefined ? t("fill.situations") : t("fill.undecided", { situation: label })}
      </summary>
      {situations.map((situation) => (
        <SituationField
          key={situation.id}
          situation={situation}
          chosen={form.answers.situations[situation.id] ?? null}
          none={t("fill.situationNone")}
          onChoose={(option) => {
            if (option !== null) changes.chooseSituation(situation.id, option);
          }}
        />
      ))}
    </details>
  );
};
