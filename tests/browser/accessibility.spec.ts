import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Workbench } from "./workbench";

const violations = async ({ page }: Workbench): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .include(["#pane", "body"])
    .include("#bar")
    // Fluent's own focus sentinels: hidden from readers, never in the person's way.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

for (const theme of ["light", "dark"] as const) {
  test.describe(`the pane in the ${theme} theme`, () => {
    test("has no fault that axe knows, on any page", async ({ workbench }) => {
      const { page, pane } = workbench;
      const reloaded = theme === "dark" ? page.waitForEvent("framenavigated") : null;
      await page.getByLabel("窗格佈景").selectOption(theme);
      await reloaded;
      await expect(pane.getByRole("button", { name: /^D / })).toBeVisible();
      expect(await violations(workbench)).toEqual([]);

      await pane.getByRole("button", { name: /^D / }).click();
      await expect(pane.getByRole("button", { name: "插入訪視表" })).toBeVisible();
      expect(await violations(workbench)).toEqual([]);

      await pane.getByRole("button", { name: "插入訪視表" }).click();
      await pane.getByRole("button", { name: "開始填寫" }).click();
      for (const code of ["1.1.1", "1.1.2", "1.2.1"]) {
        await workbench.click(await workbench.cell(code, "自我檢核分數"));
        await expect(pane.getByRole("heading", { name: new RegExp(code) })).toBeVisible();
        expect(await violations(workbench)).toEqual([]);
      }
    });
  });
}
