import { membersHeaders } from "../messages/members";
import { parseMembersMarker } from "../plan/marker";
import type { MemberEntries } from "../plan/members-entries";
import { planMembersSheet } from "../plan/members-sheet";
import { linkedCell } from "./agreed-links";
import { cellsOfPlan } from "./expected-sheet";
import { locateForm } from "./locate-form";
import { sheetsNamedIn } from "./named-sheets";
import { scoredForm } from "./scored-form";
import { findText, type SheetCells } from "./sheet-cells";
import type { PlacedForm } from "./placed-form";

/**
 * Lists the 委員彙整 sheets that were made for a form: those that look its rules up, or whose agreed scores it shows.
 *
 * A copy of the form may show the same agreed scores: then the sheet is not the form's alone.
 */
export const ownMembersSheets = (
  cells: SheetCells,
  { rubric }: Pick<PlacedForm, "rubric">,
  sheets: readonly SheetCells[],
): readonly SheetCells[] => {
  const linked = linkedNames(cells);
  const copies = sheets.filter(
    (sheet) => sheet.sheetId !== cells.sheetId && locateForm(sheet) !== null,
  );
  const others = new Set(copies.flatMap((copy) => [...linkedNames(copy)]));
  return sheets.filter((sheet) => {
    if (membersRubric(sheet) !== rubric.id || others.has(nameOf(sheet))) return false;
    return linked.has(nameOf(sheet)) || referredNames(sheet).has(nameOf(cells));
  });
};

/** The 委員彙整 sheet as a merge of members of the same names leaves it, with nothing that they gave. */
export const blankMembersSheet = (
  sheet: SheetCells,
  { rubric, location }: PlacedForm,
): SheetCells => {
  const members = namesOn(sheet).map((name): MemberEntries => ({
    name,
    scores: new Map(),
    findings: new Map(),
  }));
  return cellsOfPlan(planMembersSheet(scoredForm(location, rubric), members, sheet.name).sheet);
};

const membersRubric = (cells: SheetCells): string | null =>
  findText(cells, parseMembersMarker)?.found.rubricId ?? null;

/** The names of the columns with scores, which stand between the indicators' texts and the means. */
const namesOn = ({ values }: SheetCells): readonly string[] => {
  const header = values.find(
    (line) => line.includes(membersHeaders.mean) && line.includes(membersHeaders.median),
  );
  const first = (header?.indexOf(membersHeaders.text) ?? -1) + 1;
  const names = header?.slice(first, header.indexOf(membersHeaders.mean)) ?? [];
  return names.map((name) => (typeof name === "string" ? name : ""));
};

const nameOf = ({ name }: SheetCells): string => name.toLowerCase();

const formulasOf = ({ formulas }: SheetCells): readonly string[] =>
  formulas.flatMap((line) => line.filter((formula) => formula !== null));

const linkedNames = (cells: SheetCells): ReadonlySet<string> =>
  new Set(
    formulasOf(cells).flatMap((formula) => linkedCell(formula)?.sheetName.toLowerCase() ?? []),
  );

const referredNames = (cells: SheetCells): ReadonlySet<string> =>
  new Set(formulasOf(cells).flatMap(sheetsNamedIn));
