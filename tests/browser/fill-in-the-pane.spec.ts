import { narrowPane, overflowOf } from "./pane-look";
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

  test("takes score after score from the keyboard, and stays with whoever switches the role", async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^A /);
    const [first, second] = [
      await workbench.cell("1.1.1", self),
      await workbench.cell("1.1.2", self),
    ];
    await workbench.click(first);
    await expect(pane.getByRole("heading", { name: /1\.1\.1/ })).toBeVisible();
    const field = pane.getByRole("textbox", { name: "分數" });
    await field.focus();
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.value(first)).toBe(8);
    await page.keyboard.press("Alt+ArrowDown");
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.value(second)).toBe(9);

    await pane.getByRole("radio", { name: /^自我檢核/ }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(pane.getByRole("radio", { name: /^委員評分/ })).toBeChecked();
    await expect(pane.getByRole("radio", { name: /^委員評分/ })).toBeFocused();
  });

  test("asks for the reason of NA where the person types on, and keeps it when the row is left", async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^F /);
    const score = await workbench.cell("1.1.1", self);
    const reason = await workbench.cell("1.1.1", "自我檢核說明(含佐證資料)");
    const notApplicable = pane.getByRole("button", { name: "不計分（NA）" });
    await workbench.click(score);
    await expect(pane.getByRole("heading", { name: /1\.1\.1/ })).toBeVisible();
    await notApplicable.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("本校無此設施");
    await workbench.click(await workbench.cell("1.1.3", self));
    await expect.poll(() => workbench.value(reason)).toBe("本校無此設施");
    expect(await workbench.value(score)).toBeNull();

    await workbench.click(score);
    await expect(pane.getByRole("heading", { name: /1\.1\.1/ })).toBeVisible();
    await notApplicable.click();
    await expect.poll(() => workbench.value(score)).toBe("NA");
    await expect(notApplicable).toBeFocused();
  });

  test("shows a long notice after a short one whole, with the button that closes it", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^L /);
    await narrowPane(workbench);
    await workbench.click(await workbench.cell("1.1.1", self));
    await pane.getByRole("option", { name: /^3 分/ }).click();
    await expect(pane.getByText("已寫入 3 分")).toBeVisible();
    await pane.getByRole("button", { name: /的其他動作/ }).click();
    await pane.getByRole("menuitem", { name: "移除此訪視表…" }).click();
    const panel = pane.getByRole("region", { name: "移除訪視表" });
    await panel.getByRole("button", { name: "移除", exact: true }).click();
    await expect(pane.getByText("已移除「L ")).toBeVisible();
    await expect.poll(() => overflowOf(workbench)).toBe(0);
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
    await narrowPane(workbench);
    expect(await overflowOf(workbench)).toBe(0);
  });
});
