import type { Element } from "@xmldom/xmldom";
import type { CellLook } from "../../form/sheet-setup";
import { openStyles } from "./styles-part";
import type { WorkbookPart } from "./workbook-part";
import { childOf, childrenOf } from "./xml-document";
import type { XlsxPackage } from "./xlsx-package";

const textNumberFormat = 49;

/** What the cell formats of a workbook look like, by their numbers (ECMA-376 part 1, 18.8.10). */
export const readLooks = (pack: XlsxPackage, workbook: WorkbookPart): readonly CellLook[] => {
  const { root } = openStyles(pack, workbook).styles;
  const list = (name: string, item: string): readonly Element[] => {
    const collection = childOf(root, name);
    return collection === null ? [] : childrenOf(collection, item);
  };
  const fills = list("fills", "fill").map(colorOf);
  const borders = list("borders", "border").map(isBordered);
  const texts = new Set(
    list("numFmts", "numFmt")
      .filter((format) => format.getAttribute("formatCode")?.trim() === "@")
      .map((format) => Number(format.getAttribute("numFmtId"))),
  ).add(textNumberFormat);
  return list("cellXfs", "xf").map((format) => ({
    isText: texts.has(numberIn(format, "numFmtId")),
    fill: fills[numberIn(format, "fillId")] ?? null,
    bordered: borders[numberIn(format, "borderId")] ?? false,
  }));
};

const numberIn = (format: Element, name: string): number => Number(format.getAttribute(name) ?? 0);

const colorOf = (fill: Element): string | null => {
  const pattern = childOf(fill, "patternFill");
  if (pattern?.getAttribute("patternType") !== "solid") return null;
  const argb = childOf(pattern, "fgColor")?.getAttribute("rgb") ?? "";
  return argb === "" ? null : argb.slice(-6).toUpperCase();
};

const isBordered = (border: Element): boolean =>
  childrenOf(border).some((edge) => !["", "none"].includes(edge.getAttribute("style") ?? ""));
