import { reportWords } from "../messages/report";
import type { Block, ReportTable } from "./block";
import { tableGrid } from "./table-grid";

/** Prints a report as Markdown (CommonMark with the tables of GFM); no text becomes markup. */
export const reportMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map(printBlock).join("\n\n")}\n`;

const printBlock = (block: Block): string => {
  switch (block.kind) {
    case "title":
      return block.lines.map((line) => `# ${inline(line)}`).join("\n\n");
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return block.tone === "note" ? `> **${inline(block.text)}**` : inline(block.text);
    case "entry":
      return `- **${inline(block.label)}** ${inline(block.text)}`;
    case "table":
      return printTable(block.table);
    case "chart":
      return block.chart.sentences.map((sentence) => `- ${inline(sentence)}`).join("\n");
    case "signatures":
      return block.labels.map((label) => `- ${inline(label)}${reportWords.labelEnd}`).join("\n");
    case "page-break":
      return "---";
  }
};

const printTable = (table: ReportTable): string => {
  const [header = [], ...rows] = tableGrid(table);
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(" | ")} |`;
  return [line(header), `| ${header.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
};

/** Every sign that means something in Markdown or HTML is taken literally; a line feed stays one. */
const inline = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&:]/gu, (sign) => `\\${sign}`)
    .trim()
    .replace(/\r?\n/gu, "<br>");
