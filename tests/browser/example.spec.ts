import { chooseTheme, faultsIn, narrowPane, overflowOf, themes } from "./pane-look";
import { expect, test, type Workbench } from "./workbench";

const sheetsIn = ({ page }: Workbench): Promise<readonly string[]> =>
  page.evaluate(() =>
    window.workbench
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
  );

const looksRight = async (workbench: Workbench): Promise<void> => {
  expect(await faultsIn(workbench)).toEqual([]);
  expect(await overflowOf(workbench)).toBe(0);
};

for (const theme of themes) {
  test(`the example is inserted, looked at and removed again in the ${theme} theme`, async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await chooseTheme(workbench, theme);
    await narrowPane(workbench);
    const before = await sheetsIn(workbench);
    await pane.getByRole("button", { name: "插入填好的範例" }).click();
    await expect(pane.getByText("內容都是虛構的")).toBeVisible();
    expect((await sheetsIn(workbench)).at(-1)).toMatch(/^範例 D /u);
    await expect(pane.getByRole("button", { name: /89\.5/u })).toBeVisible();
    expect(await workbench.value(await workbench.cell("2.3.2", "自評檢核"))).toBe(
      "不在級距內（可填 0、5）",
    );
    await looksRight(workbench);

    await pane.getByRole("tab", { name: "插入" }).click();
    await expect(pane.getByText("不列入總表")).toBeVisible();
    await looksRight(workbench);
    await pane.getByRole("button", { name: "移除範例" }).click();
    await expect(pane.getByRole("button", { name: "插入填好的範例" })).toBeVisible();
    expect(await sheetsIn(workbench)).toEqual(before);
  });
}
