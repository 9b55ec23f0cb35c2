import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { OpenForm } from "../form/open-form";
import { unitCellOf, unitNames, unitOf, type UnitsList } from "../form/units";
import { officialLanguage } from "./pane-language";
import { belongsToComposition } from "./score-input";
import { writeUnit } from "./unit-writes";
import { useBusy } from "./use-busy";
import { useTextDraft } from "./use-text-draft";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

interface UnitFieldProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly indicator: string;
}

/** Who is in charge of an indicator; offers to make the list where the workbook has none or lacks the row. */
export const UnitField = ({ workbook, form, indicator }: UnitFieldProps): ReactElement => {
  const { list } = workbook.units;
  if (list === null || unitCellOf(list, form.rubric.id, indicator) === null)
    return <UnitsMaker workbook={workbook} form={form} indicator={indicator} />;
  return (
    <UnitInput workbook={workbook} list={list} rubricId={form.rubric.id} indicator={indicator} />
  );
};

interface UnitInputProps extends Pick<UnitFieldProps, "workbook" | "indicator"> {
  readonly list: UnitsList;
  readonly rubricId: string;
}

const UnitInput = ({ workbook, list, rubricId, indicator }: UnitInputProps): ReactElement => {
  const t = useTranslate();
  const names = useId();
  const draft = useTextDraft(unitOf(list, rubricId, indicator) ?? "", (text) => {
    const unit = text.trim() === "" ? null : text.trim();
    void writeUnit(workbook.host, list, { rubricId, indicator, unit }, workbook.tell);
  });
  return (
    <Field label={t("units.label")} hint={t("units.hint")}>
      <Input
        size="small"
        lang={officialLanguage}
        list={names}
        value={draft.text}
        onChange={(_, { value }) => {
          draft.onChange(value);
        }}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !belongsToComposition(event.nativeEvent)) draft.write();
          else draft.onKeyDown(event);
        }}
      />
      <datalist id={names}>
        {unitNames(list).map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </Field>
  );
};

const UnitsMaker = ({ workbook, form, indicator }: UnitFieldProps): ReactElement => {
  const t = useTranslate();
  const { busy, whileBusy } = useBusy();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { connection, host, state, tell } = workbook;
  const make = async (): Promise<void> => {
    const { updateUnits } = await import("./units-update");
    const outcome = await updateUnits(host, state.forms ?? []);
    if (outcome.kind === "failed") tell({ type: "problem", problem: outcome.problem });
    else if (outcome.kind === "refused") setRefusal(t(outcome.message.key, outcome.message.values));
    else {
      await connection.readForms();
      tell({ type: "noted", message: outcome.message });
      // The new sheet has come to the front.
      await connection.goTo(form, indicator, state.role);
    }
  };
  return (
    <div>
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          whileBusy(make);
        }}
      >
        {t(workbook.units.list === null ? "units.make" : "units.update")}
      </Button>
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
};
