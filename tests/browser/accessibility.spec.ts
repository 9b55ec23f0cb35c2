import { chooseTheme, faultsIn, themes } from "./pane-look";
import { expect, test } from "./workbench";

for (const theme of themes) {
  test.describe(`the pane in the ${theme} theme`, () => {
    test("has no fault that axe knows, on any page", async ({ workbench }) => {
      const { pane } = workbench;
      await chooseTheme(workbench, theme);
      await expect(pane.getByRole("button", { name: /^D / })).toBeVisible();
      expect(await faultsIn(workbench, "#bar")).toEqual([]);

      await pane.getByRole("button", { name: /^D / }).click();
      await expect(pane.getByRole("button", { name: "插入訪視表" })).toBeVisible();
      expect(await faultsIn(workbench, "#bar")).toEqual([]);

      await pane.getByRole("button", { name: "插入訪視表" }).click();
      await pane.getByRole("button", { name: "開始填寫" }).click();
      for (const code of ["1.1.1", "1.1.2", "1.2.1"]) {
        await workbench.click(await workbench.cell(code, "自我檢核分數"));
        await expect(pane.getByRole("heading", { name: new RegExp(code) })).toBeVisible();
        expect(await faultsIn(workbench, "#bar")).toEqual([]);
      }
    });
  });
}
