import { printedEntry } from "../form/sheet-cells";
import { reportWords } from "../messages/report";
import { checkWords } from "../messages/sheet";
import type { CellEntry, Verdict } from "../scoring/verdict";
import type { ScoreInReport } from "./report";

/** Says what stands in a score cell as a reader of the report is to see it: a number, NA, or what is missing. */
export const scoreInReport = (entry: CellEntry, verdict: Verdict): ScoreInReport => ({
  state: verdict.state,
  score: verdict.score,
  shown: shownEntry(entry, verdict),
  refusal: verdict.state === "invalid" ? withoutMark(verdict.words) : null,
});

/** An NA without its reason counts as NA, so the sheet says it behind a mark: 「✓ NA（請於說明欄敘明理由）」. */
const withoutMark = (words: string): string =>
  words.startsWith(checkWords.notApplicable)
    ? words.slice(checkWords.notApplicable.length).replace(/^（(.+)）$/u, "$1")
    : words;

const shownEntry = (entry: CellEntry, { state, score }: Verdict): string => {
  switch (state) {
    case "ok":
      return `${score ?? ""}`;
    case "blank":
      return checkWords.missing;
    case "undecided":
      return checkWords.undecided;
    case "not-applicable":
      return printedEntry(entry) ?? reportWords.excluded;
    case "invalid":
      return (printedEntry(entry) ?? "").trim();
  }
};
