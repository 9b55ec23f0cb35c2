import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { printedNumber } from "../report/printed-number";
import { type Role, roles } from "../rubric/rubric";
import type { Rung } from "../scoring/ladder";
import { officialLanguage } from "./pane-language";
import { roleMarks } from "./review-words";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  level: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  mark: { flexShrink: 0, width: "20px", textAlign: "center", lineHeight: "24px" },
  rung: {
    display: "flex",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  steps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  group: { color: tokens.colorNeutralForeground3, padding: tokens.spacingHorizontalXS },
  gap: { color: tokens.colorNeutralForeground3, textAlign: "center", lineHeight: "12px" },
  option: { cursor: "pointer" },
  wide: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  score: {
    boxSizing: "border-box",
    display: "inline-block",
    flexShrink: 0,
    minWidth: "28px",
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: "center",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // The bold number on a thick line tells the written score without colour.
  written: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightBold,
    borderBottomWidth: tokens.strokeWidthThickest,
    borderBottomColor: tokens.colorBrandStroke1,
  },
  candidate: { outline: `2px solid ${tokens.colorStrokeFocus2}` },
});

/** What a level of a ladder is shown with. */
export interface RungViewProps {
  readonly rung: Rung;
  /** Whether the rung's group heading stands above this rung. */
  readonly groupStarts: boolean;
  /** The ladder's name, for a level without words of its own. */
  readonly label: string;
  readonly score: number | null;
  /** The score that the arrow keys stand on, when it is on this rung. */
  readonly candidate: number | null;
  /** Both roles' scores, each marked in a column of its own beside the levels that hold it; null for no columns. */
  readonly marks: Readonly<Record<Role, number | null>> | null;
  readonly optionId: (score: number) => string;
  readonly onChoose: (score: number) => void;
}

/** One printed level: its words with its scores; a level of a single score is one thing to click. */
export const RungView = (props: RungViewProps): ReactElement => {
  const { rung, groupStarts, label, optionId, onChoose } = props;
  const t = useTranslate();
  const styles = useStyles();
  const [only] = rung.scores;
  const option = (value: number, words: string): ReactElement => (
    <span
      key={value}
      id={optionId(value)}
      role="option"
      aria-selected={value === props.score}
      aria-label={`${t("fill.bandScore", { score: printedNumber(value) })} ${rung.text}`.trim()}
      data-score={value}
      className={mergeClasses(styles.option, words !== "" && styles.wide)}
      onClick={() => {
        onChoose(value);
      }}
    >
      <span
        className={mergeClasses(
          styles.score,
          value === props.score && styles.written,
          value === props.candidate && styles.candidate,
        )}
      >
        {printedNumber(value)}
      </span>
      {words !== "" && <Text lang={officialLanguage}>{words}</Text>}
    </span>
  );
  return (
    <>
      {groupStarts && (
        <Text size={200} className={styles.group} lang={officialLanguage}>
          {rung.group}
        </Text>
      )}
      <div role="group" aria-label={rung.text || label} className={styles.rung}>
        <div role="presentation" className={styles.level}>
          {rung.scores.length === 1 && only !== undefined ? (
            option(only, rung.text)
          ) : (
            <>
              {rung.text !== "" && <Text lang={officialLanguage}>{rung.text}</Text>}
              <div role="presentation" className={styles.steps}>
                {rung.scores.map((value) => option(value, ""))}
              </div>
            </>
          )}
        </div>
        {props.marks !== null && <Marks rung={rung} marks={props.marks} />}
      </div>
      {rung.gapBelow && (
        <span className={styles.gap} title={t("fill.gap")} aria-hidden="true">
          ⋯
        </span>
      )}
    </>
  );
};

interface MarksProps {
  readonly rung: Rung;
  readonly marks: NonNullable<RungViewProps["marks"]>;
}

/** For the eye only: the scores stand as words beside every ladder that has these columns. */
const Marks = ({ rung, marks }: MarksProps): ReactElement => {
  const styles = useStyles();
  return (
    <>
      {roles.map((role) => {
        const score = marks[role];
        return (
          <span key={role} aria-hidden="true" className={styles.mark}>
            {score !== null && rung.scores.includes(score) ? roleMarks[role] : ""}
          </span>
        );
      })}
    </>
  );
};
