import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { officialLanguage } from "./pane-language";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  inside: { paddingBottom: tokens.spacingVerticalS },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    margin: 0,
    lineHeight: tokens.lineHeightBase400,
  },
});

interface FoldedProps {
  readonly title: string;
  /** Whether it stands open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something folded to its title. */
export const Folded = ({ title, open = false, children }: FoldedProps): ReactElement => {
  const styles = useStyles();
  return (
    <details open={open}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
};

interface FoldedTextProps {
  readonly title: string;
  readonly text: string | null;
  readonly open?: boolean;
}

/** A printed text folded to its title; nothing where the cell is blank. */
export const FoldedText = ({ title, text, open = false }: FoldedTextProps): ReactElement | null => {
  const styles = useStyles();
  if (text === null || text === "") return null;
  return (
    <Folded title={title} open={open}>
      <p className={styles.text} lang={officialLanguage}>
        {text}
      </p>
    </Folded>
  );
};
