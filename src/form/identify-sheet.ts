import type { CellPosition } from "../plan/cell-position";
import { isCompanionMarker, isOverviewMarker } from "../plan/marker";
import type { Rubric } from "../rubric/rubric";
import { rubricFingerprint } from "../rubric/rubric-fingerprint";
import type { CopyProblem } from "./combination";
import { isSameEdition } from "./form-location";
import { locateForm } from "./locate-form";
import { ownFormulaCells } from "./planned-cells";
import { locateAnnex, plannedAnnex } from "./planned-annexes";
import { readAnnexSheet } from "./read-annex-sheet";
import { readFormSheet } from "./read-form-sheet";
import { contestedHeaders } from "./contested-headers";
import { settleRows } from "./settle-rows";
import { readUnitsSheet } from "./read-units-sheet";
import { recognizeForm } from "./recognize-form";
import { formulaCells, holdsText, type SheetCells } from "./sheet-cells";
import type { SheetReading } from "./sheet-reading";
import { readUnits } from "./units";

/** A sheet that this program made, read so that its cells can be put beside those of other copies. */
export interface ReadSheet {
  readonly kind: "form" | "annex" | "units";
  /** What it is, the same in every copy: `moe-105-h`, `moe-105-h/3.1.1`, `units`. */
  readonly id: string;
  readonly reading: SheetReading;
  /** The cells of the formulas that this program put there. */
  readonly formulas: readonly CellPosition[];
}

/** What a sheet of a workbook turns out to be. */
export type SheetIdentity =
  | ReadSheet
  | { readonly kind: "problem"; readonly reason: CopyProblem["reason"] }
  /** A form whose marker was cleared. */
  | { readonly kind: "unmarked"; readonly rubricId: string }
  /** 總表, 變更紀錄, 定稿紀錄, 申復, 委員彙整, 報告: each copy has its own, and nothing of it can be put together. */
  | { readonly kind: "uncombined" }
  | { readonly kind: "other" };

/** Finds out by its marker what a sheet is; a form counts only in the edition of the rubric given. */
export const identifySheet = (cells: SheetCells, rubrics: readonly Rubric[]): SheetIdentity =>
  identifyForm(cells, rubrics) ??
  identifyAnnex(cells, rubrics) ??
  identifyUnits(cells) ??
  (isUncombined(cells) ? { kind: "uncombined" } : identifyUnmarked(cells, rubrics));

const identifyForm = (cells: SheetCells, rubrics: readonly Rubric[]): SheetIdentity | null => {
  const location = locateForm(cells);
  if (location === null) return null;
  const rubric = rubrics.find(({ id }) => id === location.marker.rubricId);
  if (rubric === undefined) return { kind: "problem", reason: "unknown-form" };
  const isSame =
    isSameEdition(location, rubric) && location.marker.fingerprint === rubricFingerprint(rubric);
  const settled = settleRows(cells, location, rubric);
  if (contestedHeaders(settled).length > 0) return { kind: "problem", reason: "headers-doubtful" };
  const reading = isSame ? readFormSheet(cells, settled, rubric) : null;
  return reading === null
    ? { kind: "problem", reason: "other-edition" }
    : { kind: "form", id: rubric.id, reading, formulas: ownFormulaCells(settled, rubric) };
};

const identifyUnmarked = (cells: SheetCells, rubrics: readonly Rubric[]): SheetIdentity => {
  const recognized = recognizeForm(cells, rubrics);
  return recognized === null
    ? { kind: "other" }
    : { kind: "unmarked", rubricId: recognized.rubric.id };
};

const identifyAnnex = (cells: SheetCells, rubrics: readonly Rubric[]): SheetIdentity | null => {
  const location = locateAnnex(cells);
  if (location === null) return null;
  const { rubricId, version, annexId } = location.marker;
  const rubric = rubrics.find(({ id }) => id === rubricId);
  if (rubric === undefined) return { kind: "problem", reason: "unknown-form" };
  const plan = rubric.version === version ? plannedAnnex(rubric, annexId) : null;
  if (plan === null) return { kind: "problem", reason: "other-edition" };
  const reading = readAnnexSheet(cells, location, plan);
  return { kind: "annex", id: `${rubricId}/${annexId}`, reading, formulas: formulaCells(cells) };
};

const identifyUnits = (cells: SheetCells): SheetIdentity | null => {
  const list = readUnits(cells);
  if (list === null) return null;
  const reading = readUnitsSheet(cells, list);
  return { kind: "units", id: "units", reading, formulas: formulaCells(cells) };
};

const isUncombined = (cells: SheetCells): boolean =>
  holdsText(cells, (text) => isOverviewMarker(text) || isCompanionMarker(text));
