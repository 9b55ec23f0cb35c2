import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { printedNumber } from "../report/printed-number";
import { Folded } from "./folded-text";
import { officialLanguage } from "./pane-language";
import type { Correction, Refusal } from "./refusal";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  refusal: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  correction: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  button: { flexShrink: 0 },
  meanings: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  meaning: { margin: 0 },
});

interface RefusalViewProps {
  readonly refusal: Refusal;
  /** Names the place in the buttons' labels where several refusals stand one below the other. */
  readonly place?: string;
  readonly onCorrect: (value: Correction["value"]) => void;
}

/** Why an entry is refused, in the sheet's own words and a sentence, with the legal scores nearest to it. */
export const RefusalView = ({ refusal, place, onCorrect }: RefusalViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { entry, words, why, corrections, meanings } = refusal;
  const label = ({ value }: Correction): string => {
    if (value === null) return t("refusal.clear");
    return t("refusal.correct", { score: value === "NA" ? value : printedNumber(value) });
  };
  return (
    <div className={styles.refusal}>
      <Text weight="semibold" lang={officialLanguage}>
        {t("fill.invalid", { entry, words })}
      </Text>
      <Text>{t(why.key, why.values)}</Text>
      {corrections.map((correction) => (
        <div key={String(correction.value)} className={styles.correction}>
          <Button
            size="small"
            className={styles.button}
            {...(place === undefined ? {} : { "aria-label": `${place} ${label(correction)}` })}
            onClick={() => {
              onCorrect(correction.value);
            }}
          >
            {label(correction)}
          </Button>
          {correction.meaning !== null && (
            <Text size={200} lang={officialLanguage}>
              {correction.meaning}
            </Text>
          )}
        </div>
      ))}
      {meanings.length > 0 && (
        <Folded title={t("refusal.meanings")}>
          <dl className={styles.meanings} lang={officialLanguage}>
            {meanings.map(({ scores, text }, index) => (
              <Meaning key={index} scores={scores} text={text} />
            ))}
          </dl>
        </Folded>
      )}
    </div>
  );
};

const Meaning = ({ scores, text }: Refusal["meanings"][number]): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <>
      <dt>{t("refusal.scores", { scores })}</dt>
      <dd className={styles.meaning}>{text}</dd>
    </>
  );
};
