import { sheetWords } from "../../messages/sheet";
import type { PagePlan } from "../../plan/workbook-plan";
import { element, encodeXstring, escapeText } from "./xml-text";

const paperA4 = 9;

/** `&` begins a code in footers and is doubled to stand for itself (ECMA-376 part 1, 18.3.1.46). */
const footerText = (text: string): string => text.replaceAll("&", "&&");

/** Paper, margins and footer: A4 landscape, as many pages wide as planned and as many high as needed. */
export const pageXml = (page: PagePlan): string => {
  const footer = `&L${footerText(page.footerLeft)}&R${sheetWords.footerPages}`;
  return (
    (page.centerHorizontally ? element("printOptions", { horizontalCentered: 1 }) : "") +
    element("pageMargins", {
      left: page.margins.left,
      right: page.margins.right,
      top: page.margins.top,
      bottom: page.margins.bottom,
      header: page.margins.header,
      footer: page.margins.footer,
    }) +
    element("pageSetup", {
      paperSize: paperA4,
      orientation: "landscape",
      fitToWidth: page.pagesAcross ?? 1,
      fitToHeight: 0,
    }) +
    element("headerFooter", {}, element("oddFooter", {}, escapeText(encodeXstring(footer))))
  );
};
