import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { binary, cell as at, number } from "../../../src/plan/formula-builders";
import { stylesNamed, tableStyle } from "../../../src/plan/styles";
import type { BlockPlan } from "../../../src/plan/workbook-edit";
import type { CellContent } from "../../../src/plan/workbook-plan";
import type { HostFault } from "../../../src/workbench/emulator/host-fault";
import { type OfficeSession, openOfficeHost } from "./office-session";
import { workbookState } from "./workbook-state";

const figure = tableStyle("quotient", { top: "thin", bottom: "hair", vertical: "center" });
const styles = stylesNamed(["header", "code", "blank", figure]);

const text = (words: string): CellContent => ({ type: "text", text: words });
const half = binary(at(3, 2), "/", number(2));

/** C3:E4 with a number, a formula, texts that read like something else, and a cell that becomes empty. */
const block: BlockPlan = {
  firstRow: 2,
  firstColumn: 2,
  cells: [
    [
      { content: text("表頭"), style: "header" },
      { content: text("=1+1"), style: "header" },
      { content: text("1/2"), style: "code" },
    ],
    [
      { content: { type: "number", number: 25 }, style: figure },
      { content: { type: "formula", formula: half }, style: figure },
      { content: null, style: "blank" },
    ],
  ],
  heights: [30, null],
  printArea: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 4 },
};

const failure: HostFault = { kind: "error", code: "GeneralException" };

/** A sheet with contents, looks and heights of its own in and around the block. */
const someonesSheet = async ({ excel }: OfficeSession): Promise<string> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("總表").load("id");
    sheet.getRange("A1:F6").formulas = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => (column % 2 === 0 ? row * 10 : `=A${row + 1}+1`)),
    );
    sheet.getRange("C3").values = [["'3/4"]];
    sheet.getRange("D4").values = [["'=9"]];
    sheet.getRange("E4").values = [[""]];
    const cells = sheet.getRange("B2:F5");
    cells.format.fill.color = "#FF0000";
    cells.format.font.italic = true;
    cells.format.horizontalAlignment = "Right";
    for (const edge of ["EdgeLeft", "EdgeTop", "InsideVertical", "InsideHorizontal"] as const)
      cells.format.borders.getItem(edge).style = "Double";
    cells.numberFormat = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => "0.000"));
    sheet.getRange("3:4").format.rowHeight = 50;
    sheet.pageLayout.setPrintArea("A1:B2");
    await context.sync();
    return sheet.id;
  });

/** What a person reads in the sheet's first cells, and how high rows 3 and 4 are. */
const seen = async ({ excel }: OfficeSession, sheetId: string): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = sheet.getRange("A1:F6").load("formulas,values,numberFormat,valueTypes");
    const heights = ["A3", "A4"].map((cell) => sheet.getRange(cell).format.load("rowHeight"));
    const area = sheet.pageLayout.getPrintArea().load("address");
    await context.sync();
    return {
      ...cells.toJSON(),
      heights: heights.map(({ rowHeight }) => Math.round(rowHeight)),
      area: area.address,
    };
  });

describe("writeBlocks", () => {
  let session: OfficeSession;
  let sheetId: string;

  beforeEach(async () => {
    session = await openOfficeHost();
    sheetId = await someonesSheet(session);
    await session.excel.emulated.settle();
  });
  afterEach(() => {
    session.excel.dispose();
  });

  /** Writes the block while Excel answers an action of the write, and what follows, as the test wants. */
  const writeWithFault = async (
    faultAt: (request: number, action: number) => HostFault | undefined,
  ): Promise<Awaited<ReturnType<typeof session.host.writeBlocks>>> => {
    const { emulated } = session.excel;
    await emulated.settle();
    const first = emulated.requests.length;
    emulated.faults.hook = (request, action) => faultAt(request - first, action);
    const written = await session.host.writeBlocks([{ sheetId, block }], styles);
    emulated.faults.hook = undefined;
    return written;
  };

  it("replaces the contents of the block, and nothing of the cells around it", async () => {
    const before = (await seen(session, sheetId)) as { formulas: unknown[][] };
    expect(await session.host.writeBlocks([{ sheetId, block }], styles)).toMatchObject({
      ok: true,
    });
    const after = (await seen(session, sheetId)) as typeof before & { values: unknown[][] };
    const expected = before.formulas.map((row) => [...row]);
    expected[2]?.splice(2, 3, "表頭", "=1+1", "1/2");
    expected[3]?.splice(2, 3, 25, "=C4/2", "");
    expect(after.formulas).toEqual(expected);
    expect(after.values[3]?.slice(2, 5)).toEqual([25, 12.5, ""]);
    expect(after).toMatchObject({ heights: [30, 50], area: expect.stringMatching(/A1:E4$/u) });
  });

  it("costs one read and one write, whatever the number of sheets", async () => {
    const other = await session.excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("負責單位").load("id");
      await context.sync();
      return sheet.id;
    });
    await session.excel.emulated.settle();
    const first = session.excel.emulated.requests.length;
    const blocks = [
      { sheetId, block },
      { sheetId: other, block },
    ];
    await session.host.writeBlocks(blocks, styles);
    expect(session.excel.emulated.requests.slice(first).map(({ writes }) => writes)).toEqual([
      false,
      true,
    ]);
  });

  it("gives the cells the same looks on a sheet with looks of its own as on an empty one", async () => {
    const empty = await session.excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("空白").load("id");
      await context.sync();
      return sheet.id;
    });
    await session.excel.Excel.run(async (context) => {
      // Italics are no part of a style plan.
      context.workbook.worksheets.getItem(sheetId).getRange("B2:F5").format.font.italic = false;
      await context.sync();
    });
    for (const id of [sheetId, empty])
      await session.host.writeBlocks([{ sheetId: id, block }], styles);
    const looks = (id: string): unknown =>
      session.excel.Excel.run(async (context) => {
        const cells = Array.from({ length: 6 }, (_, index) =>
          context.workbook.worksheets
            .getItem(id)
            .getCell(2 + Math.floor(index / 3), 2 + (index % 3)),
        );
        const formats = cells.map((each) => ({
          cell: each.load("numberFormat"),
          format: each.format.load(
            "horizontalAlignment,verticalAlignment,wrapText,fill/color,font/name,font/size,font/bold,font/color,font/italic,protection/locked",
          ),
          lines: (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const).map((edge) =>
            each.format.borders.getItem(edge).load("style,weight,color"),
          ),
        }));
        await context.sync();
        return formats.map(({ cell, format, lines }) => [
          cell.numberFormat,
          format.toJSON(),
          lines.map((line) => line.toJSON()),
        ]);
      });
    expect(await looks(sheetId)).toEqual(await looks(empty));
  });

  it("puts back what stood there when any third action of the write fails", async () => {
    const before = await seen(session, sheetId);
    let failed = 0;
    for (let action = 0; ; action += 3) {
      const written = await writeWithFault((request, at) =>
        request === 1 && at === action ? failure : undefined,
      );
      if (written.ok) break;
      failed++;
      expect({ action, written }).toMatchObject({ written: { error: { cleanedUp: true } } });
      expect(await seen(session, sheetId)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(20);
  }, 60_000);

  it.each([5004, 5102, 7000])(
    "puts back what stood there when the transport fails with %d",
    async (status) => {
      const before = await seen(session, sheetId);
      const written = await writeWithFault((request) =>
        request === 1 ? { kind: "transport", status } : undefined,
      );
      expect(written.ok).toBe(false);
      expect(await seen(session, sheetId)).toEqual(before);
    },
  );

  it("says so when what stood there can't be put back", async () => {
    const written = await writeWithFault((request) => (request > 0 ? failure : undefined));
    expect(written).toMatchObject({ ok: false, error: { type: "failed", cleanedUp: false } });
  });

  it("writes nothing where one of the sheets is gone", async () => {
    const state = workbookState(session.excel);
    const written = await session.host.writeBlocks(
      [
        { sheetId, block },
        { sheetId: "gone", block },
      ],
      styles,
    );
    expect(written).toEqual({ ok: false, error: { type: "sheet-gone" } });
    expect(workbookState(session.excel)).toEqual(state);
  });
});
