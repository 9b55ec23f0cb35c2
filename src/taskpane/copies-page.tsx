import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  write: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CopiesPageProps {
  readonly title: string;
  /** What the page is for. */
  readonly what: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** The frame of a page on which files are chosen and put together, with the way back. */
export const CopiesPage = ({ title, what, onBack, children }: CopiesPageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <article className={styles.page}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t("combine.back")}
        </Button>
      </div>
      <h2 className={styles.title}>{title}</h2>
      <Text>{what}</Text>
      {children}
    </article>
  );
};

interface WriteCopiesProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onWrite: () => void;
  /** What is asked or still to be done before. */
  readonly children: ReactNode;
}

/** The button at the page's end that writes, below what is to be said before. */
export const WriteCopies = ({
  label,
  disabled,
  onWrite,
  children,
}: WriteCopiesProps): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.write}>
      {children}
      <div>
        <Button appearance="primary" disabled={disabled} onClick={onWrite}>
          {label}
        </Button>
      </div>
    </div>
  );
};
