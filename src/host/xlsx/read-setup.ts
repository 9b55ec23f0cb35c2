import type { FoundFormat, FoundName, FoundValidation, SheetSetup } from "../../form/sheet-setup";
import { parseA1 } from "../../plan/address";
import type { CellRange } from "../../plan/workbook-plan";
import type { Result } from "../../result";
import { attempt } from "./attempt";
import type { CellPlace } from "./cell-address";
import { namesOfSheet } from "./defined-names";
import { SheetLooks } from "./sheet-looks";
import { readLooks } from "./style-looks";
import { listedSheets, openWorkbook } from "./workbook-part";
import { parseStream, type StreamAttributes } from "./xml-stream";
import { XlsxFault, type XlsxError } from "./xlsx-error";
import { openPackage, xmlText } from "./xlsx-package";

/** A worksheet, by its part's name, and the cells whose looks are asked for. */
export interface SetupRequest {
  readonly sheetId: string;
  readonly looked: readonly CellPlace[];
}

/** Reads what the cells of some worksheets carry besides contents, in the order of the requests. */
export const readSetups = (
  bytes: Uint8Array,
  requests: readonly SetupRequest[],
): Result<readonly SheetSetup[], XlsxError> =>
  attempt(() => {
    const pack = openPackage(bytes);
    const workbook = openWorkbook(pack);
    const looks = readLooks(pack, workbook);
    const sheets = listedSheets(workbook);
    return requests.map(({ sheetId, looked }) => {
      const text = xmlText(pack, sheetId);
      const position = sheets.findIndex(({ worksheet }) => worksheet === sheetId);
      if (text === null || position < 0) throw new XlsxFault({ type: "sheet-gone", sheetId });
      const name = sheets[position]?.name ?? "";
      const names: readonly FoundName[] = namesOfSheet(workbook, name, position);
      return { ...readSheetSetup(sheetId, text, new SheetLooks(sheetId, looked, looks)), names };
    });
  });

/** Ranges as files list them. */
export const rangesIn = (list: string): readonly CellRange[] =>
  list.split(/\s+/u).flatMap((address) => parseA1(address) ?? []);

const readSheetSetup = (
  part: string,
  text: string,
  looks: SheetLooks,
): Omit<SheetSetup, "names"> => {
  const merges: CellRange[] = [];
  const rules = new RuleCollector();
  parseStream(part, text, {
    open(name, attributes) {
      looks.open(name, attributes);
      if (name === "mergeCell") merges.push(...rangesIn(attributes["ref"] ?? ""));
      rules.open(name, attributes);
    },
    text(piece) {
      rules.text(piece);
    },
    close(name) {
      rules.close(name);
    },
  });
  return {
    validations: rules.validations,
    conditionalFormats: rules.formats,
    looks: looks.found(),
    merges,
  };
};

/** Collects validations and conditional formats, those of Excel's extensions too. */
class RuleCollector {
  readonly validations: FoundValidation[] = [];
  readonly formats: FoundFormat[] = [];
  #validation: StreamAttributes | null = null;
  #ranges = "";
  #rule: StreamAttributes | null = null;
  /** The elements that are open inside a rule, the outermost first. */
  readonly #inside: string[] = [];
  #formula = "";

  open(name: string, attributes: StreamAttributes): void {
    if (name === "dataValidation") {
      this.#begin(attributes["sqref"] ?? "");
      this.#validation = attributes;
    } else if (name === "conditionalFormatting") {
      this.#ranges = attributes["sqref"] ?? "";
    } else if (name === "cfRule") {
      this.#begin(this.#ranges);
      this.#rule = attributes;
    } else {
      this.#inside.push(name);
    }
  }

  text(piece: string): void {
    if (this.#validation === null && this.#rule === null) return;
    const [outer, inner] = this.#inside;
    if (outer === "sqref") this.#ranges += piece;
    if (outer === "formula1" || outer === "formula" || (inner === undefined && outer === "f"))
      this.#formula += piece;
  }

  close(name: string): void {
    if (name === "dataValidation" && this.#validation !== null) {
      this.validations.push(validationOf(this.#validation, this.#ranges, this.#formula));
      this.#validation = null;
    } else if (name === "cfRule" && this.#rule !== null) {
      // Extensions name their cells after their rules; they hold no formulas of the forms.
      if (this.#ranges !== "") this.formats.push(this.#formatOf(this.#rule));
      this.#rule = null;
    } else if (name !== "conditionalFormatting") {
      this.#inside.pop();
    }
  }

  #begin(ranges: string): void {
    this.#ranges = ranges;
    this.#formula = "";
    this.#inside.length = 0;
  }

  #formatOf(rule: StreamAttributes): FoundFormat {
    const isFormula = rule["type"] === "expression";
    return {
      key: String(this.formats.length),
      ranges: rangesIn(this.#ranges),
      formula: isFormula ? `=${this.#formula}` : null,
    };
  }
}

const validationOf = (
  attributes: StreamAttributes,
  ranges: string,
  formula: string,
): FoundValidation => ({
  ranges: rangesIn(ranges),
  rule: ruleOf(attributes["type"], formula),
  alert: alertOf(attributes),
});

const ruleOf = (type: string | undefined, formula: string): FoundValidation["rule"] => {
  if (type === "custom") return { type, formula: `=${formula}` };
  const [, list] = /^"(.*)"$/su.exec(formula) ?? [];
  return type === "list" && list !== undefined
    ? { type, values: list.replaceAll('""', '"').split(",") }
    : { type: "other" };
};

const alertOf = (attributes: StreamAttributes): FoundValidation["alert"] => {
  if (!["1", "true"].includes(attributes["showErrorMessage"] ?? "")) return "none";
  const style = attributes["errorStyle"];
  return style === "warning" || style === "information" ? style : "stop";
};
