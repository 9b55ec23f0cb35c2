import type { OpenForm } from "../form/open-form";
import { printedNumber } from "../report/printed-number";
import type { Role } from "../rubric/rubric";
import type { CellEntry } from "../scoring/verdict";
import { printEntry } from "./indicator-view";
import type { Correction } from "./refusal";
import { scoreWrites } from "./score-writes";
import type { WorkbookConnection } from "./workbook-connection";

/** A score as the person sees it, and where it stands. */
export interface SeenScore {
  readonly indicator: string;
  readonly role: Role;
  readonly entry: CellEntry;
}

/**
 * Puts a correction in place of a refused score and says what was there before and what is there now.
 *
 * Nothing is written where the cell holds another entry by now.
 */
export const correctScore = (
  connection: WorkbookConnection,
  form: OpenForm,
  { indicator, role, entry }: SeenScore,
  value: Correction["value"],
): void => {
  const before = printEntry(entry);
  const change = { indicator, role, value, parts: null };
  void connection.write(
    form.location.sheetId,
    (fresh) =>
      printEntry(fresh.answers.entries[indicator]?.[role] ?? null) === before
        ? scoreWrites(fresh, change)
        : { refused: { type: "changed-since" } },
    value === null
      ? { key: "refusal.cleared", values: { indicator, before } }
      : { key: "refusal.corrected", values: { indicator, before, after: afterText(value) } },
  );
};

const afterText = (value: number | "NA"): string => (value === "NA" ? value : printedNumber(value));
