import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface NoFormProps {
  /** What else may be the case. */
  readonly hint?: string;
  readonly onInsert: () => void;
}

/** What a page shows while the workbook holds no form: so much, and the way to insert one. */
export const NoForm = ({ onInsert, hint }: NoFormProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Text>{t("fill.none")}</Text>
      {hint !== undefined && <Text>{hint}</Text>}
      <Button appearance="primary" onClick={onInsert}>
        {t("fill.noneAction")}
      </Button>
    </div>
  );
};
