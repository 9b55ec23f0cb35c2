import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReviewRow } from "../form/review";

const useStyles = makeStyles({
  ladder: { display: "block", width: "100%", height: "16px", overflow: "visible" },
  level: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "3px",
    strokeLinecap: "round",
  },
  self: { fill: tokens.colorNeutralForeground1 },
  committee: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: tokens.strokeWidthThick,
  },
});

/** Room for half a mark at each end, in percent of the width. */
const margin = 3;

/** The printed levels of a standard on one line, lowest left, with both roles' scores on it: ● within ○ where they agree. */
export const SmallLadder = ({ row }: { readonly row: ReviewRow }): ReactElement | null => {
  const styles = useStyles();
  const [lowest, highest] = [row.legal[0], row.legal.at(-1)];
  if (lowest === undefined || highest === undefined || lowest === highest) return null;
  const levels = row.rungs.length === 0 ? [row.legal] : row.rungs.map(({ scores }) => scores);
  const at = (score: number): string =>
    `${margin + ((score - lowest) / (highest - lowest)) * (100 - 2 * margin)}%`;
  const { self, committee } = row.verdicts;
  return (
    <svg className={styles.ladder} aria-hidden="true" data-ladder={row.indicator.id}>
      {levels.map((level, index) => (
        <line
          key={index}
          className={styles.level}
          x1={at(Math.min(...level))}
          x2={at(Math.max(...level))}
          y1="8"
          y2="8"
        />
      ))}
      {committee.score !== null && (
        <circle
          className={styles.committee}
          cx={at(committee.score)}
          cy="8"
          r="6.5"
          data-role="committee"
        />
      )}
      {self.score !== null && (
        <circle className={styles.self} cx={at(self.score)} cy="8" r="4" data-role="self" />
      )}
    </svg>
  );
};
