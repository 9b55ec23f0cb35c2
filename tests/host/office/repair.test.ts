import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { findDamage } from "../../../src/form/find-damage";
import type { Damage } from "../../../src/form/form-report";
import type { OpenForm } from "../../../src/form/open-form";
import { planRepair } from "../../../src/form/plan-repair";
import { setupCellsOf } from "../../../src/form/setup-cells";
import type { SheetSetup } from "../../../src/form/sheet-setup";
import { toA1 } from "../../../src/plan/address";
import type { HostFault } from "../../../src/workbench/emulator/host-fault";
import { given } from "../../given";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { formNow, formsNow } from "./session-forms";

const letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;

let session: OfficeSession;

beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const insert = async (...forms: readonly string[]): Promise<void> => {
  const inserted = await session.host.insert(planOf(...forms), { kind: "new-sheet" });
  if (!inserted.ok) throw new Error(inserted.error.type);
};

const setupsOf = async (forms: readonly OpenForm[]): Promise<readonly SheetSetup[]> =>
  given(
    await session.host.readSetups(
      forms.map((form) => ({ sheetId: form.location.sheetId, ...setupCellsOf(form) })),
    ),
  );

const damageOf = async (form: OpenForm): Promise<readonly Damage[]> => {
  const [setup] = await setupsOf([form]);
  return findDamage(form.cells, form.location, form.rubric, setup);
};

/** What a person has entered, by indicator. */
const entriesOf = ({ answers }: OpenForm): unknown => answers.entries;

const scoreCell = ({ location }: OpenForm, id: string, role: "self" | "committee" = "self") =>
  toA1(location.rows.get(id)?.[0] ?? -1, location.columns[role] ?? -1);

const onSheet = async (
  { location }: OpenForm,
  act: (sheet: Excel.Worksheet) => void,
): Promise<void> => {
  await session.excel.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(location.sheetId));
    await context.sync();
  });
  await session.excel.emulated.settle();
};

describe("readSetups", () => {
  it("finds nothing wrong with any of the twelve forms as they are inserted, in two round trips", async () => {
    await insert(...letters);
    const forms = await formsNow(session);
    expect(forms).toHaveLength(12);
    await session.excel.emulated.settle();
    const first = session.excel.emulated.requests.length;
    const setups = await setupsOf(forms);
    expect(session.excel.emulated.requests.slice(first).map(({ writes }) => writes)).toEqual([
      false,
      false,
    ]);
    forms.forEach((form, index) => {
      expect({
        form: form.rubric.short,
        damage: findDamage(form.cells, form.location, form.rubric, setups[index]),
      }).toEqual({ form: form.rubric.short, damage: [] });
    });
  }, 240_000);
});

/** Form B with scores, and the damage that pasting and deleting do. */
const damaged = async (): Promise<{ readonly form: OpenForm; readonly entries: unknown }> => {
  await insert("B");
  const fresh = await formNow(session);
  await onSheet(fresh, (sheet) => {
    sheet.getRange(scoreCell(fresh, "1.1.1")).values = [[3]];
    sheet.getRange(scoreCell(fresh, "1.1.3")).values = [[7]];
    sheet.getRange(scoreCell(fresh, "1.3.2", "committee")).values = [["'8 分"]];
  });
  const entries = entriesOf(await formNow(session));
  const rowOf = (id: string): number => (fresh.location.rows.get(id)?.[0] ?? -1) + 1;
  await onSheet(fresh, (sheet) => {
    const pasted = sheet.getRange(`F${rowOf("1.1.1")}:G${rowOf("1.1.2")}`);
    pasted.dataValidation.clear();
    pasted.conditionalFormats.clearAll();
    pasted.format.fill.clear();
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const)
      pasted.format.borders.getItem(edge).style = "None";
    for (const edge of ["InsideVertical", "InsideHorizontal"] as const)
      pasted.format.borders.getItem(edge).style = "None";
    sheet.getRange(scoreCell(fresh, "1.1.3")).dataValidation.clear();
    sheet.getRange(scoreCell(fresh, "1.1.3")).dataValidation.rule = {
      wholeNumber: { formula1: 0, formula2: 99, operator: "Between" },
    };
    sheet.getRange(`P${rowOf("1.1.3")}`).values = [["✓"]];
    sheet.getRange(`C${rowOf("1.1.2")}`).values = [["改過的文字"]];
    sheet.getRange(`${rowOf("1.2.1")}:${rowOf("1.2.1")}`).delete("Up");
  });
  return { form: await formNow(session), entries };
};

const kindsOf = (damage: readonly Damage[]): readonly string[] => [
  ...new Set(damage.map(({ kind }) => kind)),
];

const repairAll = async (form: OpenForm) => {
  const [setup] = await setupsOf([form]);
  return session.host.repair([planRepair(form, setup ?? null)]);
};

describe("repair", () => {
  it("mends what pasting and deleting took away, and changes no entry", async () => {
    const { form, entries } = await damaged();
    expect([...kindsOf(await damageOf(form))].sort()).toEqual([
      "conditional-format-lost",
      "formula-changed",
      "look-lost",
      "missing-row",
      "text-changed",
      "validation-changed",
      "validation-lost",
    ]);
    await session.excel.emulated.settle();
    const first = session.excel.emulated.requests.length;
    expect(await repairAll(form)).toMatchObject({ ok: true });
    const requests = session.excel.emulated.requests.slice(first);
    expect(requests.map(({ writes }) => writes)).toEqual([false, false, false, true]);
    const mended = await formNow(session);
    expect(await damageOf(mended)).toEqual([]);
    expect(entriesOf(mended)).toEqual(entries);
  }, 60_000);

  it("is taken back whole, and again finds the same damage", async () => {
    const { form } = await damaged();
    const before = await damageOf(form);
    const repaired = await repairAll(form);
    expect(repaired.ok && (await repaired.value())).toEqual({ ok: true, value: "taken-back" });
    const back = await formNow(session);
    expect(back.cells).toEqual(form.cells);
    expect(await damageOf(back)).toEqual(before);
  }, 60_000);

  it("is not taken back where a mended cell was edited since", async () => {
    const { form } = await damaged();
    const repaired = await repairAll(form);
    const mended = await formNow(session);
    await onSheet(mended, (sheet) => {
      sheet.getRange(scoreCell(mended, "1.2.1")).values = [[4]];
    });
    const edited = await formNow(session);
    expect(repaired.ok && (await repaired.value())).toEqual({ ok: true, value: "edited-since" });
    expect((await formNow(session)).cells).toEqual(edited.cells);
  }, 60_000);

  it("sets a broken name anew, and takes that back", async () => {
    await insert("B");
    const form = await formNow(session);
    await session.excel.Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(form.location.sheetId);
      names.load("items/name");
      await context.sync();
      const [name] = names.items;
      if (name !== undefined) name.formula = "=工作表1!$A$1";
      await context.sync();
    });
    expect(kindsOf(await damageOf(form))).toEqual(["name-broken"]);
    const repaired = await repairAll(form);
    expect(await damageOf(form)).toEqual([]);
    expect(repaired.ok && (await repaired.value())).toEqual({ ok: true, value: "taken-back" });
    expect(kindsOf(await damageOf(form))).toEqual(["name-broken"]);
  }, 60_000);

  it("leaves a protected sheet as it is and says so", async () => {
    const { form } = await damaged();
    await onSheet(form, (sheet) => {
      sheet.protection.protect();
    });
    expect(await repairAll(form)).toEqual({ ok: false, error: { type: "protected" } });
    expect((await formNow(session)).cells).toEqual(form.cells);
  }, 60_000);

  it("puts everything back when an action of the write fails", async () => {
    const { form } = await damaged();
    const before = await damageOf(form);
    const [setup] = await setupsOf([form]);
    const plan = planRepair(form, setup ?? null);
    const failure: HostFault = { kind: "error", code: "GeneralException" };
    let failed = 0;
    for (let action = 0; ; action += 29) {
      await session.excel.emulated.settle();
      const first = session.excel.emulated.requests.length;
      session.excel.emulated.faults.hook = (request, at) =>
        request - first === 1 && at === action ? failure : undefined;
      const repaired = await session.host.repair([plan]);
      session.excel.emulated.faults.hook = undefined;
      if (repaired.ok) break;
      failed += 1;
      expect({ action, error: repaired.error }).toMatchObject({ error: { cleanedUp: true } });
      const now = await formNow(session);
      expect(now.cells).toEqual(form.cells);
      expect(await damageOf(now)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(5);
  }, 240_000);
});
