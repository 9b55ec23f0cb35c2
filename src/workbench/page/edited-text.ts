import {
  type DocumentDataModel,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import type { GridEngine } from "./grid-engine";

/** Reads what stands in the grid's cell editor, which is a document of its own; nothing while it was never open. */
export const editedText = ({ injector }: GridEngine): string => {
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  // A document ends with a paragraph's and a section's end.
  return (editor?.getBody()?.dataStream ?? "").replace(/\r\n$/u, "");
};
