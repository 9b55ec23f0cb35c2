import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, type RefCallback, useState } from "react";
import { type IndicatorView, judgeBefore } from "./indicator-view";
import { belongsToComposition, readTypedScore } from "./score-input";
import { useTranslate } from "./use-translate";
import type { ScoreChanges } from "./use-score-changes";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
});

interface ScoreFieldProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
  /** Whether the scores stand above as steps to be chosen with the arrow keys. */
  readonly hasLadder: boolean;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly inputRef: RefCallback<HTMLInputElement>;
}

/** A field for typing a score, full width too; Enter writes it, or says in the sheet's words why not. */
export const ScoreField = (props: ScoreFieldProps): ReactElement => {
  const { view, changes, hasLadder, draft, onDraft, inputRef } = props;
  const t = useTranslate();
  const styles = useStyles();
  const [refused, setRefused] = useState<string | null>(null);

  const write = (): void => {
    const typed = readTypedScore(draft);
    if (typed.kind === "unreadable") {
      setRefused(t("fill.onlyNumbers"));
      return;
    }
    if (typed.kind === "empty") return;
    const entry = typed.kind === "number" ? typed.value : "NA";
    const verdict = judgeBefore(view, entry);
    if (verdict.state === "invalid") setRefused(verdict.words);
    else if (entry === "NA" && view.reasonMissing) setRefused(t("fill.naReasonNeeded"));
    else {
      if (entry === "NA") changes.writeNotApplicable(null);
      else changes.writeScore(entry, null);
      onDraft("");
    }
  };

  return (
    <Field
      label={t("fill.score")}
      hint={t(hasLadder ? "fill.hint" : "fill.hintTyped")}
      validationState={refused === null ? "none" : "error"}
      validationMessage={refused}
    >
      <div className={styles.row}>
        <Input
          className={styles.input}
          ref={inputRef}
          size="small"
          inputMode="decimal"
          value={draft}
          aria-label={t("fill.score")}
          onChange={(_, { value }) => {
            setRefused(null);
            onDraft(value);
          }}
          onKeyDown={(event) => {
            if (belongsToComposition(event.nativeEvent)) return;
            if (event.key === "Enter") write();
            if (event.key === "Escape") {
              setRefused(null);
              onDraft("");
              event.currentTarget.blur();
            }
          }}
        />
        <Button size="small" onClick={write} disabled={draft.trim() === ""}>
          {t("fill.write")}
        </Button>
      </div>
    </Field>
  );
};
