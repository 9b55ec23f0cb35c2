import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { officialLanguage } from "./pane-language";

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px", fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 },
});

interface FoldedTextProps {
  readonly title: string;
  readonly text: string | null;
}

/** A printed text folded to its title; nothing where the cell is blank. */
export const FoldedText = ({ title, text }: FoldedTextProps): ReactElement | null => {
  const styles = useStyles();
  if (text === null || text === "") return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <p className={styles.text} lang={officialLanguage}>
        {text}
      </p>
    </details>
  );
};
