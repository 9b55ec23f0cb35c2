import { chooseTheme, faultsIn, narrowPane, overflowOf, themes } from "./pane-look";
import { expect, test } from "./workbench";

for (const theme of themes) {
  test(`the days of an appeal are typed by keyboard in a narrow ${theme} pane, and move its last day`, async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await chooseTheme(workbench, theme);
    await narrowPane(workbench);
    await workbench.insert(/^B /);
    await pane.locator("[data-figure=state]").click();
    const received = pane.getByLabel("收到報告初稿日期");
    const holidays = pane.getByLabel("放假日", { exact: true });
    const deadline = pane.getByRole("status").and(pane.locator("[data-figure=deadline]"));
    await expect(deadline).toHaveText("申復期限：請填收到報告初稿日期。");

    await received.focus();
    await page.keyboard.type("2016-11-21");
    await page.keyboard.press("Tab");
    await expect(received).toHaveValue("民國105年11月21日");
    await expect(holidays).toBeFocused();
    await page.keyboard.type("2016-12-02");
    await page.keyboard.press("Enter");
    await page.keyboard.type("105/12/3x");
    await page.keyboard.press("Tab");
    await expect(pane.getByRole("alert")).toContainText("讀不出：105/12/3x");
    expect(await faultsIn(workbench)).toEqual([]);
    expect(await overflowOf(workbench)).toBe(0);

    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Tab");
    await expect(holidays).toHaveValue("民國105年12月2日\n民國105年12月3日");
    await expect(pane.getByLabel("補行上班日")).toBeFocused();
    await page.keyboard.type("105/12/4");
    await page.keyboard.press("Tab");
    await expect(deadline).toHaveText("申復期限：民國105年12月9日（星期五）。");
    await expect(pane.getByRole("button", { name: "起草申復" })).toBeFocused();
    expect(await faultsIn(workbench)).toEqual([]);
    expect(await overflowOf(workbench)).toBe(0);
  });
}
