import { type FrameLocator, type Page, test as base, expect } from "@playwright/test";

/** The workbench as a person sees it: grid left, task pane right. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Clicks a cell of the sheet that is shown. */
  readonly click: (address: string) => Promise<void>;
  /** Clicks a cell, types, sees the text in the cell's editor, presses Enter and waits until the entry stands or is asked about. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** What a cell of the shown sheet holds. */
  readonly value: (address: string) => Promise<CellValue>;
  /** The address of a cell by the code of its row (`1.1.2`, `小計1`, `總分`) and the header of its column. */
  readonly cell: (code: string, header: string) => Promise<string>;
  /** Inserts a form by clicking in the pane, up to its Fill page. */
  readonly insert: (formName: RegExp) => Promise<void>;
  /** Opens an .xlsx file in place of the workbook. */
  readonly open: (file: string) => Promise<void>;
}

type CellValue = string | number | boolean | null;

const shownValues = (page: Page): Promise<readonly (readonly CellValue[])[]> =>
  page.evaluate(() =>
    window.workbench
      .workbook()
      .getActiveSheet()
      .getDataRange()
      .getValues()
      .map((row) => row.map((value) => value ?? null)),
  );

const letters = (column: number): string =>
  (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));

const words = (value: CellValue | undefined): string => String(value ?? "").replaceAll(/\s/g, "");

const findCell = async (page: Page, code: string, header: string): Promise<string> => {
  const cells = await shownValues(page);
  const headerRow = cells.findIndex((row) => row.some((value) => words(value) === "評分標準"));
  const headers = cells[headerRow]?.map(words) ?? [];
  const [codes, column] = [headers.indexOf("代碼"), headers.findIndex((text) => text === header)];
  const row = cells.findIndex((line, index) => index > headerRow && words(line[codes]) === code);
  if (codes < 0 || column < 0 || row < 0)
    throw new Error(`No cell ${code} / ${header} in ${headers.join(" ")}`);
  return `${letters(column)}${row + 1}`;
};

interface Place {
  readonly x: number;
  readonly y: number;
}

const placeOf = (page: Page, address: string): Promise<Place | null> =>
  page.evaluate((wanted) => {
    const place = window.workbench.placeOf(wanted);
    return place === null ? null : { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  }, address);

/** Scrolls the cell's row to the top when it is not well in view, and answers the middle of the cell on the page. */
const middleOf = async (page: Page, address: string): Promise<Place> => {
  const { height = 0 } = page.viewportSize() ?? {};
  const isInView = (place: Place | null): place is Place => place !== null && place.y < height - 80;
  if (!isInView(await placeOf(page, address)))
    await page.evaluate((wanted) => {
      const sheet = window.workbench.workbook().getActiveSheet();
      sheet.scrollToCell(sheet.getRange(wanted).getRow(), 0);
    }, address);
  await expect.poll(async () => isInView(await placeOf(page, address))).toBe(true);
  const place = await placeOf(page, address);
  if (place === null) throw new Error(`${address} is out of view`);
  return place;
};

interface Cursor {
  /** The cell that is selected. */
  readonly address: string;
  /** What its editor shows; null while it is not being edited. */
  readonly edited: string | null;
}

const cursorOf = (page: Page): Promise<Cursor> =>
  page.evaluate(() => {
    const workbook = window.workbench.workbook();
    const cell = workbook.getActiveSheet().getActiveRange()?.getA1Notation() ?? "";
    const edited = workbook.isCellEditing() ? window.workbench.editedText() : null;
    return { address: cell.replace(/:.*$/, ""), edited };
  });

const isAlertOpen = (page: Page): Promise<boolean> => page.getByRole("dialog").isVisible();

/** The entry stands, or an alert asks about it; the grid judges it in its own time. */
const isEntryTaken = async (
  { page, value }: Pick<Workbench, "page" | "value">,
  address: string,
  text: string,
): Promise<boolean> => String(await value(address)) === text || (await isAlertOpen(page));

const enter = async (
  workbench: Pick<Workbench, "page" | "click" | "value">,
  address: string,
  text: string,
): Promise<void> => {
  const { page, click } = workbench;
  await click(address);
  await expect.poll(() => cursorOf(page)).toEqual({ address, edited: null });
  await page.keyboard.type(text, { delay: 20 });
  await expect.poll(() => cursorOf(page)).toEqual({ address, edited: text });
  await page.keyboard.press("Enter");
  await expect.poll(() => isEntryTaken(workbench, address, text)).toBe(true);
};

/** In milliseconds: a second click on a cell before that would open its editor. */
const doubleClick = 700;

const createWorkbench = (page: Page): Workbench => {
  const pane = page.frameLocator("#pane");
  let last = { address: "", at: 0 };
  const click = async (address: string): Promise<void> => {
    const { x, y } = await middleOf(page, address);
    if (last.address === address)
      await page.waitForTimeout(Math.max(0, last.at + doubleClick - Date.now()));
    await page.mouse.click(x, y);
    last = { address, at: Date.now() };
  };
  const value: Workbench["value"] = (address) =>
    page.evaluate(
      (wanted) =>
        window.workbench.workbook().getActiveSheet().getRange(wanted).getRawValue() ?? null,
      address,
    );
  return {
    page,
    pane,
    click,
    type: (address, text) => enter({ page, click, value }, address, text),
    value,
    cell: (code, header) => findCell(page, code, header),
    insert: async (formName) => {
      await pane.getByRole("button", { name: formName }).click();
      await pane.getByRole("button", { name: "插入訪視表" }).click();
      await pane.getByRole("button", { name: "開始填寫" }).click();
    },
    open: async (file) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "開啟 .xlsx" }).click();
      await (await chooser).setFiles(file);
      await expect(page.locator("#file-report")).toContainText("已開啟");
    },
  };
};

/** A test with an open workbench whose pane is ready. It fails when anything is asked of another machine, or a page errs. */
export const test = base.extend<{ workbench: Workbench }>({
  workbench: async ({ page }, use) => {
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.route(
      (url) => !["localhost", ""].includes(url.hostname),
      async (route) => {
        elsewhere.push(route.request().url());
        await route.abort();
      },
    );
    await page.goto("/");
    const workbench = createWorkbench(page);
    await workbench.pane.getByRole("button", { name: "略過" }).click();
    await use(workbench);
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
  },
});

export { expect };
