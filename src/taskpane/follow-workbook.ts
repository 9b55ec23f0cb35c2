import { locateForm } from "../form/locate-form";
import { locateOverview } from "../form/locate-overview";
import { type CellsPatch, patchCells } from "../form/patch-cells";
import { holdsText, type SheetCells } from "../form/sheet-cells";
import type { SheetEdit, WorkbookHost } from "../host/workbook-host";
import { logPrefix, markerPrefix, overviewPrefix, recordPrefix, unitsPrefix } from "../plan/marker";
import { editParts } from "./edit-parts";
import type { FormReader } from "./form-reader";
import type { LogKeeper } from "./log-keeper";
import type { OverviewKeeper } from "./overview-keeper";
import type { RubricSupply } from "./rubric-supply";
import { whileOwed } from "./while-owed";
import type { WorkbookEvent } from "./workbook-state";

/** Keeps what the pane knows of the workbook's sheets right while people work in it. */
export interface Following {
  /** Looks through the whole workbook; resolves when that is done and nothing is left to read. */
  readonly readForms: () => Promise<void>;
  readonly follow: () => Promise<void>;
  readonly stop: () => void;
  /** Takes cells that were read or written elsewhere as the newest. */
  readonly remember: (cells: SheetCells) => void;
  /** Carries out a change that is written down by whoever makes it; then everything is read again. */
  readonly during: <T>(change: () => Promise<T>) => Promise<T>;
}

/** The kinds of sheets that the pane follows. */
const followed = [markerPrefix, overviewPrefix, unitsPrefix, logPrefix, recordPrefix] as const;

const isMarked = (cells: SheetCells): boolean =>
  holdsText(cells, (text) => followed.some((prefix) => text.includes(prefix)));

/** What has to be read. */
interface Owed {
  look: boolean;
  edits: SheetEdit[];
  /** Whether a reading failed or the forms could not be loaded: the next one has to look through everything. */
  missed: boolean;
}

/** The sheets that carry a marker, as they were read last, in the workbook's order. */
type Sheets = Map<string, SheetCells>;

interface Surroundings {
  readonly host: WorkbookHost;
  readonly rubrics: RubricSupply;
  readonly tell: (event: WorkbookEvent) => void;
  readonly keeper: OverviewKeeper;
  readonly log: LogKeeper;
}

/**
 * Follows a workbook: one reading at a time, of what changed only, however many edits come meanwhile.
 *
 * A reading that fails is told, and made up for by a look through everything at the next edit.
 */
export const followWorkbook = (given: Surroundings): Following => {
  const { host, tell } = given;
  const owed: Owed = { look: false, edits: [], missed: false };
  const sheets: Sheets = new Map();
  let held = 0;
  const read = whileOwed(
    () => held === 0 && (owed.look || owed.edits.length > 0),
    () => (owed.look ? lookThrough(given, sheets, owed) : readEdits(given, sheets, owed)),
  );
  let stopped = false;
  let unwatch: (() => Promise<void>) | null = null;
  const readForms = (): Promise<void> => {
    owed.look = true;
    return read();
  };
  return {
    readForms,
    remember: (cells) => {
      const before = sheets.get(cells.sheetId);
      if (before === undefined) return;
      sheets.set(cells.sheetId, cells);
      given.log.note(before, cells, sheets.values());
    },
    async during(change) {
      await read();
      held += 1;
      try {
        return await change();
      } finally {
        held -= 1;
        await readForms();
      }
    },
    async follow() {
      const watching = await host.watch({
        onSelect: (selection) => {
          tell({ type: "selected", selection });
        },
        onEdit: (edit) => {
          owed.edits.push(edit);
          void read();
        },
        onSheetsChanged: () => void readForms(),
        onWaiting: (waiting) => {
          tell({ type: "waiting", waiting });
        },
        onCondition: (condition) => {
          tell({ type: "condition-read", condition });
        },
      });
      if (!watching.ok) tell({ type: "problem", problem: watching.error });
      else if (stopped) await watching.value();
      else unwatch = watching.value;
    },
    stop: () => {
      stopped = true;
      void unwatch?.();
    },
  };
};

const lookThrough = async (
  { host, rubrics, tell, keeper }: Surroundings,
  sheets: Sheets,
  owed: Owed,
): Promise<void> => {
  owed.look = false;
  owed.edits = [];
  const read = await host.readMarked(followed);
  owed.missed = !read.ok;
  if (!read.ok) {
    tell({ type: "problem", problem: read.error });
    return;
  }
  sheets.clear();
  for (const cells of read.value) sheets.set(cells.sheetId, cells);
  const reader = await readerFor(rubrics, read.value);
  owed.missed = reader === null;
  if (reader === null) return;
  const forms = read.value.map(reader.open).filter((form) => form !== null);
  tell({ type: "forms-read", sheets: read.value, forms });
  await keeper.look(read.value);
};

const withoutForms: FormReader = {
  open: () => null,
  calculated: ({ sheetId }) => ({ sheetId, cells: [] }),
};

/** What reads the official forms, which are asked for only where a sheet carries one; null when they can't be loaded. */
const readerFor = async (
  rubrics: RubricSupply,
  sheets: readonly SheetCells[],
): Promise<FormReader | null> => {
  if (!sheets.some((cells) => locateForm(cells) !== null)) return withoutForms;
  const known = await rubrics();
  if (known === null) return null;
  const { formReader } = await import(/* webpackChunkName: "forms" */ "./form-reader");
  return formReader(known);
};

const readEdits = async (given: Surroundings, sheets: Sheets, owed: Owed): Promise<void> => {
  const reader = (await readerFor(given.rubrics, [...sheets.values()])) ?? withoutForms;
  const { edits } = owed;
  owed.edits = [];
  // Whoever made an edit elsewhere has a pane of their own to write it down.
  const isOwn = edits.every(({ remote }) => remote !== true);
  const calculated = [...sheets.values()].map(reader.calculated);
  const parts = owed.missed ? null : editParts(edits, (id) => sheets.has(id), calculated);
  if (parts === null) owed.look = true;
  else if (parts.length > 0) {
    const read = await given.host.readParts(parts);
    if (read.ok) await takePatches(given, sheets, owed, read.value, isOwn);
    else if (read.error.type === "sheet-gone") owed.look = true;
    else {
      owed.missed = true;
      given.tell({ type: "problem", problem: read.error });
    }
  }
};

/** Brings what is known of the sheets up to date; a marker on a sheet that was not followed makes a look necessary. */
const takePatches = async (
  { rubrics, tell, keeper, log }: Surroundings,
  sheets: Sheets,
  owed: Owed,
  patches: readonly CellsPatch[],
  isOwn: boolean,
): Promise<void> => {
  const changed = new Map<string, SheetCells>();
  for (const patch of patches) {
    const { sheetId } = patch.cells;
    const before = sheets.get(sheetId);
    if (before === undefined) owed.look ||= isMarked(patch.cells);
    else {
      const after = patchCells(before, patch);
      sheets.set(sheetId, after);
      if (after === before) continue;
      changed.set(sheetId, after);
      if (isOwn) log.note(before, after, sheets.values());
    }
  }
  const reader = await readerFor(rubrics, [...changed.values()]);
  owed.missed = reader === null;
  if (reader === null) return;
  for (const cells of changed.values())
    tell({ type: "sheet-read", cells, form: reader.open(cells) });
  if ([...changed.values()].some((cells) => locateOverview(cells) !== null))
    await keeper.look([...sheets.values()]);
};
