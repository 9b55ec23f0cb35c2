import { removeContentType } from "./content-types";
import { isOfKind, removeRelated } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import type { XlsxPackage } from "./xlsx-package";

/** Drops the order of calculation, which must not name a cell without a formula; programs make the part anew. */
export const withoutCalculationChain = (pack: XlsxPackage, workbook: WorkbookPart): XlsxPackage => {
  const chain = workbook.relationships.find((one) => isOfKind(one, "calcChain"));
  if (chain?.part == null) return pack;
  return removeContentType(removeRelated(pack, workbook.path, chain), chain.part);
};
