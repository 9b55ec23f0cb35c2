import type { CellLook, FoundFormat, FoundName, SheetSetup } from "../../form/sheet-setup";
import { parseA1, rangeToA1, toA1 } from "../../plan/address";
import type { CellPosition } from "../../plan/cell-position";
import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { SetupRequest } from "../repair-host";
import { areasOfCells, rangesIn } from "./cell-areas";
import { textFormat } from "./cell-text";
import type { OfficeRuntime } from "./office-runtime";
import { loadValidations } from "./read-validations";
import { runBatch } from "./run-batch";

/**
 * Reads what the cells of sheets carry besides contents; two round trips, whatever the number of sheets.
 *
 * The second gives the conditional formats, which Excel must list first, and rules that are not what they should be.
 */
export const readSetups = async (
  runtime: OfficeRuntime,
  requests: readonly SetupRequest[],
): Promise<Result<readonly SheetSetup[], HostError>> =>
  runBatch(runtime, async (context) => {
    const begun = requests.map((request) =>
      loadSetup(context.workbook.worksheets.getItem(request.sheetId), request),
    );
    if (begun.length > 0) await context.sync();
    const followed = begun.map((reading) => reading.follow());
    if (begun.length > 0) await context.sync();
    return followed.map((read) => read());
  });

interface Reading<Found> {
  /** Queues what the first round trip has shown to be needed; the function given is called after the second. */
  readonly follow: () => () => Found;
}

const loadSetup = (
  sheet: Excel.Worksheet,
  { validated, looked }: SetupRequest,
): Reading<SheetSetup> => {
  const validations = validated.map((cells) => loadValidations(sheet, cells));
  const formats = loadFormats(sheet);
  const looks = loadLooks(sheet, looked);
  const names = loadNames(sheet);
  return {
    follow: () => {
      const readValidations = validations.map((each) => each.follow());
      const readFormats = formats.follow();
      return () => ({
        validations: readValidations.flatMap((read) => read()),
        conditionalFormats: readFormats(),
        looks: looks(),
        names: names(),
      });
    },
  };
};

/** Formats that a value, a colour scale or the like decides are other people's: they are left aside. */
const loadFormats = (sheet: Excel.Worksheet): Reading<readonly FoundFormat[]> => {
  const { conditionalFormats } = sheet.getRange().untrack();
  conditionalFormats.load("items/id,items/type");
  return {
    follow: () => {
      const again = sheet.getRange().untrack().conditionalFormats;
      const loaded = conditionalFormats.items
        .filter(({ type }) => type === "Custom")
        .map(({ id }) => ({
          key: id,
          areas: again.getItem(id).getRanges().untrack().load("address"),
          rule: again.getItem(id).custom.rule.load("formula"),
        }));
      return () =>
        loaded.map(({ key, areas, rule }) => ({
          key,
          ranges: rangesIn(areas.address),
          formula: rule.formula,
        }));
    },
  };
};

const edges = ["top", "bottom", "left", "right"] as const;

const loadLooks = (
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
): (() => SheetSetup["looks"]) => {
  const areas = areasOfCells(cells).map((area) => {
    const range = sheet.getRange(rangeToA1(area)).untrack().load("numberFormat");
    const properties = range.getCellProperties({
      format: { fill: { color: true }, borders: { style: true } },
    });
    return { area, range, properties };
  });
  return () =>
    Object.fromEntries(
      areas.flatMap(({ area, range, properties }) =>
        properties.value.flatMap((line, row) =>
          line.map((cell, column): readonly [string, CellLook] => [
            toA1(area.firstRow + row, area.firstColumn + column),
            lookOf(cell.format, (range.numberFormat as unknown[][])[row]?.[column]),
          ]),
        ),
      ),
    );
};

/** A cell without a fill answers white. */
const lookOf = (
  format: Excel.CellPropertiesFormat | undefined,
  numberFormat: unknown,
): CellLook => {
  const color = (format?.fill?.color ?? "").replace("#", "").toUpperCase();
  return {
    isText: numberFormat === textFormat,
    fill: color === "" || color === "FFFFFF" ? null : color,
    bordered: edges.some((edge) => (format?.borders?.[edge]?.style ?? "None") !== "None"),
  };
};

const loadNames = (sheet: Excel.Worksheet): (() => readonly FoundName[]) => {
  sheet.load("name");
  const names = sheet.names.load("items/name,items/formula");
  return () =>
    names.items.map(({ name, formula }) => ({ name, range: rangeOnSheet(formula, sheet.name) }));
};

/** The cells that a name's formula, such as `='105 A'!$F$5`, stands for on its own sheet; null for all else. */
const rangeOnSheet = (formula: unknown, sheetName: string): FoundName["range"] => {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(String(formula));
  if (match === null) return null;
  const [, quoted, plain, cells = ""] = match;
  const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
  return name.toLowerCase() === sheetName.toLowerCase() ? parseA1(cells) : null;
};
