import { tableWords } from "../messages/sheet";
import { partsAroundBlanks } from "../rubric/fill-blanks";

/**
 * Tells whether a formula in 自我檢核說明 is the one that the form came with, wherever its cells stand now.
 *
 * It says what is printed there or what other cells say, so it is no entry of a person's. Every program keeps the texts
 * of a formula as they are; references change when rows are inserted or sheets renamed and deleted.
 */
export const isEvidenceLink = (formula: string, printed: string): boolean => {
  const texts = [...formula.matchAll(/"(?:[^"]|"")*"/gu)].map(([found]) => found);
  const own = [printed, printed, ...linkTexts(printed)].map(
    (one) => `"${one.replaceAll('"', '""')}"`,
  );
  return formula.startsWith("=IF(ISERROR(ROW(") && texts.join("") === own.join("");
};

const linkTexts = (printed: string): readonly string[] =>
  partsAroundBlanks(printed).flatMap((part, index) => [
    ...(index === 0 ? [] : [tableWords.percent]),
    ...(part === "" ? [] : [part]),
  ]);
