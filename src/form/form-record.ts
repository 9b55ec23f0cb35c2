import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { recordWords } from "../messages/states";
import { wordsWith } from "../messages/sheet";
import { isEvidenceLink } from "../plan/is-evidence-link";
import { markerPrefix, printMarker } from "../plan/marker";
import type { RecordRow } from "../plan/record-sheet";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import { type Indicator, roles } from "../rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../rubric/walk";
import type { CellEntry } from "../scoring/verdict";
import { cellOf } from "./form-location";
import { indicatorTexts } from "./indicator-texts";
import type { FormOnSheet } from "./placed-form";
import { readAnswers } from "./read-answers";
import { enteredAt, formulaAt, printedEntry } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** When a form was made final and by whom, as it is to be shown; the core knows no clock. */
export interface RecordOccasion {
  readonly time: string;
  readonly who: string;
}

/** The code of what a record says of the form as a whole. */
export const formCode = "#";

/** Lists everything that a form holds: situations, scores, and the texts as fingerprints. */
export const entriesOfForm = (form: FormOnSheet): readonly RecordRow[] => {
  const { entries } = readAnswers(form.cells, form.location, form.rubric);
  return [
    ...situationCellsOf(form.rubric).map(({ id }): RecordRow => ({
      code: situationCode(id),
      field: "choice",
      value: situationOf(form, id),
    })),
    ...scoredIndicatorsOf(form.rubric).flatMap(({ id }) =>
      roles.map((role): RecordRow => ({
        code: id,
        field: role,
        value: printedScore(entries[id]?.[role] ?? null),
      })),
    ),
    ...indicatorsOf(form.rubric).flatMap((indicator) => [
      { code: indicator.id, field: "evidence", value: evidenceOf(form, indicator) } as const,
      { code: indicator.id, field: "finding", value: textsOf(form, indicator, "finding") } as const,
    ]),
  ];
};

/** Lists what a record of a form has to keep. */
export const recordOf = (
  form: FormOnSheet,
  { time, who }: RecordOccasion,
): readonly RecordRow[] => [
  { code: formCode, field: "form", value: editionOf(form) },
  { code: formCode, field: "time", value: time },
  { code: formCode, field: "who", value: who },
  ...entriesOfForm(form),
];

/** Names the edition of a form; never as its marker does, by which forms are found. */
export const editionOf = ({ location }: FormOnSheet): string =>
  printMarker(location.marker).slice(markerPrefix.length);

/**
 * The hash of a record: 16 hexadecimal digits of SHA-256 over its rows.
 *
 * The order of the rows is of no effect. The edition of the form's official text is one of them.
 */
export const recordFingerprint = (rows: readonly RecordRow[]): string =>
  fingerprintOf(
    rows
      .map(({ code, field, value }) => JSON.stringify([code, field, value]))
      .sort()
      .join("\n"),
  );

const fingerprintOf = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);

const length = 16;

/** A number and NA stand as they are: nothing else is legal in a form that may become final. */
const printedScore = (entry: CellEntry): string => {
  if (entry === null) return "";
  if (typeof entry === "string" && entry !== "NA") return wordsWith(recordWords.asText, entry);
  return printedEntry(entry) ?? "";
};

const situationOf = ({ cells, location }: FormOnSheet, id: string): string =>
  printedEntry(enteredAt(cells, cellOf(location, situationCode(id), situationColumn))) ?? "";

const textsOf = (
  { cells, location }: FormOnSheet,
  { id }: Indicator,
  column: "evidence" | "finding",
): string => {
  const texts = indicatorTexts(cells, location, id, column);
  return texts.length === 0 ? "" : fingerprintOf(texts.map(withoutReturns).join("\n"));
};

/** The form's own formula there shows what the annex holds: it is the annex's entry, not this cell's. */
const evidenceOf = (form: FormOnSheet, indicator: Indicator): string => {
  const position = cellOf(form.location, indicator.id, "evidence");
  const formula = position === null ? null : formulaAt(form.cells, position);
  return formula !== null && isEvidenceLink(formula, indicator.evidence ?? "")
    ? recordWords.followsAnnex
    : textsOf(form, indicator, "evidence");
};
