import { Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import type { ReviewRow } from "../form/review";
import { roles } from "../rubric/rubric";
import { officialLanguage } from "./pane-language";
import { differenceWords, entryWords } from "./review-words";
import { SmallLadder } from "./small-ladder";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: "240px",
  },
  current: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalXS,
  },
  tick: { gridRow: "1", "& > input": { width: "24px" }, "& > div": { margin: "4px" } },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  wide: { gridColumn: "1 / -1" },
  // One line while the row is closed; the whole text stands in the opened row and in the title.
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", width: "100%" },
  whole: { whiteSpace: "normal" },
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  changed: { fontWeight: tokens.fontWeightSemibold },
  inside: { gridColumn: "1 / -1", paddingTop: tokens.spacingVerticalS },
});

interface ReviewRowViewProps {
  readonly row: ReviewRow;
  readonly isCurrent: boolean;
  /** Whether the focus goes to the row as soon as it is the current one. */
  readonly takesFocus: boolean;
  readonly isTicked: boolean;
  /** Null where rows are not ticked. */
  readonly onTick: ((on: boolean) => void) | null;
  readonly onOpen: () => void;
  /** What stands in the opened row. */
  readonly children: ReactNode;
}

/** One indicator of the Review page: both scores on its ladder, in words, and the opened row's fields. */
export const ReviewRowView = (props: ReviewRowViewProps): ReactElement => {
  const { row, isCurrent, takesFocus, isTicked, onTick, onOpen, children } = props;
  const t = useTranslate();
  const styles = useStyles();
  const inside = useId();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    if (takesFocus) head.current?.focus({ preventScroll: true });
    head.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [isCurrent, takesFocus]);
  const { id, text } = row.indicator;
  const difference = differenceWords(t, row);
  return (
    <li
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      data-review={id}
      data-difference={row.difference ?? ""}
    >
      {onTick !== null && (
        <Checkbox
          className={styles.tick}
          aria-label={t("review.tick", { indicator: id })}
          checked={isTicked}
          onChange={(_, { checked }) => {
            onTick(checked === true);
          }}
        />
      )}
      <button
        ref={head}
        type="button"
        className={mergeClasses(styles.head, onTick === null && styles.wide)}
        title={text}
        aria-expanded={isCurrent}
        aria-controls={isCurrent ? inside : undefined}
        onClick={onOpen}
      >
        <Text
          block
          weight={isCurrent ? "semibold" : "regular"}
          lang={officialLanguage}
          className={mergeClasses(styles.text, isCurrent && styles.whole)}
        >
          {id} {text}
        </Text>
        <SmallLadder row={row} />
        <span className={styles.figures}>
          {roles.map((role) => (
            <Text key={role} size={200}>
              {entryWords(t, row, role)}
            </Text>
          ))}
          {difference !== null && (
            <Text size={200} className={mergeClasses(row.differs && styles.changed)}>
              {difference}
            </Text>
          )}
          {row.levelChanged === true && (
            <Text size={200} className={styles.changed}>
              {t("review.levelChanged")}
            </Text>
          )}
        </span>
      </button>
      {isCurrent && (
        <div id={inside} className={styles.inside}>
          {children}
        </div>
      )}
    </li>
  );
};
