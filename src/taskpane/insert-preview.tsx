import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { InsertPreview as Preview } from "./insert-model";
import type { OverviewPreview } from "./overview-preview";
import { PlanPictureView } from "./plan-picture-view";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface InsertPreviewProps {
  readonly preview: Preview;
  /** Null when the 總表 is left alone. */
  readonly overview: OverviewPreview | null;
}

/** A small picture of the first sheet, and in words what will be written where. */
export const InsertPreview = ({ preview, overview }: InsertPreviewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const [first] = preview.sheets;
  return (
    <section className={styles.preview} aria-label={t("insert.preview")}>
      <Text weight="semibold">{t("insert.preview")}</Text>
      {first !== undefined && <PlanPictureView plan={preview.plan} sheet={first.sheet} />}
      <NewSheets preview={preview} overview={overview} />
      {preview.sheets.map(({ sheet, rows, columns, onto }) => (
        <Text key={sheet.name}>
          {onto === null
            ? t("insert.willNew", { sheet: sheet.name, rows, columns })
            : t("insert.willCurrent", { sheet: onto, rows, columns })}
        </Text>
      ))}
      {overview?.kind === "add" && (
        <Text>{t("insert.willOverviewNew", { count: overview.forms })}</Text>
      )}
      {overview?.kind === "update" && (
        <Text>{t("insert.willOverviewUpdate", { sheet: overview.sheetName })}</Text>
      )}
      <Text>
        {overview?.kind === "update"
          ? t("insert.willNotTouchElse", { sheet: overview.sheetName })
          : t("insert.willNotTouch")}
      </Text>
    </section>
  );
};

/** How many sheets come, where they are more than one. */
const NewSheets = ({ preview, overview }: InsertPreviewProps): ReactElement | null => {
  const t = useTranslate();
  const forms = preview.sheets.filter(({ onto }) => onto === null).length;
  const isAdded = overview?.kind === "add";
  const count = forms + (isAdded ? 1 : 0);
  if (count < 2) return null;
  return (
    <Text weight="semibold">
      {t(isAdded ? "insert.willSum" : "insert.willSumPlain", { count })}
    </Text>
  );
};
