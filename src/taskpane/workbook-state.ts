import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { Remainder, Selection, WorkbookCondition } from "../host/workbook-host";
import type { Role, Rubric } from "../rubric/rubric";
import { placeOf } from "../form/form-cell";
import type { OpenForm } from "../form/open-form";
import type { Refused } from "./edited-since";
import { noOverview, type OverviewState } from "./overview-state";
import type { Message } from "./pane-language";
import type { RememberedCell } from "./undo-memory";

/** A sentence about what was just done, with what is needed to take it back. */
export interface Notice {
  readonly message: Message;
  /** Null when nothing was written, when it was an undo itself, or when the old content can't be put back. */
  readonly undo: { readonly sheetId: string; readonly cells: readonly RememberedCell[] } | null;
  /** Takes back what is no change of one form: a unit's name, a combination. */
  readonly takeBack?: TakeBack;
}

/** Puts back what was there before, and says so. */
export type TakeBack = () => Promise<void>;

/** Why the last action did nothing: the host refused, or the form's row is gone. */
export type Problem =
  | HostError
  | { readonly type: "row-gone" }
  | { readonly type: "no-rubrics" }
  /** A 委員評分 shows an agreed score of another row than its own. */
  | { readonly type: "link-astray" }
  /** The entry is no longer the one that the person has seen, or no longer what the pane has written. */
  | Refused["refused"];

/** Everything the pane knows about the workbook. */
export interface WorkbookState {
  /** Null until something needed the official forms and they were loaded. */
  readonly rubrics: readonly Rubric[] | null;
  /** Null until the workbook was read once. */
  readonly forms: readonly OpenForm[] | null;
  readonly overview: OverviewState;
  readonly selection: Selection | null;
  readonly role: Role;
  /** Whether the person has said who they are; until then the role is that of the selected cell. */
  readonly roleChosen: boolean;
  readonly condition: WorkbookCondition;
  readonly remainders: readonly Remainder[];
  /** Whether Excel makes the pane wait, because a cell is being typed in. */
  readonly waiting: boolean;
  readonly notice: Notice | null;
  readonly problem: Problem | null;
}

/** The state before anything was read. */
export const emptyWorkbookState: WorkbookState = {
  rubrics: null,
  forms: null,
  overview: noOverview,
  selection: null,
  role: "self",
  roleChosen: false,
  condition: { manualCalculation: false, readOnly: false },
  remainders: [],
  waiting: false,
  notice: null,
  problem: null,
};

/** A sheet as it is now, and the form on it; null when it carries none. */
export interface ReadSheet {
  readonly cells: SheetCells;
  readonly form: OpenForm | null;
}

/** What can happen to the state. */
export type WorkbookEvent =
  | { readonly type: "rubrics-loaded"; readonly rubrics: readonly Rubric[] }
  /** All marked sheets and the forms on them, in the workbook's order. */
  | {
      readonly type: "forms-read";
      readonly sheets: readonly SheetCells[];
      readonly forms: readonly OpenForm[];
    }
  | ({ readonly type: "sheet-read" } & ReadSheet)
  | { readonly type: "overview-read"; readonly overview: OverviewState }
  | { readonly type: "condition-read"; readonly condition: WorkbookCondition }
  | { readonly type: "remainders-read"; readonly remainders: readonly Remainder[] }
  | { readonly type: "waiting"; readonly waiting: boolean }
  | { readonly type: "selected"; readonly selection: Selection }
  | { readonly type: "role-chosen"; readonly role: Role }
  | ({ readonly type: "written"; readonly notice: Notice } & ReadSheet)
  /** Null takes the notice away. */
  | {
      readonly type: "noted";
      readonly message: Message | null;
      readonly takeBack?: TakeBack;
    }
  /** Null takes the problem away. */
  | { readonly type: "problem"; readonly problem: Problem | null };

/** Takes one event into the state. */
export const workbookReducer = (state: WorkbookState, event: WorkbookEvent): WorkbookState => {
  if (isPlain(event)) return { ...state, ...partOf(event) };
  switch (event.type) {
    case "forms-read":
      return withRoleOfSelection({ ...state, forms: event.forms });
    case "sheet-read":
      return withSheet(state, event);
    case "selected":
      return withSelection(state, event.selection);
    case "role-chosen":
      return { ...state, role: event.role, roleChosen: true };
    case "written":
      return { ...withSheet(state, event), notice: event.notice, problem: null };
    case "noted":
      return { ...state, notice: noticeOf(event) };
    case "problem":
      return { ...state, problem: problemIn(state, event.problem) };
  }
};

/** What was read and stands in the state as it is. */
type PlainEvent = Extract<
  WorkbookEvent,
  {
    readonly type:
      "rubrics-loaded" | "overview-read" | "condition-read" | "remainders-read" | "waiting";
  }
>;

const plainTypes: readonly WorkbookEvent["type"][] = [
  "rubrics-loaded",
  "overview-read",
  "condition-read",
  "remainders-read",
  "waiting",
];

const isPlain = (event: WorkbookEvent): event is PlainEvent => plainTypes.includes(event.type);

const partOf = (event: PlainEvent): Partial<WorkbookState> => {
  switch (event.type) {
    case "rubrics-loaded":
      return { rubrics: event.rubrics };
    case "overview-read":
      return { overview: event.overview };
    case "condition-read":
      return { condition: event.condition };
    case "remainders-read":
      return { remainders: event.remainders };
    case "waiting":
      return { waiting: event.waiting };
  }
};

/** Excel says only that it denies access; where the whole workbook can't be written, that is why. */
const problemIn = ({ condition }: WorkbookState, problem: Problem | null): Problem | null =>
  problem?.type === "protected" && condition.readOnly ? { type: "read-only" } : problem;

const noticeOf = ({
  message,
  takeBack,
}: Extract<WorkbookEvent, { readonly type: "noted" }>): Notice | null =>
  message && { message, undo: null, ...(takeBack === undefined ? {} : { takeBack }) };

const withSheet = (state: WorkbookState, { cells, form }: ReadSheet): WorkbookState => {
  const others = (state.forms ?? []).filter(({ location }) => location.sheetId !== cells.sheetId);
  const known = others.length < (state.forms ?? []).length;
  if (form === null) return known ? { ...state, forms: others } : state;
  const forms = known
    ? (state.forms ?? []).map((old) => (old.location.sheetId === cells.sheetId ? form : old))
    : [...others, form];
  return { ...state, forms };
};

const withSelection = (state: WorkbookState, selection: Selection): WorkbookState =>
  withRoleOfSelection({ ...state, selection });

const withRoleOfSelection = (state: WorkbookState): WorkbookState => {
  const role = selectedRole(state);
  return role === null || state.roleChosen ? state : { ...state, role };
};

/** The role in whose score column the cursor stands; null elsewhere. */
export const selectedRole = (state: WorkbookState): Role | null => {
  const form = currentForm(state);
  const { selection } = state;
  if (form === null || selection?.sheetId !== form.location.sheetId) return null;
  return placeOf(form, selection.row, selection.column).role;
};

/** The form under the cursor, or the first one when the cursor is on another sheet; null without forms. */
export const currentForm = (state: WorkbookState): OpenForm | null => {
  const forms = state.forms ?? [];
  return (
    forms.find(({ location }) => location.sheetId === state.selection?.sheetId) ?? forms[0] ?? null
  );
};

/** The indicator in whose rows the cursor stands; null elsewhere. */
export const currentIndicator = (state: WorkbookState): string | null => {
  const form = currentForm(state);
  const { selection } = state;
  if (form === null || selection?.sheetId !== form.location.sheetId) return null;
  return placeOf(form, selection.row, selection.column).indicator;
};
