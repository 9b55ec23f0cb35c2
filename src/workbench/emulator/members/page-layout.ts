import { parseArea, printArea, splitSheetName } from "../address";
import type { Area } from "../area";
import { booleanOf, numberOf, recordOf, textOf, wordOf } from "../arguments";
import type { Book } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import {
  excelObject,
  type ExcelObject,
  type HeaderFooterTarget,
  isExcelObject,
  type SheetTarget,
} from "../excel-object";
import type { ObjectType, Property } from "../object-type";
import { limits } from "../limits";

/** What Excel has for a sheet whose page was never set up. Margins in points. */
const usual: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  printErrors: "AsDisplayed",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  leftMargin: 51,
  rightMargin: 51,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 22.5,
  footerMargin: 22.5,
  printComments: "NoComments",
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
};

const layoutOf = (book: Book, { sheetId }: SheetTarget): Readonly<Record<string, unknown>> => ({
  ...usual,
  ...book.extras.ofSheet(sheetId).pageLayout,
});

const setLayout = (
  book: Book,
  target: SheetTarget,
  change: Readonly<Record<string, unknown>>,
): void => {
  const pageLayout = { ...book.extras.ofSheet(target.sheetId).pageLayout, ...change };
  book.extras.setSheet(target.sheetId, { pageLayout });
};

const setting = (
  name: string,
  check: (value: unknown) => unknown,
): Readonly<Record<string, Property<SheetTarget>>> => ({
  [name]: {
    read: (book, target) => layoutOf(book, target)[name],
    write: (book, target, value) => {
      setLayout(book, target, { [name]: check(value) });
    },
  },
});

const margin = (value: unknown): number => {
  const points = numberOf(value);
  if (points < 0 || points > 3528) throw invalidArgument();
  return points;
};

const zoom = (value: unknown): unknown => {
  const given = recordOf(value);
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = given;
  if (scale !== undefined && scale !== null && (numberOf(scale) < 10 || numberOf(scale) > 400))
    throw invalidArgument();
  for (const pages of [across, down])
    if (pages !== undefined && pages !== null && (numberOf(pages) < 0 || numberOf(pages) > 32_767))
      throw invalidArgument();
  return given;
};

const paperSizes = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A5",
  "B4",
  "B5",
  "A2",
  "Paper10x14",
  "Paper11x17",
  "Executive",
  "Tabloid",
  "Statement",
  "Ledger",
] as const;

const unitsInPoints = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const setMargins = (book: Book, target: SheetTarget, [unit, options]: readonly unknown[]): void => {
  const factor = unitsInPoints[wordOf(unit, ["Points", "Inches", "Centimeters"])];
  const sides = {
    top: "topMargin",
    bottom: "bottomMargin",
    left: "leftMargin",
    right: "rightMargin",
    header: "headerMargin",
    footer: "footerMargin",
  } as const;
  const given = recordOf(options);
  for (const [side, name] of Object.entries(sides)) {
    const value = given[side];
    if (value !== undefined && value !== null)
      setLayout(book, target, { [name]: margin(numberOf(value) * factor) });
  }
};

const addressOf = (value: unknown): string => {
  if (isExcelObject(value, "Range", "RangeAreas"))
    return value.target.areas.map((area) => printArea(area)).join(",");
  const parts = textOf(value)
    .split(",")
    .map((part) => parseArea(splitSheetName(part).rest));
  if (parts.some((part) => part === null)) throw invalidArgument();
  return parts
    .filter((part) => part !== null)
    .map((part) => printArea(part))
    .join(",");
};

const storedRange =
  (name: string, type: "Range" | "RangeAreas") =>
  (book: Book, target: SheetTarget): ExcelObject | null => {
    const address = layoutOf(book, target)[name];
    if (typeof address !== "string") return null;
    const areas: readonly Area[] = address
      .split(",")
      .map(parseArea)
      .filter((area) => area !== null);
    return excelObject(type, { sheetId: target.sheetId, areas });
  };

const found =
  (find: ReturnType<typeof storedRange>) =>
  (book: Book, target: SheetTarget): ExcelObject => {
    const range = find(book, target);
    if (range === null) throw excelError("ItemNotFound");
    return range;
  };

const store =
  (name: string) =>
  (book: Book, target: SheetTarget, [range]: readonly unknown[]): void => {
    setLayout(book, target, { [name]: addressOf(range) });
  };

/** What is emulated of Excel's `PageLayout`. */
export const pageLayoutType: ObjectType<SheetTarget> = {
  properties: {
    ...setting("orientation", (value) => wordOf(value, ["Portrait", "Landscape"])),
    ...setting("paperSize", (value) => wordOf(value, paperSizes)),
    ...setting("zoom", zoom),
    ...setting("printErrors", (value) =>
      wordOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    ),
    ...setting("printComments", (value) => wordOf(value, ["NoComments", "EndSheet", "InPlace"])),
    ...setting("printOrder", (value) => wordOf(value, ["DownThenOver", "OverThenDown"])),
    ...setting("firstPageNumber", (value) => (value === "" ? "" : numberOf(value))),
    ...(Object.assign(
      {},
      ...[
        "blackAndWhite",
        "centerHorizontally",
        "centerVertically",
        "printHeadings",
        "printGridlines",
        "draftMode",
      ].map((name) => setting(name, booleanOf)),
    ) as Record<string, Property<SheetTarget>>),
    ...(Object.assign(
      {},
      ...[
        "leftMargin",
        "rightMargin",
        "topMargin",
        "bottomMargin",
        "headerMargin",
        "footerMargin",
      ].map((name) => setting(name, margin)),
    ) as Record<string, Property<SheetTarget>>),
  },
  children: { headersFooters: (_book, target) => excelObject("HeaderFooterGroup", target) },
  methods: {
    setPrintMargins: setMargins,
    setPrintArea: store("printArea"),
    setPrintTitleRows: store("printTitleRows"),
    setPrintTitleColumns: store("printTitleColumns"),
    getPrintArea: found(storedRange("printArea", "RangeAreas")),
    getPrintAreaOrNullObject: storedRange("printArea", "RangeAreas"),
    getPrintTitleRows: found(storedRange("printTitleRows", "Range")),
    getPrintTitleRowsOrNullObject: storedRange("printTitleRows", "Range"),
    getPrintTitleColumns: found(storedRange("printTitleColumns", "Range")),
    getPrintTitleColumnsOrNullObject: storedRange("printTitleColumns", "Range"),
  },
};

const groups = ["defaultForAllPages", "firstPage", "evenPages", "oddPages"] as const;

const headersOf = (book: Book, { sheetId }: SheetTarget): Readonly<Record<string, unknown>> =>
  book.extras.ofSheet(sheetId).headersFooters ?? {};

const setHeaders = (
  book: Book,
  target: SheetTarget,
  change: Readonly<Record<string, unknown>>,
): void => {
  book.extras.setSheet(target.sheetId, {
    headersFooters: { ...headersOf(book, target), ...change },
  });
};

const groupSetting = (
  name: string,
  usualValue: unknown,
  check: (value: unknown) => unknown,
): Readonly<Record<string, Property<SheetTarget>>> => ({
  [name]: {
    read: (book, target) => headersOf(book, target)[name] ?? usualValue,
    write: (book, target, value) => {
      setHeaders(book, target, { [name]: check(value) });
    },
  },
});

/** What is emulated of Excel's `HeaderFooterGroup`. */
export const headerFooterGroupType: ObjectType<SheetTarget> = {
  properties: {
    ...groupSetting("state", "Default", (value) =>
      wordOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    ),
    ...groupSetting("useSheetMargins", true, booleanOf),
    ...groupSetting("useSheetScale", true, booleanOf),
  },
  children: Object.fromEntries(
    groups.map((group) => [
      group,
      (_book: Book, { sheetId }: SheetTarget) => excelObject("HeaderFooter", { sheetId, group }),
    ]),
  ),
};

const headerText = (name: string): Property<HeaderFooterTarget> => {
  const key = ({ group }: HeaderFooterTarget): string => `${group}.${name}`;
  return {
    read: (book, target) => headersOf(book, target)[key(target)] ?? "",
    write: (book, target, value) => {
      if (textOf(value).length > limits.headerFooterLength) throw invalidArgument();
      setHeaders(book, target, { [key(target)]: value });
    },
  };
};

/** What is emulated of Excel's `HeaderFooter`. */
export const headerFooterType: ObjectType<HeaderFooterTarget> = {
  properties: Object.fromEntries(
    ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"].map(
      (name) => [name, headerText(name)],
    ),
  ),
};
