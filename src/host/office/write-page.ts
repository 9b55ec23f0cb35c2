import { sheetWords } from "../../messages/sheet";
import { columnLetters, rangeToA1 } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";

const pointsPerInch = 72;

/** `&` begins a code in footers and is doubled to stand for itself. */
const footerText = (text: string): string => text.replaceAll("&", "&&");

/** Sets paper, margins, print area, repeated header row and footer; as many pages wide as planned, as many high as needed. */
export const writePage = (sheet: Excel.Worksheet, { page }: SheetPlan): void => {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: page.pagesAcross ?? 1 };
  layout.centerHorizontally = page.centerHorizontally;
  layout.leftMargin = page.margins.left * pointsPerInch;
  layout.rightMargin = page.margins.right * pointsPerInch;
  layout.topMargin = page.margins.top * pointsPerInch;
  layout.bottomMargin = page.margins.bottom * pointsPerInch;
  layout.headerMargin = page.margins.header * pointsPerInch;
  layout.footerMargin = page.margins.footer * pointsPerInch;
  layout.setPrintArea(rangeToA1(page.printArea));
  if (page.titleRow !== null)
    layout.setPrintTitleRows(`$${page.titleRow + 1}:$${page.titleRow + (page.titleRowCount ?? 1)}`);
  if (page.titleColumnCount !== undefined)
    layout.setPrintTitleColumns(`$A:$${columnLetters(page.titleColumnCount - 1)}`);
  layout.headersFooters.defaultForAllPages.leftFooter = footerText(page.footerLeft);
  layout.headersFooters.defaultForAllPages.rightFooter = sheetWords.footerPages;
};
