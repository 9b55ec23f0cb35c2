import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** Lines of text, one below the other. */
export const LineList = ({ lines }: { readonly lines: readonly string[] }): ReactElement => {
  const styles = useStyles();
  return (
    <ul role="list" className={styles.list}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
};
