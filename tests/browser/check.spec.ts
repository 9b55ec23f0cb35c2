import { chooseTheme, faultsIn, narrowPane, overflowOf, themes } from "./pane-look";
import { expect, test, type Workbench } from "./workbench";

const self = "自我檢核分數";

const rowOf = (address: string): number => Number(address.replace(/\D/gu, ""));

/** The ten indicators of form B that get scores. */
const codes = [
  ...["1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"],
  ...["1.1.6", "1.1.7", "1.2.1", "1.2.2", "1.3.1"],
];

/** A block of 20 scores, as copied from another sheet: full points but for four that are not allowed. */
const scoreBlock = async (workbench: Workbench): Promise<string> => {
  const lines: string[] = [];
  const first = rowOf(await workbench.cell("1.1.1", self));
  for (const code of codes) {
    const points = Number(await workbench.value(await workbench.cell(code, "配分")));
    const [mine, theirs] = [
      code === "1.1.3" ? 7 : points,
      ["1.1.1", "1.1.4", "1.2.1"].includes(code) ? points + 1 : points,
    ];
    const index = rowOf(await workbench.cell(code, self)) - first;
    while (lines.length < index) lines.push("\t");
    lines.push(`${mine}\t${theirs}`);
  }
  return lines.join("\n");
};

/** Pastes with the clipboard of the machine, as a person does. */
const paste = async (workbench: Workbench, address: string, text: string): Promise<void> => {
  const { page } = workbench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await workbench.click(address);
  await page.keyboard.press("Control+V");
};

test.describe("the Check page", () => {
  test("finds the four illegal of twenty pasted scores, and mends one with a click", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^B /);
    await paste(workbench, await workbench.cell("1.1.1", self), await scoreBlock(workbench));
    const invalid = await workbench.cell("1.1.3", self);
    await expect.poll(() => workbench.value(invalid)).toBe(7);

    const check = async (code: string, column: string): Promise<string> =>
      String(await workbench.value(await workbench.cell(code, column)));
    await expect.poll(() => check("1.1.3", "自評檢核")).toBe("不在級距內（可填 0、3、6、10）");
    const marked = await Promise.all(codes.map((code) => check(code, "委員檢核")));
    expect(marked.filter((words) => words.startsWith("超過配分"))).toHaveLength(3);
    expect(marked.filter((words) => words === "✓")).toHaveLength(7);
    await expect.poll(() => check("狀態", "訪視結果說明")).toContain("不合規定或未經檢核 3 項");

    await pane.getByRole("tab", { name: "檢核 4" }).click();
    const scores = pane.locator("[data-group=scores] [data-finding]");
    await expect(scores).toHaveCount(4);
    const finding = pane.locator(`[data-finding=${invalid}]`);
    await expect(finding).toContainText("評分標準沒有這個分數");
    await expect(finding.getByRole("button", { name: "改為 10" })).toBeVisible();
    await finding.getByRole("button", { name: "改為 6" }).click();
    await expect.poll(() => workbench.value(invalid)).toBe(6);
    await expect(scores).toHaveCount(3);
    await expect.poll(() => check("1.1.3", "自評檢核")).toBe("✓");

    await pane.getByRole("button", { name: "復原" }).click();
    await expect.poll(() => workbench.value(invalid)).toBe(7);
  });

  test("finds that pasted cells took validation and looks away, and puts both back", async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^B /);
    const score = await workbench.cell("1.1.1", self);
    await workbench.click(score);
    await page.evaluate((address) => {
      const range = window.workbench.workbook().getActiveSheet().getRange(address);
      range.setDataValidation(null);
      range.setBackground("#ffffff");
    }, score);
    await pane.getByRole("tab", { name: /^檢核/u }).click();
    const lost = pane.locator("[data-group=validations] [data-finding]");
    await expect(lost).toHaveCount(1);
    await expect(lost).toContainText("輸入限制不見了");
    await pane.getByRole("button", { name: /^全部修復/u }).click();
    await pane.locator("[data-action=mend-all]").click();
    await expect(pane.getByText(/沒有問題/u)).toBeVisible();
    await workbench.type(score, "99");
    await expect(page.getByRole("dialog")).toContainText("0～10");
  });

  for (const theme of themes) {
    test(`has no fault that axe knows and fits into 320 px in the ${theme} theme`, async ({
      workbench,
    }) => {
      const { pane } = workbench;
      await chooseTheme(workbench, theme);
      await workbench.insert(/^B /);
      await paste(workbench, await workbench.cell("1.1.1", self), await scoreBlock(workbench));
      await narrowPane(workbench);
      await pane.getByRole("tab", { name: /^檢核/u }).click();
      await expect(pane.locator("[data-group=scores] [data-finding]")).toHaveCount(4);
      await pane.getByText("各分數的意義").first().click();
      await pane.getByRole("button", { name: /^全部修復/u }).click();
      await expect(pane.locator("[data-action=mend-all]")).toBeVisible();
      expect(await faultsIn(workbench)).toEqual([]);
      expect(await overflowOf(workbench)).toBe(0);
    });
  }
});
