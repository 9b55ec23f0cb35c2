import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorView } from "./indicator-view";
import type { OpenForm } from "../form/open-form";
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
        <Field key={situation.id} label={situation.label}>
          <Select
            size="small"
            value={form.answers.situations[situation.id] ?? ""}
            onChange={(_, { value }) => {
              if (value !== "") changes.chooseSituation(situation.id, value);
            }}
          >
            <option value="">{t("fill.situationNone")}</option>
            {situation.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </details>
  );
};
