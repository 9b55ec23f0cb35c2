import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { explanationGroups, type ExplanationPoint, type MarkedLine } from "./explanation-groups";
import { Folded } from "./folded-text";
import { officialLanguage } from "./pane-language";

const useStyles = makeStyles({
  explanation: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  words: { minWidth: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase400 },
  below: { paddingLeft: tokens.spacingHorizontalL, paddingTop: tokens.spacingVerticalXS },
});

interface ExplanationViewProps {
  /** What the annex is called: 填表說明. */
  readonly title: string;
  readonly text: string;
}

/**
 * The text of an annex on one indicator, folded to its name: each point on a line of its own, each law folded to its
 * name with its clauses inside.
 */
export const ExplanationView = ({ title, text }: ExplanationViewProps): ReactElement => {
  const styles = useStyles();
  return (
    <Folded title={title}>
      <div className={styles.explanation} lang={officialLanguage}>
        {explanationGroups(text).map(({ heading, points }, index) => (
          <div key={index}>
            {heading !== null && <Text weight="semibold">{heading}</Text>}
            <ul role="list" className={styles.list}>
              {points.map((point, order) => (
                <li key={order}>
                  <Point point={point} foldable={heading !== null} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Folded>
  );
};

interface PointProps {
  readonly point: ExplanationPoint;
  /** Whether what stands below the point is folded away: the clauses of a law. */
  readonly foldable: boolean;
}

const Point = ({ point: { line, below }, foldable }: PointProps): ReactElement => {
  const styles = useStyles();
  if (below.length === 0) return <Line line={line} />;
  const lines = (
    <ul role="list" className={`${styles.list} ${styles.below}`}>
      {below.map((each, index) => (
        <li key={index}>
          <Line line={each} />
        </li>
      ))}
    </ul>
  );
  if (foldable) return <Folded title={line.text}>{lines}</Folded>;
  return (
    <>
      <Line line={line} />
      {lines}
    </>
  );
};

const Line = ({ line: { mark, text } }: { readonly line: MarkedLine }): ReactElement => {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {mark !== "" && <span>{mark}</span>}
      <span className={styles.words}>{text}</span>
    </span>
  );
};
