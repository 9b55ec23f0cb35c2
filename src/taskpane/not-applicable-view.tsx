import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { IndicatorView } from "./indicator-view";
import { useTranslate } from "./use-translate";
import type { ScoreChanges } from "./use-score-changes";

interface NotApplicableViewProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
}

/** NA where the form allows it; asks for the reason where the form demands one and none is given. */
export const NotApplicableView = ({ view, changes }: NotApplicableViewProps): ReactElement => {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const written = view.entry === "NA";
  // The reason stands in the school's column, which the committee only reads.
  if (view.reasonMissing && view.role === "committee")
    return <Text size={200}>{t("fill.naReasonBySchool")}</Text>;
  if (!asking || !view.reasonMissing) {
    return (
      <Button
        size="small"
        appearance={written ? "primary" : "secondary"}
        aria-pressed={written}
        onClick={() => {
          if (view.reasonMissing) setAsking(true);
          else changes.writeNotApplicable(null);
        }}
      >
        {t("fill.na")}
      </Button>
    );
  }
  return (
    <Field label={t("fill.naReason")} hint={t("fill.naReasonNeeded")} required>
      <Textarea
        value={reason}
        onChange={(_, { value }) => {
          setReason(value);
        }}
      />
      <Button
        size="small"
        disabled={reason.trim() === ""}
        onClick={() => {
          changes.writeNotApplicable(reason.trim());
          setAsking(false);
        }}
      >
        {t("fill.naWrite")}
      </Button>
    </Field>
  );
};
