import { cellOf, scoreCellOf } from "../form/form-location";
import { entryWrites } from "../form/entry-writes";
import { indicatorTexts } from "../form/indicator-texts";
import type { CellWrite } from "../host/workbook-host";
import type { Role } from "../rubric/rubric";
import { entryIn } from "../form/form-cell";
import type { OpenForm } from "../form/open-form";

const partsColumn = { self: "selfParts", committee: "committeeParts" } as const;

/** A score to write: the cell's value and how it was made up (分項), null where that is not known. */
export interface ScoreChange {
  readonly indicator: string;
  readonly role: Role;
  readonly value: number | "NA" | null;
  readonly parts: string | null;
}

/** Plans the writes of one score; null when the indicator's row or the role's column is gone. */
export const scoreWrites = (form: OpenForm, change: ScoreChange): readonly CellWrite[] | null => {
  const cell = scoreCellOf(form.location, change.indicator, change.role);
  if (cell === null) return null;
  const parts = cellOf(form.location, change.indicator, partsColumn[change.role]);
  const score = { ...cell, value: change.value };
  if (parts === null || partsText(form, change.indicator, change.role) === (change.parts ?? "")) {
    return [score];
  }
  return [score, { ...parts, value: change.parts }];
};

/** The 分項 text beside an indicator's score; empty when there is none. */
export const partsText = (form: OpenForm, indicator: string, role: Role): string => {
  const cell = cellOf(form.location, indicator, partsColumn[role]);
  const entry = cell === null ? null : entryIn(form, cell.row, cell.column);
  return typeof entry === "string" || typeof entry === "number" ? String(entry) : "";
};

/** Plans the writes of a 自我檢核說明, made of the one that stands there; null when the row or the column is gone. */
export const evidenceWrites = (
  form: OpenForm,
  indicator: string,
  change: (now: string) => string,
): readonly CellWrite[] | null => {
  const text = change((form.answers.evidence[indicator] ?? []).join("\n"));
  const { writes, homeless } = entryWrites(form.location, form.rubric, {
    scores: {},
    situations: {},
    evidence: { [indicator]: text },
    finding: {},
  });
  return homeless.length > 0 ? null : writes;
};

/** Plans the writes of a 訪視結果說明, made of the one that stands there; null when the row or the column is gone. */
export const findingWrites = (
  form: OpenForm,
  indicator: string,
  change: (now: string) => string,
): readonly CellWrite[] | null => {
  const text = change(findingText(form, indicator));
  const { writes, homeless } = entryWrites(form.location, form.rubric, {
    scores: {},
    situations: {},
    evidence: {},
    finding: { [indicator]: text },
  });
  if (homeless.length > 0) return null;
  return writes.map((write) => (write.value === "" ? { ...write, value: null } : write));
};

/** 訪視結果說明 of an indicator as it stands in the sheet; empty when there is none. */
export const findingText = (form: OpenForm, indicator: string): string =>
  indicatorTexts(form.cells, form.location, indicator, "finding").join("\n");

/** Plans the write that answers a situation in the form's header block; null when its row is gone. */
export const situationWrites = (
  form: OpenForm,
  situation: string,
  option: string,
): readonly CellWrite[] | null => {
  const { writes, homeless } = entryWrites(form.location, form.rubric, {
    scores: {},
    situations: { [situation]: option },
    evidence: {},
    finding: {},
  });
  return homeless.length > 0 ? null : writes;
};
