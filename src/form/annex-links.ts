import { type EvidenceLink, evidenceLinks } from "../plan/evidence-link";
import type { Rubric } from "../rubric/rubric";
import { annexMarkerIn, annexSheetsOf } from "./annex-sheets";
import { formulaAt, type SheetCells } from "./sheet-cells";

/**
 * Finds the cells on a form's annex sheets that fill blanks of its 自我檢核說明.
 *
 * Only as long as they stand where the form puts them: what a moved table says of the blanks is not known.
 */
export const annexLinks = (
  formSheetId: string,
  { id, worksheets = [] }: Rubric,
  sheets: readonly SheetCells[],
): readonly EvidenceLink[] =>
  worksheets.flatMap((worksheet) =>
    annexSheetsOf(formSheetId, sheets)
      .filter((cells) => {
        const marker = annexMarkerIn(cells);
        return marker?.rubricId === id && marker.annexId === worksheet.id;
      })
      .slice(0, 1)
      .flatMap((annex) =>
        evidenceLinks(worksheet, annex.name).filter(({ cells }) =>
          cells.every((cell) => formulaAt(annex, cell) !== null),
        ),
      ),
  );
