import { expect, test } from "./workbench";

test.describe("the words beside a score", () => {
  test("are written by the committee in the two parts that form J asks for", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^J /);
    const finding = await workbench.cell("1.1.1", "訪視結果說明");
    await workbench.click(await workbench.cell("1.1.1", "委員評分"));
    await pane.getByLabel("特色與績優事項").fill("制度完善。");
    await pane.getByLabel("建議改進事項").fill("宜增加人力。");
    await pane.getByLabel("建議改進事項").press("Control+Enter");
    await expect
      .poll(() => workbench.value(finding))
      .toBe("特色與績優事項：\n制度完善。\n建議改進事項：\n宜增加人力。");
    await expect(pane.getByText("已寫入訪視結果說明")).toBeVisible();
  });

  test("are explained by form F's 填表說明 at each indicator, each law by its name", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^F /);
    await workbench.click(await workbench.cell("1.1.2", "自我檢核分數"));
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
    await pane.getByText("填表說明", { exact: true }).click();
    await expect(pane.getByText("能資源管理政策及目標，包括校園溫室氣體減量")).toBeVisible();
    const clause = pane.getByText("第 9 條「能源用戶使用能源達中央主管機關規定數量者");
    await expect(clause).toBeHidden();
    await pane.getByText("能源管理法", { exact: true }).click();
    await expect(clause).toBeVisible();
  });
});
