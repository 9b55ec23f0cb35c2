import { expect, test } from "./workbench";

const self = "自我檢核分數";

test.describe("a form that is filled in the pane", () => {
  test("writes the score of a clicked level and says so", async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.insert(/^H /);
    const score = await workbench.cell("1.1.1", self);
    await workbench.click(score);
    await pane.getByRole("option", { name: "5 分 有專責單位" }).click();
    await expect.poll(() => workbench.value(score)).toBe(5);
    await expect(pane.getByText("已寫入 5 分")).toBeVisible();
    await pane.getByRole("button", { name: "復原" }).click();
    await expect.poll(() => workbench.value(score)).toBeNull();
  });

  test("shows the indicator of the row that is selected in the sheet", async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.insert(/^D /);
    await workbench.click(await workbench.cell("1.1.2", "評分標準"));
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
    await workbench.click(await workbench.cell("1.2.1", self));
    await expect(pane.getByRole("heading", { name: /1\.2\.1/ })).toBeVisible();
  });

  test("walks to the next missing score with Alt+↓ and back with Alt+↑", async ({ workbench }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^D /);
    await workbench.type(await workbench.cell("1.1.1", self), "3");
    // Enter has moved the selection one row down.
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
    await pane.getByRole("button", { name: "下一個未填" }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(pane.getByRole("heading", { name: /1\.2\.1/ })).toBeVisible();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
  });

  test("finds the form again after the pane was loaded again, in English too", async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^D /);
    await page.getByRole("button", { name: "重新載入窗格" }).click();
    await expect(pane.getByRole("button", { name: "下一個未填" })).toBeVisible();
    await page.getByLabel("窗格語言").selectOption("en");
    await expect(pane.getByRole("tab", { name: "Fill" })).toBeVisible();
    await expect(page.getByText("not Microsoft Excel")).toBeVisible();
  });
});
