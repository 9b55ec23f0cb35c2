import { expect, test } from "./workbench";

test.describe("the insert page", () => {
  test("uses the sheet that is shown when it is empty, and only then", async ({ workbench }) => {
    const { page, pane } = workbench;
    await pane.getByRole("button", { name: /^A / }).click();
    await pane.getByRole("radio", { name: /目前的工作表/ }).check();
    await pane.getByRole("button", { name: "插入訪視表" }).click();
    await expect(pane.getByRole("button", { name: "開始填寫" })).toBeVisible();
    const sheets = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        window.workbench
          .workbook()
          .getSheets()
          .map((sheet) => sheet.getSheetName()),
      );
    expect(await sheets()).toHaveLength(1);

    await pane.getByRole("button", { name: "再插入一張" }).click();
    await pane.getByRole("button", { name: /^A / }).click();
    await expect(pane.getByRole("radio", { name: /目前的工作表/ })).toBeHidden();
    await pane.getByRole("button", { name: "插入訪視表" }).click();
    await expect(pane.getByRole("button", { name: "開始填寫" })).toBeVisible();
    expect((await sheets()).map((name) => name.slice(0, 2))).toEqual(["工作", "A ", "總表"]);
  });

  test("says what will be written where before it writes", async ({ workbench }) => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: /^D / }).click();
    await expect(pane.getByText("寫入 42 列 × 19 欄")).toBeVisible();
    await expect(pane.getByText("不會更動任何現有的儲存格")).toBeVisible();
  });
});
