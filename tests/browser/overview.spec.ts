import type { Page } from "@playwright/test";
import { faultsIn } from "./pane-look";
import { expect, test } from "./workbench";

const sheetNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    window.workbench
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
  );

/** What the 總表 shows in the cells of a row, from the name of the form to the status of 自我檢核. */
const overviewRow = (page: Page, row: number): Promise<readonly unknown[]> =>
  page.evaluate(
    (wanted) =>
      window.workbench
        .workbook()
        .getSheetByName("總表")
        ?.getRange(`A${wanted}:F${wanted}`)
        .getValues()[0] ?? [],
    row,
  );

const showSheet = (page: Page, start: string): Promise<void> =>
  page.evaluate((letter) => {
    const workbook = window.workbench.workbook();
    const sheet = workbook.getSheets().find((each) => each.getSheetName().startsWith(letter));
    if (sheet !== undefined) workbook.setActiveSheet(sheet);
  }, start);

test("the 總表 comes with the second form, follows a typed score, and goes along when a form is removed", async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page, pane } = workbench;
  await workbench.insert(/^D /);
  expect(await sheetNames(page)).not.toContain("總表");
  await pane.getByRole("tab", { name: "插入" }).click();
  await pane.getByRole("button", { name: "再插入一張" }).click();
  await pane.getByRole("button", { name: /^H / }).click();
  await expect(pane.getByText("會新增 3 張工作表（含總表）")).toBeVisible();
  await pane.getByRole("button", { name: "插入訪視表" }).click();
  await expect(pane.getByText("已新增「總表」")).toBeVisible();
  expect(await sheetNames(page)).toContain("總表");

  await showSheet(page, "D ");
  await workbench.type(await workbench.cell("1.1.1", "自我檢核分數"), "3");
  await expect.poll(async () => (await overviewRow(page, 5)).slice(2, 5)).toEqual([3, 29, 0]);

  await pane.getByRole("button", { name: /的其他動作/ }).press("Enter");
  await pane.getByRole("menuitem", { name: "移除此訪視表…" }).press("Enter");
  const panel = pane.getByRole("region", { name: "移除訪視表" });
  await expect(panel.getByText("自我檢核分數 1 個")).toBeVisible();
  await expect(panel.getByRole("button", { name: "取消" })).toBeFocused();
  expect(await faultsIn(workbench)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(pane.getByRole("tab", { selected: true })).toBeFocused();
  expect(await sheetNames(page)).toHaveLength(5);

  await pane.getByRole("button", { name: /的其他動作/ }).click();
  await pane.getByRole("menuitem", { name: "移除此訪視表…" }).click();
  await panel.getByRole("button", { name: "移除", exact: true }).click();
  await expect(pane.getByText("已移除「D ")).toBeVisible();
  expect((await sheetNames(page)).some((name) => name.startsWith("D "))).toBe(false);
  expect(await overviewRow(page, 5)).toEqual([
    expect.stringContaining("H "),
    100,
    "",
    26,
    0,
    "未填寫",
  ]);
  expect((await overviewRow(page, 6))[0] ?? "").toBe("");
});
