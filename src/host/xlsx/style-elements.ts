import type { BorderPlan, ConditionalFormatPlan, StylePlan } from "../../plan/workbook-plan";
import { element } from "./xml-text";

/** Colours of plans are opaque. */
const argb = (color: string): string => `FF${color.toUpperCase()}`;

const chineseBig5 = 136;

/** Fonts with Chinese names need their character set, or older Excel versions replace them. */
const charsetOf = (name: string): string =>
  /\P{ASCII}/u.test(name) ? element("charset", { val: chineseBig5 }) : "";

/** The font of a style; children in the order that Excel writes (ECMA-376 part 1, 18.8.22). */
export const fontElement = ({ name, size, bold, color }: StylePlan["font"]): string =>
  element(
    "font",
    {},
    (bold ? element("b", {}) : "") +
      element("sz", { val: size }) +
      element("color", { rgb: argb(color) }) +
      element("name", { val: name }) +
      charsetOf(name),
  );

/** The font of a new workbook's Normal style: 新細明體 12, whose digits are exactly 8 pixels wide. */
export const normalFontElement = element(
  "font",
  {},
  element("sz", { val: 12 }) +
    element("name", { val: "新細明體" }) +
    element("family", { val: 1 }) +
    element("charset", { val: chineseBig5 }),
);

/** A solid fill, or the empty one. */
export const fillElement = (color: string | null): string =>
  element(
    "fill",
    {},
    color === null
      ? element("patternFill", { patternType: "none" })
      : element(
          "patternFill",
          { patternType: "solid" },
          element("fgColor", { rgb: argb(color) }) + element("bgColor", { indexed: 64 }),
        ),
  );

const edge = (name: string, border: BorderPlan | null): string =>
  border === null
    ? element(name, {})
    : element(name, { style: border.style }, element("color", { rgb: argb(border.color) }));

/** The four edges of a cell. */
export const borderElement = ({ left, right, top, bottom }: StylePlan["borders"]): string =>
  element(
    "border",
    {},
    edge("left", left) +
      edge("right", right) +
      edge("top", top) +
      edge("bottom", bottom) +
      element("diagonal", {}),
  );

/** The ids of the parts that a cell format is made of. */
export interface FormatParts {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** The style format that it is based on: Normal. */
  readonly base: number;
}

/** A cell format: its parts, alignment and lock. */
export const formatElement = (style: StylePlan, parts: FormatParts): string =>
  element(
    "xf",
    {
      numFmtId: parts.numberFormat,
      fontId: parts.font,
      fillId: parts.fill,
      borderId: parts.border,
      xfId: parts.base,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    },
    element("alignment", {
      horizontal: style.horizontal === "general" ? null : style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap ? 1 : null,
    }) + element("protection", { locked: style.locked ? 1 : 0 }),
  );

/** The differences that a conditional format makes; parts that it leaves alone are missing. */
export const differenceElement = (format: ConditionalFormatPlan): string => {
  const font =
    (format.bold ? element("b", {}) : "") +
    (format.italic ? element("i", {}) : "") +
    (format.fontColor === null ? "" : element("color", { rgb: argb(format.fontColor) }));
  const fill =
    format.fill === null
      ? ""
      : element(
          "fill",
          {},
          element(
            "patternFill",
            { patternType: "solid" },
            element("fgColor", { rgb: argb(format.fill) }) +
              element("bgColor", { rgb: argb(format.fill) }),
          ),
        );
  return element("dxf", {}, (font === "" ? "" : element("font", {}, font)) + fill);
};
