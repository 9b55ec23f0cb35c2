import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { situationCellsOf } from "../plan/situation-cells";
import { emptyCurrentSheet, type InsertChoice, previewInsert } from "./insert-model";
import { InsertPreview } from "./insert-preview";
import { officialLanguage } from "./pane-language";
import { SituationField } from "./situation-field";
import type { Insert } from "./use-insert";
import { useTranslate } from "./use-translate";
import { Waiting } from "./waiting";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  back: { alignSelf: "flex-start" },
});

interface InsertChoicesProps {
  readonly choice: InsertChoice;
  readonly insert: Insert;
}

/** What has to be decided before a form is inserted, what will be written where, and the one button. */
export const InsertChoices = ({ choice, insert }: InsertChoicesProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { rubric } = choice;
  const { sheets, busy } = insert;
  const current = emptyCurrentSheet(sheets);
  const preview = useMemo(() => previewInsert(choice, sheets), [choice, sheets]);
  const first = preview.sheets[0];
  return (
    <div className={styles.page}>
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        disabled={busy}
        onClick={insert.startOver}
      >
        {t("insert.back")}
      </Button>
      <h2 className={styles.heading} lang={officialLanguage}>
        {rubric.short} {rubric.title}
      </h2>
      <Situations choice={choice} insert={insert} />
      <Field label={t("insert.policy")}>
        <RadioGroup
          value={choice.alert}
          onChange={(_, { value }) => {
            insert.change({ alert: value === "remind" ? "remind" : "refuse" });
          }}
        >
          <Radio value="refuse" label={t("insert.policy.refuse")} />
          <Radio value="remind" label={t("insert.policy.remind")} />
        </RadioGroup>
      </Field>
      {current !== null && (
        <Field label={t("insert.target")}>
          <RadioGroup
            value={choice.target}
            onChange={(_, { value }) => {
              insert.change({ target: value === "current-sheet" ? "current-sheet" : "new-sheet" });
            }}
          >
            <Radio value="new-sheet" label={t("insert.target.new")} />
            <Radio
              value="current-sheet"
              label={t("insert.target.current", { sheet: current.name })}
            />
          </RadioGroup>
        </Field>
      )}
      {insert.overview !== null && (
        <Checkbox
          checked={choice.withOverview}
          label={t("insert.withOverview")}
          onChange={(_, { checked }) => {
            insert.change({ withOverview: checked === true });
          }}
        />
      )}
      <InsertPreview preview={preview} overview={choice.withOverview ? insert.overview : null} />
      <Checkbox
        checked={insert.autoShow}
        label={t("insert.autoShow")}
        onChange={(_, { checked }) => {
          insert.setAutoShow(checked === true);
        }}
      />
      <Text size={200}>{t("insert.autoShowHint")}</Text>
      <Button appearance="primary" disabledFocusable={busy} onClick={insert.insert}>
        {t("insert.insert")}
      </Button>
      {busy && first !== undefined && (
        <Waiting
          words={t("insert.progress", {
            sheet: first.onto ?? first.sheet.name,
            rows: first.rows,
            columns: first.columns,
          })}
        />
      )}
    </div>
  );
};

const Situations = ({ choice, insert }: InsertChoicesProps): ReactElement => {
  const t = useTranslate();
  return (
    <>
      {situationCellsOf(choice.rubric).map((situation) => (
        <SituationField
          key={situation.id}
          situation={situation}
          chosen={choice.situations[situation.id] ?? null}
          none={t("insert.situationLater")}
          onChoose={(option) => {
            insert.change({ situations: { ...choice.situations, [situation.id]: option } });
          }}
        />
      ))}
    </>
  );
};
