import type { BorderPlan, StylePlan } from "../../plan/workbook-plan";

/** One property of a style; values travel as JSON text, so that cells are grouped by comparing strings. */
interface Facet {
  readonly read: (style: StylePlan) => string;
  /** What cells of a new sheet have; null where it depends on the workbook's Normal style. */
  readonly initial: string | null;
  readonly write: (format: Excel.RangeFormat, value: string) => void;
}

const facet = <Value>(
  read: (style: StylePlan) => Value,
  initial: Value | null,
  write: (format: Excel.RangeFormat, value: Value) => void,
): Facet => ({
  read: (style) => JSON.stringify(read(style)),
  initial: initial === null ? null : JSON.stringify(initial),
  write: (format, value) => {
    write(format, JSON.parse(value) as Value);
  },
});

/** What Excel calls our alignments. */
const alignments = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  top: "Top",
  bottom: "Bottom",
} as const;

/** Everything about a cell's looks but its borders and number format: one row of this table, one kind of request. */
export const facets: readonly Facet[] = [
  facet(
    (style) => style.font.name,
    null,
    (format, name) => (format.font.name = name),
  ),
  facet(
    (style) => style.font.size,
    null,
    (format, size) => (format.font.size = size),
  ),
  facet(
    (style) => style.font.bold,
    false,
    (format, bold) => (format.font.bold = bold),
  ),
  facet(
    (style) => style.font.color,
    "000000",
    (format, color) => (format.font.color = `#${color}`),
  ),
  facet(
    (style) => style.fill ?? "",
    "",
    (format, fill) => {
      if (fill === "") format.fill.clear();
      else format.fill.color = `#${fill}`;
    },
  ),
  facet(
    (style) => style.horizontal,
    "general",
    (format, value) => (format.horizontalAlignment = alignments[value]),
  ),
  facet(
    (style) => style.vertical,
    "bottom",
    (format, value) => (format.verticalAlignment = alignments[value]),
  ),
  facet(
    (style) => style.wrap,
    false,
    (format, wrap) => (format.wrapText = wrap),
  ),
  facet(
    (style) => style.locked,
    true,
    (format, locked) => (format.protection.locked = locked),
  ),
];

/** The edges of a cell; `along` says whether neighbours in a row or in a column share one request. */
export const edges = [
  { edge: "top", item: "EdgeTop", along: "row" },
  { edge: "bottom", item: "EdgeBottom", along: "row" },
  { edge: "left", item: "EdgeLeft", along: "column" },
  { edge: "right", item: "EdgeRight", along: "column" },
] as const satisfies readonly {
  readonly edge: keyof StylePlan["borders"];
  readonly item: string;
  readonly along: "row" | "column";
}[];

const lines = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
} as const;

/** Draws one edge of the cells of a format. */
export const writeBorder = (
  format: Excel.RangeFormat,
  item: (typeof edges)[number]["item"],
  border: BorderPlan,
): void => {
  const line = format.borders.getItem(item);
  line.style = lines[border.style].style;
  line.weight = lines[border.style].weight;
  line.color = `#${border.color}`;
};

/** Takes one edge of the cells of a format away. */
export const clearBorder = (
  format: Excel.RangeFormat,
  item: (typeof edges)[number]["item"],
): void => {
  format.borders.getItem(item).style = "None";
};
