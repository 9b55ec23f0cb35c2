import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { evidenceLines, joinEvidence, setBox, splitEvidence } from "./evidence-boxes";
import { officialLanguage } from "./pane-language";
import { useTextDraft } from "./use-text-draft";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  evidence: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
});

interface EvidenceViewProps {
  /** The cell's text as it stands. */
  readonly text: string;
  /** The pre-printed text; null when the cell was blank on paper. */
  readonly printed: string | null;
  /** Writes the text that the change makes of the one that stands in the cell when it is written. */
  readonly onWrite: (change: (now: string) => string) => void;
}

/** 自我檢核說明: the printed boxes as check boxes that write ☑ or □ at once, and the person's own text below. */
export const EvidenceView = ({ text, printed, onWrite }: EvidenceViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const split = splitEvidence(text, printed);
  const edited = whole ? text : split.own;
  const draft = useTextDraft(edited, (words) => {
    onWrite((now) =>
      whole ? words : joinEvidence({ ...splitEvidence(now, printed), own: words }),
    );
  });
  const write = (): void => {
    draft.write();
    if (whole) draft.clear();
    setWhole(false);
  };
  return (
    <section className={styles.evidence} aria-label={t("fill.evidence")}>
      <Text weight="semibold">{t("fill.evidence")}</Text>
      {evidenceLines(split.printed === "" ? text : split.printed)
        .filter((line) => split.printed !== "" || line.some(({ kind }) => kind === "box"))
        .map((line, index) => (
          <div key={index} role="group" className={styles.line} lang={officialLanguage}>
            {line.map((piece, order) =>
              piece.kind === "words" ? (
                <Text key={order}>{piece.text}</Text>
              ) : (
                <Checkbox
                  key={order}
                  checked={piece.checked}
                  label={piece.label}
                  onChange={(_, { checked }) => {
                    onWrite((now) => setBox(now, piece.order, checked === true));
                  }}
                />
              ),
            )}
          </div>
        ))}
      <Field label={t(whole ? "fill.evidence" : "fill.evidenceOwn")}>
        <Textarea
          resize="vertical"
          value={draft.text}
          onChange={(_, { value }) => {
            draft.onChange(value);
          }}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
      </Field>
      <div className={styles.line}>
        <Button size="small" disabled={!draft.changed} onClick={write}>
          {t("fill.evidenceWrite")}
        </Button>
        {split.printed !== "" && !whole && !draft.changed && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setWhole(true);
            }}
          >
            {t("fill.evidenceWhole")}
          </Button>
        )}
      </div>
    </section>
  );
};
