import { Button, Field, Input, Text } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { printedNumber } from "../report/printed-number";
import type { CountRule, LookupRule } from "../rubric/scoring-rule";
import { countedScore, lookedUpScore, type MeasuredScore } from "../scoring/measured-score";
import type { Message } from "./pane-language";
import { belongsToComposition, readTypedScore } from "./score-input";
import { useTranslate } from "./use-translate";
import type { ScoreChanges } from "./use-score-changes";

interface MeasuredViewProps {
  readonly rule: CountRule | LookupRule;
  /** 分項 as it stands in the sheet: the quantity measured last. */
  readonly written: string;
  readonly changes: ScoreChanges;
}

/** A field for what was counted or measured; shows the printed line that applies and writes its score. */
export const MeasuredView = ({ rule, written, changes }: MeasuredViewProps): ReactElement => {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = readTypedScore(draft ?? written);
  const measured = typed.kind === "number" ? measure(rule, typed.value) : null;
  const write = (): void => {
    if (typed.kind !== "number" || measured?.kind !== "computed") return;
    changes.writeScore(measured.score, String(typed.value));
    setDraft(null);
  };
  const message = measured === null ? null : measuredMessage(measured);
  return (
    <div>
      <Field
        label={
          rule.kind === "count"
            ? t("fill.counted", { unit: rule.unit })
            : t("fill.measured.quantity", { quantity: rule.quantity, unit: rule.unit })
        }
      >
        <Input
          size="small"
          inputMode="decimal"
          value={draft ?? written}
          onChange={(_, { value }) => {
            setDraft(value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !belongsToComposition(event.nativeEvent)) write();
          }}
        />
      </Field>
      <div role="status">
        {message !== null && <Text size={200}>{t(message.key, message.values)}</Text>}
      </div>
      {measured?.kind === "computed" && (
        <Button size="small" onClick={write}>
          {t("fill.measured.use", { score: printedNumber(measured.score) })}
        </Button>
      )}
    </div>
  );
};

const measure = (rule: CountRule | LookupRule, value: number): MeasuredScore =>
  rule.kind === "count" ? countedScore(rule, value) : lookedUpScore(rule, value);

const measuredMessage = (measured: MeasuredScore): Message => {
  switch (measured.kind) {
    case "computed":
      return {
        key: "fill.measured.computed",
        values: { score: printedNumber(measured.score), line: measured.line },
      };
    case "choice":
      return {
        key: "fill.measured.choice",
        values: { from: measured.from, to: measured.to, line: measured.line },
      };
    case "not-covered":
      return { key: "fill.measured.notCovered", values: {} };
  }
};
