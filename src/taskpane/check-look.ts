import { annexLinks } from "../form/annex-links";
import { openForm, type OpenForm } from "../form/open-form";
import { readAnswers } from "../form/read-answers";
import { recognizeForm } from "../form/recognize-form";
import { setupCellsOf } from "../form/setup-cells";
import { settleRows } from "../form/settle-rows";
import type { SheetCells } from "../form/sheet-cells";
import type { SheetSetup } from "../form/sheet-setup";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import { columnHeaders, sheetWords } from "../messages/sheet";
import type { EvidenceLink } from "../plan/evidence-link";
import { annexPrefix, markerPrefix } from "../plan/marker";
import { ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { scoreForm } from "../scoring/score-form";

/** A form with what its cells carry besides contents. */
export interface LookedAt {
  readonly form: OpenForm;
  readonly setup: SheetSetup;
  /** What fills blanks of the form from its annexes. */
  readonly links: readonly EvidenceLink[];
}

/**
 * Reads every form of the workbook anew, with what its cells carry besides contents; five round trips.
 *
 * A form whose marker, row codes or header row are gone is known by its texts.
 */
export const lookAtForms = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
): Promise<Result<readonly LookedAt[], HostError>> => {
  const read = await host.readMarked([
    markerPrefix,
    annexPrefix,
    columnHeaders.standard,
    sheetWords.subject.before,
  ]);
  if (!read.ok) return read;
  const forms = read.value.flatMap((cells) => formOn(cells, rubrics) ?? []);
  const setups = await host.readSetups(
    forms.map((form) => ({ sheetId: form.location.sheetId, ...setupCellsOf(form) })),
  );
  if (!setups.ok) return setups;
  return ok(
    forms.flatMap((form, index) => {
      const setup = setups.value[index];
      const links = annexLinks(form.location.sheetId, form.rubric, read.value);
      return setup === undefined ? [] : [{ form, setup, links }];
    }),
  );
};

const formOn = (cells: SheetCells, rubrics: readonly Rubric[]): OpenForm | null => {
  const recognized = recognizeForm(cells, rubrics);
  if (recognized === null) return openForm(cells, rubrics);
  const { rubric } = recognized;
  const location = settleRows(cells, recognized.location, rubric);
  const answers = readAnswers(cells, location, rubric);
  return { cells, location, rubric, answers, score: scoreForm(rubric, answers) };
};
