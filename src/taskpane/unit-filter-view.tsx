import { Button, Label, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useId } from "react";
import { unitNames } from "../form/units";
import type { UnitFilter } from "./unit-filter";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  filter: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  label: { flexShrink: 0 },
  choice: { flexGrow: 1, minWidth: 0 },
});

/** Narrows the pane to one unit's indicators; stands under the form's figures whenever the workbook names units. */
export const UnitFilterView = ({
  workbook,
}: {
  readonly workbook: Workbook;
}): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const id = useId();
  const { list, filter } = workbook.units;
  if (list === null) return null;
  return (
    <div className={styles.filter}>
      <Label size="small" htmlFor={id} className={styles.label}>
        {t("units.show")}
      </Label>
      <Select
        id={id}
        size="small"
        className={styles.choice}
        value={printFilter(filter)}
        onChange={(_, { value }) => {
          workbook.chooseUnits(parseFilter(value));
        }}
      >
        <option value="all">{t("units.all")}</option>
        {unitNames(list).map((unit) => (
          <option key={unit} value={`${unitMark}${unit}`}>
            {unit}
          </option>
        ))}
        <option value="unassigned">{t("units.unassigned")}</option>
      </Select>
      {filter.kind !== "all" && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("units.showAll")}
          title={t("units.showAll")}
          onClick={() => {
            workbook.chooseUnits({ kind: "all" });
          }}
        />
      )}
    </div>
  );
};

/** Before a unit's name, which may be any text. */
const unitMark = "unit:";

const printFilter = (filter: UnitFilter): string =>
  filter.kind === "unit" ? `${unitMark}${filter.unit}` : filter.kind;

const parseFilter = (value: string): UnitFilter => {
  if (value.startsWith(unitMark)) return { kind: "unit", unit: value.slice(unitMark.length) };
  return { kind: value === "unassigned" ? "unassigned" : "all" };
};
