import { type IPropertiesOptions, LineRuleType, TextRun } from "docx";

/** Chinese in 標楷體, everything else in Times New Roman, as official papers are set. */
const font = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "標楷體",
} as const;

const language = { value: "en-US", eastAsia: "zh-TW" } as const;

/** A4 in twips (1/1440 inch), margins of 18 mm. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1021, bottom: 1021, left: 1021, right: 1021, header: 567, footer: 510 },
} as const;

/** The width between the margins, in twips. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: "000000" },
  paragraph: { keepNext: true, spacing: { before, after: 80 } },
});

/** Sizes in half points, spacing in twips. */
export const style: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font, size: 22, language },
      paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 36, bold: true },
      paragraph: { spacing: { before: 480, after: 480 } },
    },
    heading1: heading(32, 120),
    heading2: heading(28, 240),
    heading3: heading(24, 160),
    heading4: heading(22, 120),
  },
};

/** Sets a text that may have several lines; characters that XML forbids are left out. */
export const runsOf = (
  text: string,
  looks: { readonly bold?: boolean; readonly size?: number } = {},
): TextRun[] =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "")
    .split("\n")
    .map(
      (line, index) => new TextRun({ ...looks, text: line, ...(index > 0 ? { break: 1 } : {}) }),
    );
