import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExampleForm } from "./use-example";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
});

/** Offers the example form quietly; where the workbook has one, says so and removes it. */
export const ExampleLine = ({ example }: { readonly example: ExampleForm }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { standing, busy, insert, remove } = example;
  if (standing !== null) {
    return (
      <div className={styles.line}>
        <Text>{t("example.standing", { sheet: standing.location.sheetName })}</Text>
        <Button size="small" onClick={remove}>
          {t("example.remove")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <Link as="button" disabledFocusable={busy} onClick={insert}>
        {t("example.insert")}
      </Link>
      <Text size={200}>{t("example.hint")}</Text>
    </div>
  );
};
