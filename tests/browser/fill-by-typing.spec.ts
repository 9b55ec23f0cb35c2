import { type Workbench, expect, test } from "./workbench";

const self = "自我檢核分數";

/** Types and presses Enter row after row, without looking whether the grid has kept up. */
const typeDown = async (workbench: Workbench, first: string, texts: readonly string[]) => {
  await workbench.click(first);
  for (const text of texts) {
    await workbench.page.keyboard.type(text, { delay: 30 });
    await workbench.page.keyboard.press("Enter", { delay: 30 });
  }
};

const below = (address: string, rows: number): string =>
  address.replace(/\d+/, (row) => String(Number(row) + rows));

const valuesBelow = (workbench: Workbench, first: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, row) => workbench.value(below(first, row))));

test.describe("a form that is filled in the sheet", () => {
  test("refuses 2.5 on form D's 1.1.2 by name of its legal values, takes 1.5, and adds it up", async ({
    workbench,
  }) => {
    await workbench.insert(/^D /);
    const score = await workbench.cell("1.1.2", self);
    await workbench.type(score, "2.5");
    const alert = workbench.page.getByRole("dialog");
    await expect(alert).toContainText("0～2");
    await alert.getByRole("button", { name: "取消" }).click();
    await expect.poll(() => workbench.value(score)).toBeNull();

    await workbench.type(score, "1.5");
    await expect.poll(() => workbench.value(score)).toBe(1.5);
    await expect(alert).toBeHidden();
    const [subtotal, total, check] = await Promise.all([
      workbench.cell("小計1", self),
      workbench.cell("總分", self),
      workbench.cell("1.1.2", "自評檢核"),
    ]);
    await expect.poll(() => workbench.value(subtotal)).toBe(1.5);
    await expect.poll(() => workbench.value(total)).toBe(1.5);
    await expect.poll(() => workbench.value(check)).toBe("✓");
  });

  test("keeps every score in its row when they are typed without a pause", async ({
    workbench,
  }) => {
    await workbench.insert(/^D /);
    const first = await workbench.cell("1.1.1", self);
    await typeDown(workbench, first, ["1", "2", "1", "0", "2", "1"]);
    await expect.poll(() => valuesBelow(workbench, first, 7)).toEqual([1, 2, 1, 0, 2, 1, null]);
    const total = await workbench.cell("總分", self);
    await expect.poll(() => workbench.value(total)).toBe(7);
    await expect(workbench.page.getByRole("dialog")).toBeHidden();
  });

  test("takes back an illegal score while the next is typed, and asks about it afterwards", async ({
    workbench,
  }) => {
    const { page } = workbench;
    await workbench.insert(/^D /);
    const first = await workbench.cell("1.1.1", self);
    await typeDown(workbench, first, ["1", "2.5"]);
    await page.keyboard.type("1");
    await expect.poll(() => valuesBelow(workbench, first, 3)).toEqual([1, null, null]);
    const alert = page.getByRole("dialog");
    await expect(alert).toBeHidden();
    await page.keyboard.press("Enter");
    await expect(alert).toContainText("0～2");
    expect(await valuesBelow(workbench, first, 3)).toEqual([1, null, 1]);
    await alert.getByRole("button", { name: "重試" }).click();
    await expect
      .poll(() => page.evaluate(() => window.workbench.workbook().isCellEditing()))
      .toBe(true);
    await page.keyboard.type("1.5", { delay: 60 });
    await page.keyboard.press("Enter");
    await expect.poll(() => valuesBelow(workbench, first, 3)).toEqual([1, 1.5, 1]);
  });

  test("keeps what is being typed while another sheet is calculated at the same place", async ({
    workbench,
  }) => {
    const { page } = workbench;
    await workbench.insert(/^D /);
    const score = await workbench.cell("1.1.2", self);
    await workbench.click(score);
    await page.keyboard.type("1.5", { delay: 60 });
    await page.evaluate((address) => {
      window.workbench.workbook().getSheets()[0]?.getRange(address).setValue("別張工作表");
    }, score);
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.value(score)).toBe(1.5);
  });

  test("shows the input message of the selected score cell", async ({ workbench }) => {
    await workbench.insert(/^D /);
    await workbench.click(await workbench.cell("1.1.2", self));
    await expect(workbench.page.locator("#input-message")).toContainText("0～2");
  });

  test("lets a person keep a refused score where the form only reminds", async ({ workbench }) => {
    const { page, pane } = workbench;
    await pane.getByRole("button", { name: /^D / }).click();
    await pane.getByRole("radio", { name: "提醒，但可保留" }).check();
    await pane.getByRole("button", { name: "插入訪視表" }).click();
    await pane.getByRole("button", { name: "開始填寫" }).click();
    const score = await workbench.cell("1.1.2", self);
    await workbench.type(score, "2.5");
    await page.getByRole("dialog").getByRole("button", { name: "是" }).click();
    await expect.poll(() => workbench.value(score)).toBe(2.5);
    const check = await workbench.cell("1.1.2", "自評檢核");
    await expect.poll(() => workbench.value(check)).toContain("超過配分");
  });

  test("leaves an indicator of form H that is NA out of the total's denominator", async ({
    workbench,
  }) => {
    await workbench.insert(/^H /);
    await workbench.type(await workbench.cell("1.1.3", self), "4.5");
    const total = await workbench.cell("總分", self);
    await expect.poll(() => workbench.value(total)).toBeCloseTo(4.5, 9);
    await workbench.type(await workbench.cell("1.1.1", self), "NA");
    // 1.1.1 is worth 5 of the 100 points.
    await expect.poll(() => workbench.value(total)).toBeCloseTo((4.5 / 95) * 100, 9);
  });
});
