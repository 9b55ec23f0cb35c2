import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { OfficeRuntime } from "./office-runtime";
import { edgesOfPage, type PageMargins } from "./page-margins";
import { runBatch } from "./run-batch";

/** What a form changes of a sheet beside its cells; kept so that an empty sheet gets it back after a failure. */
export interface SheetSetup {
  readonly showGridlines: boolean;
  readonly orientation: Excel.PageLayout["orientation"];
  readonly paperSize: Excel.PageLayout["paperSize"];
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly centerHorizontally: boolean;
  readonly margins: PageMargins;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

/** Reads how a sheet is set up; one round trip. */
export const readSetup = async (
  runtime: OfficeRuntime,
  sheetId: string,
): Promise<Result<SheetSetup, HostError>> =>
  runBatch(runtime, async (context) => {
    const setup = loadSetup(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
    return setup.read();
  });

const loadSetup = (sheet: Excel.Worksheet): { readonly read: () => SheetSetup } => {
  sheet.load("showGridlines");
  const layout = sheet.pageLayout;
  layout.load(["orientation", "paperSize", "zoom", "centerHorizontally", ...edgesOfPage]);
  const footers = layout.headersFooters.defaultForAllPages;
  footers.load("leftFooter,rightFooter");
  return {
    read: () => ({
      showGridlines: sheet.showGridlines,
      orientation: layout.orientation,
      paperSize: layout.paperSize,
      zoom: layout.zoom,
      centerHorizontally: layout.centerHorizontally,
      margins: Object.fromEntries(edgesOfPage.map((edge) => [edge, layout[edge]])) as PageMargins,
      leftFooter: footers.leftFooter,
      rightFooter: footers.rightFooter,
    }),
  };
};

/** Gives a sheet back what `loadSetup` has read. */
export const restoreSetup = (sheet: Excel.Worksheet, setup: SheetSetup): void => {
  sheet.showGridlines = setup.showGridlines;
  const layout = sheet.pageLayout;
  layout.orientation = setup.orientation;
  layout.paperSize = setup.paperSize;
  layout.zoom = setup.zoom;
  layout.centerHorizontally = setup.centerHorizontally;
  for (const edge of edgesOfPage) layout[edge] = setup.margins[edge];
  layout.headersFooters.defaultForAllPages.leftFooter = setup.leftFooter;
  layout.headersFooters.defaultForAllPages.rightFooter = setup.rightFooter;
};
