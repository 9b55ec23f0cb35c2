import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { IndicatorView } from "./indicator-view";
import { onEscape } from "./on-escape";
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
  // The focus goes to the reason and comes back, not to the page's top.
  const [asked, setAsked] = useState(false);
  const { reason, setReason } = useReason(changes);
  const written = view.entry === "NA";
  // The reason stands in the school's column, which the committee only reads.
  if (view.reasonMissing && view.role === "committee")
    return <Text size={200}>{t("fill.naReasonBySchool")}</Text>;
  if (!asking || !view.reasonMissing) {
    return (
      <Button
        size="small"
        autoFocus={asked}
        appearance={written ? "primary" : "secondary"}
        aria-pressed={written}
        onClick={() => {
          if (!view.reasonMissing) changes.writeNotApplicable(null);
          else {
            setAsking(true);
            setAsked(true);
          }
        }}
      >
        {t("fill.na")}
      </Button>
    );
  }
  return (
    <Field label={t("fill.naReason")} hint={t("fill.naReasonNeeded")} required>
      <Textarea
        autoFocus
        value={reason}
        onKeyDown={onEscape(() => {
          setReason("");
          setAsking(false);
        })}
        onChange={(_, { value }) => {
          setReason(value);
        }}
      />
      <Button
        size="small"
        disabled={reason.trim() === ""}
        onClick={() => {
          changes.writeNotApplicable(reason.trim());
          setReason("");
          setAsking(false);
        }}
      >
        {t("fill.naWrite")}
      </Button>
    </Field>
  );
};

/** A reason that is being typed; as 自我檢核說明 it outlives the page that is left before NA was written. */
const useReason = ({
  writeEvidence,
}: ScoreChanges): {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
} => {
  const [reason, setReason] = useState("");
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      const words = reason.trim();
      if (words !== "") writeEvidence((now) => (now.trim() === "" ? words : now));
    };
  });
  useEffect(
    () => () => {
      leave.current();
    },
    [],
  );
  return { reason, setReason };
};
