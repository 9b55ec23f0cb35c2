import { describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../src/form/form-location";
import { officialRubrics } from "../../src/official/official-rubrics";
import {
  currentForm,
  currentIndicator,
  emptyWorkbookState,
  selectedRole,
  workbookReducer,
  type WorkbookEvent,
  type WorkbookState,
} from "../../src/taskpane/workbook-state";
import { openedForm } from "./opened";

const form = openedForm("H");
const { sheetId } = form.location;
const cell = scoreCellOf(form.location, "1.1.2", "committee") ?? { row: 0, column: 0 };

const after = (...events: readonly WorkbookEvent[]): WorkbookState =>
  events.reduce(workbookReducer, emptyWorkbookState);

const read: readonly WorkbookEvent[] = [
  { type: "rubrics-loaded", rubrics: officialRubrics() },
  { type: "forms-read", sheets: [form.cells], forms: [form] },
];

describe("workbookReducer", () => {
  it("follows the selected row to its indicator and the column to its role", () => {
    const state = after(...read, { type: "selected", selection: { sheetId, ...cell } });
    expect(currentIndicator(state)).toBe("1.1.2");
    expect(state.role).toBe("committee");
  });

  it("names a workbook that can't be written as the reason when access is denied, and only then", () => {
    const denied: WorkbookEvent = { type: "problem", problem: { type: "protected" } };
    const shown = { manualCalculation: false, readOnly: true };
    expect(after(denied).problem).toEqual({ type: "protected" });
    expect(after({ type: "condition-read", condition: shown }, denied).problem).toEqual({
      type: "read-only",
    });
  });

  it("keeps the role that the person has chosen, whatever cell is selected", () => {
    const selected: WorkbookEvent = { type: "selected", selection: { sheetId, ...cell } };
    const state = after(...read, { type: "role-chosen", role: "self" }, selected);
    expect([state.role, selectedRole(state)]).toEqual(["self", "committee"]);
  });

  it("keeps the role where the cell belongs to none", () => {
    const state = after(
      ...read,
      { type: "selected", selection: { sheetId, ...cell } },
      { type: "selected", selection: { sheetId, row: cell.row, column: 0 } },
    );
    expect(state.role).toBe("committee");
  });

  it("shows the first form while the cursor is on another sheet, without an indicator", () => {
    const selection = { sheetId: "elsewhere", ...cell };
    const state = after(...read, { type: "selected", selection });
    expect(currentForm(state)?.rubric.short).toBe("H");
    expect(currentIndicator(state)).toBeNull();
  });

  it("drops a form whose sheet lost its marker", () => {
    const cells = { ...form.cells, values: [], formulas: [] };
    expect(currentForm(after(...read, { type: "sheet-read", cells, form: null }))).toBeNull();
  });

  it("ignores sheets that carry no form", () => {
    const cells = { sheetId: "s9", name: "預算", values: [["a"]], formulas: [[null]] };
    expect(after(...read, { type: "sheet-read", cells, form: null }).forms).toHaveLength(1);
  });
});
