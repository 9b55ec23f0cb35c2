import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import type { Rung } from "../scoring/ladder";
import { nextScore } from "./next-score";
import { RungView, type RungViewProps } from "./rung-view";
import { belongsToComposition, scoreCharacter } from "./score-input";

const useStyles = makeStyles({
  ladder: {
    display: "flex",
    flexDirection: "column",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface LadderViewProps {
  readonly label: string;
  readonly rungs: readonly Rung[];
  /** Every legal score, ascending. */
  readonly legal: readonly number[];
  /** The score that stands written; null when none or an illegal one does. */
  readonly score: number | null;
  /** Both roles' scores, to be marked beside the levels that hold them. */
  readonly marks?: RungViewProps["marks"];
  readonly onChoose: (score: number) => void;
  /** A digit typed on the ladder goes to the score field. */
  readonly onType?: (character: string) => void;
}

/**
 * The legal scores as the printed levels: a click writes, ← → move, Enter writes, Esc leaves.
 *
 * No key acts while an input method composes.
 */
export const LadderView = (props: LadderViewProps): ReactElement => {
  const { label, rungs, legal, score, marks = null, onChoose, onType } = props;
  const styles = useStyles();
  const id = useId();
  const [candidate, setCandidate] = useState<number | null>(null);
  const focused = candidate ?? score;
  const shownRung = rungs.findIndex(({ scores }) => focused !== null && scores.includes(focused));
  const optionId = (rung: number, value: number): string => `${id}-${rung}-${value}`;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (belongsToComposition(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const direction = directionOf(event.key);
    const character = scoreCharacter(event.key);
    if (direction !== null) setCandidate(nextScore(legal, focused, direction));
    else if (event.key === "Enter" && candidate !== null) onChoose(candidate);
    else if (event.key === "Escape") {
      setCandidate(null);
      event.currentTarget.blur();
    } else if (character !== null && onType !== undefined) onType(character);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={
        focused === null || shownRung < 0 ? undefined : optionId(shownRung, focused)
      }
      className={styles.ladder}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setCandidate(null);
      }}
    >
      {rungs.map((rung, index) => (
        <RungView
          key={index}
          rung={rung}
          groupStarts={rung.group !== null && rung.group !== rungs[index - 1]?.group}
          label={label}
          score={score}
          marks={marks}
          candidate={index === shownRung ? candidate : null}
          optionId={(value) => optionId(index, value)}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
};

const directionOf = (key: string): 1 | -1 | null => {
  if (key === "ArrowRight" || key === "ArrowUp") return 1;
  return key === "ArrowLeft" || key === "ArrowDown" ? -1 : null;
};
