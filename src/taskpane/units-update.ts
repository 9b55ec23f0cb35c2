import type { OpenForm } from "../form/open-form";
import { findUnitsSheet } from "../form/units";
import { reviseUnits, type UnitsRevision, unitsEdit } from "../form/units-revision";
import type { WorkbookHost } from "../host/workbook-host";
import { unitsPrefix } from "../plan/marker";
import type { Message } from "./pane-language";
import type { Problem } from "./workbook-state";

/** What making or completing the 負責單位 sheet came to. */
export type UnitsOutcome =
  | { readonly kind: "done"; readonly message: Message }
  /** Something stands in the way; nothing was written. */
  | { readonly kind: "refused"; readonly message: Message }
  | { readonly kind: "failed"; readonly problem: Problem };

/**
 * Makes the 負責單位 sheet for the forms of the workbook, or adds the rows that it lacks; names that stand there stay.
 *
 * The sheet is read again first. One write; none where cells of other people are in the way.
 */
export const updateUnits = async (
  host: WorkbookHost,
  forms: readonly OpenForm[],
): Promise<UnitsOutcome> => {
  const read = await host.readMarked([unitsPrefix]);
  if (!read.ok) return { kind: "failed", problem: read.error };
  const existing = findUnitsSheet(read.value);
  const revision = reviseUnits(forms, existing, []);
  const edit = unitsEdit(revision);
  if (edit === null) return withoutWriting(revision);
  if (revision.kind === "new") {
    const added = await host.insert(
      (taken) => {
        const { added: sheets = [], styles = {} } =
          unitsEdit(reviseUnits(forms, existing, taken)) ?? {};
        return { sheets, styles };
      },
      { kind: "new-sheet" },
    );
    if (!added.ok) return { kind: "failed", problem: added.error };
    return done("units.made", { sheet: added.value[0]?.name ?? "" });
  }
  const written = await host.writeBlocks(edit.blocks, edit.styles);
  if (!written.ok) return { kind: "failed", problem: written.error };
  return done("units.updated", { sheet: existing?.name ?? "" });
};

const done = (key: "units.made" | "units.updated", values: Message["values"]): UnitsOutcome => ({
  kind: "done",
  message: { key, values },
});

const withoutWriting = (revision: UnitsRevision): UnitsOutcome => {
  if (revision.kind === "occupied") {
    const { sheetName, cells } = revision;
    const values = { sheet: sheetName, cells: cells.join("、") };
    return { kind: "refused", message: { key: "units.occupied", values } };
  }
  if (revision.kind === "headerless") {
    const values = { sheet: revision.sheetName };
    return { kind: "refused", message: { key: "units.headerless", values } };
  }
  return { kind: "done", message: { key: "units.right", values: {} } };
};
