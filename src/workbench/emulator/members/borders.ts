import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { type Area, cellsOf, isInsideSheet } from "../area";
import { colorOf, recordOf, wordOf } from "../arguments";
import { type Book, cellAt, clip, sheetOf } from "../book";
import { formatOf, type FormatPatch, patchCells } from "../cell-style";
import { invalidArgument, notEmulated } from "../excel-error";
import { type AreasTarget, type BorderTarget, excelObject } from "../excel-object";
import type { ObjectType } from "../object-type";
import { guard } from "../protection-guard";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];
type Edge = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Excel's line style and weight beside the engine's number for both. */
const lines = [
  ["None", "Thin", 0],
  ["Continuous", "Thin", 1],
  ["Continuous", "Hairline", 2],
  ["Dot", "Thin", 3],
  ["Dash", "Thin", 4],
  ["DashDot", "Thin", 5],
  ["DashDotDot", "Thin", 6],
  ["Double", "Thick", 7],
  ["Continuous", "Medium", 8],
  ["Dash", "Medium", 9],
  ["DashDot", "Medium", 10],
  ["DashDotDot", "Medium", 11],
  ["SlantDashDot", "Medium", 12],
  ["Continuous", "Thick", 13],
] as const;

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const noLine: Line = { style: "None", weight: "Thin", color: "#000000" };

const toLine = (border: Nullable<IBorderStyleData>): Line => {
  const [style, weight] = lines.find(([, , number]) => number === (border?.s ?? 0)) ?? lines[0];
  return { style, weight, color: (border?.cl.rgb ?? "#000000").toUpperCase() };
};

const toBorder = (line: Line): object | null => {
  if (line.style === "None") return null;
  const exact = lines.find(([style, weight]) => style === line.style && weight === line.weight);
  const near = exact ?? lines.find(([style]) => style === line.style);
  if (near === undefined) throw invalidArgument();
  return { s: near[2], cl: { rgb: line.color } };
};

/** The edge of one cell that carries this side of an area, or null for a cell that has no part in it. */
const edgesAt = (area: Area, side: Side, row: number, column: number): readonly Edge[] => {
  const isFirstRow = row === area.row;
  const isLastRow = row === area.row + area.rowCount - 1;
  const isFirstColumn = column === area.column;
  const isLastColumn = column === area.column + area.columnCount - 1;
  const edges: Readonly<Record<Side, readonly (Edge | false)[]>> = {
    EdgeTop: [isFirstRow && "t"],
    EdgeBottom: [isLastRow && "b"],
    EdgeLeft: [isFirstColumn && "l"],
    EdgeRight: [isLastColumn && "r"],
    InsideHorizontal: [!isFirstRow && "t", !isLastRow && "b"],
    InsideVertical: [!isFirstColumn && "l", !isLastColumn && "r"],
    DiagonalDown: ["tl_br"],
    DiagonalUp: ["bl_tr"],
  };
  return edges[side].filter((edge) => edge !== false);
};

const neighbours: Readonly<Record<"t" | "b" | "l" | "r", readonly [number, number, Edge]>> = {
  t: [-1, 0, "b"],
  b: [1, 0, "t"],
  l: [0, -1, "r"],
  r: [0, 1, "l"],
};

const borderAt = (book: Book, sheetId: string, row: number, column: number): IStyleData["bd"] =>
  formatOf(book, cellAt(sheetOf(book, sheetId), row, column)).style.bd;

/** A line between two cells may be stored with either of them. */
const lineAt = (book: Book, sheetId: string, row: number, column: number, edge: Edge): Line => {
  const own = toLine(borderAt(book, sheetId, row, column)?.[edge]);
  if (own.style !== "None" || edge === "tl_br" || edge === "bl_tr") return own;
  const [down, right, opposite] = neighbours[edge];
  if (row + down < 0 || column + right < 0) return own;
  return toLine(borderAt(book, sheetId, row + down, column + right)?.[opposite]);
};

const readLine = (
  book: Book,
  { sheetId, areas, side }: BorderTarget,
): { readonly [Key in keyof Line]: string | null } => {
  const sheet = sheetOf(book, sheetId);
  const found: Line[] = [];
  for (const area of areas.map((whole) => clip(sheet, whole)))
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let column = area.column; column < area.column + area.columnCount; column++)
        for (const edge of edgesAt(area, side as Side, row, column))
          found.push(lineAt(book, sheetId, row, column, edge));
  const [first = noLine] = found;
  const common = (key: keyof Line): string | null =>
    found.every((line) => line[key] === first[key]) ? first[key] : null;
  return { style: common("style"), weight: common("weight"), color: common("color") };
};

/** Two areas of one target may meet in a cell: each gives it its own edges. */
const patchEdges = (
  book: Book,
  target: BorderTarget,
  areas: readonly Area[],
  border: object | null,
): void => {
  const drawn = new Map<string, Record<string, object | null>>();
  patchCells(book, target.sheetId, areas, (row, column, area) => {
    const edges = edgesAt(area, target.side as Side, row, column);
    if (edges.length === 0) return null;
    const key = `${row},${column}`;
    const bd = drawn.get(key) ?? {};
    for (const edge of edges) bd[edge] = border;
    drawn.set(key, bd);
    return { style: { bd } };
  });
};

const edgeOf: Readonly<Record<string, "t" | "b" | "l" | "r">> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

/** The cells beyond an outer edge of an area, or null at the sheet's end. */
const beyond = (area: Area, edge: "t" | "b" | "l" | "r"): Area | null => {
  const rows = {
    t: { row: area.row - 1, rowCount: 1 },
    b: { row: area.row + area.rowCount, rowCount: 1 },
    l: { column: area.column - 1, columnCount: 1 },
    r: { column: area.column + area.columnCount, columnCount: 1 },
  };
  const outside = { ...area, ...rows[edge] };
  return isInsideSheet(outside) ? outside : null;
};

/** The neighbour's copy of an outer line goes, else the two would contradict each other. */
const clearNeighbours = (book: Book, target: BorderTarget, areas: readonly Area[]): void => {
  const edge = edgeOf[target.side];
  if (edge === undefined) return;
  const opposite = neighbours[edge][2];
  const sheet = sheetOf(book, target.sheetId);
  const cells = areas
    .map((area) => beyond(area, edge))
    .filter((area) => area !== null)
    .filter((area) => area.row < sheet.getMaxRows() && area.column < sheet.getMaxColumns())
    .flatMap((area) => cellsOf(clip(sheet, area)))
    .filter(({ row, column }) => borderAt(book, target.sheetId, row, column)?.[opposite]);
  if (cells.length > 0)
    patchCells(book, target.sheetId, cells, () => ({ style: { bd: { [opposite]: null } } }));
};

const writeLine = (book: Book, target: BorderTarget, change: Partial<Line>): void => {
  guard(book, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(book, target.sheetId);
  const old = readLine(book, target);
  const style =
    change.style ?? (old.style === null || old.style === "None" ? "Continuous" : old.style);
  const line = {
    style,
    weight: change.weight ?? old.weight ?? "Thin",
    color: change.color ?? old.color ?? "#000000",
  };
  const areas = target.areas.map((whole) => clip(sheet, whole));
  clearNeighbours(book, target, areas);
  patchEdges(book, target, areas, toBorder(line));
};

const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

const borderObject = (target: AreasTarget, side: Side) =>
  excelObject("RangeBorder", { ...target, side });

/** What is emulated of Excel's `RangeBorderCollection`. */
export const rangeBorderCollectionType: ObjectType<AreasTarget> = {
  items: (_book, target) => sides.map((side) => borderObject(target, side)),
  item: (_book, target, key) => {
    const side = sides.find((candidate) => candidate === key);
    if (side === undefined) throw invalidArgument();
    return borderObject(target, side);
  },
};

/** What is emulated of Excel's `RangeBorder`. */
export const rangeBorderType: ObjectType<BorderTarget> = {
  properties: {
    sideIndex: { read: (_book, { side }) => side },
    style: {
      read: (book, target) => readLine(book, target).style,
      write: (book, target, value) => {
        writeLine(book, target, { style: wordOf(value, styles) });
      },
    },
    weight: {
      read: (book, target) => readLine(book, target).weight,
      write: (book, target, value) => {
        writeLine(book, target, { weight: wordOf(value, weights) });
      },
    },
    color: {
      read: (book, target) => readLine(book, target).color,
      write: (book, target, value) => {
        writeLine(book, target, { color: colorOf(value) });
      },
    },
  },
};

/** The edges of single cells as `setCellProperties` names them. */
const cellEdges: Readonly<Record<string, Edge>> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

/** The edges of one cell as `getCellProperties` gives them. */
export const cellBorders = (
  book: Book,
  sheetId: string,
  row: number,
  column: number,
): Readonly<Record<string, Line>> =>
  Object.fromEntries(
    Object.entries(cellEdges).map(([name, edge]) => [
      name,
      lineAt(book, sheetId, row, column, edge),
    ]),
  );

/** The change of format that `setCellProperties` asks with `borders`. */
export const cellBorderPatch = (borders: Readonly<Record<string, unknown>>): FormatPatch => ({
  style: {
    bd: Object.fromEntries(
      Object.entries(borders)
        .filter(([, border]) => border !== undefined && border !== null)
        .map(([name, border]) => {
          const edge = cellEdges[name];
          if (edge === undefined) throw notEmulated(`format.borders.${name}`);
          const { style, weight, color } = recordOf(border);
          return [
            edge,
            toBorder({
              style: wordOf(style ?? "Continuous", styles),
              weight: wordOf(weight ?? "Thin", weights),
              color: colorOf(color ?? "#000000"),
            }),
          ];
        }),
    ),
  },
});
