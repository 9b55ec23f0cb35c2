import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { InsertPreview as Preview } from "./insert-model";
import { PlanPictureView } from "./plan-picture-view";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** A small picture of the first sheet, and in words what will be written where. */
export const InsertPreview = ({ preview }: { readonly preview: Preview }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const [first] = preview.sheets;
  return (
    <section className={styles.preview} aria-label={t("insert.preview")}>
      <Text weight="semibold">{t("insert.preview")}</Text>
      {first !== undefined && <PlanPictureView plan={preview.plan} sheet={first.sheet} />}
      {preview.sheets.map(({ sheet, rows, columns, onto }) => (
        <Text key={sheet.name}>
          {onto === null
            ? t("insert.willNew", { sheet: sheet.name, rows, columns })
            : t("insert.willCurrent", { sheet: onto, rows, columns })}
        </Text>
      ))}
      <Text>{t("insert.willNotTouch")}</Text>
    </section>
  );
};
