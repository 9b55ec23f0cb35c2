import { expect, test, type Workbench } from "./workbench";

const self = "自我檢核分數";

/** The cell of the header block in which a situation is chosen. */
const choiceCell = ({ page }: Workbench, label: string): Promise<string> =>
  page.evaluate((wanted) => {
    const rows = window.workbench.workbook().getActiveSheet().getDataRange().getValues();
    const row = rows.findIndex(([first]) => String(first ?? "").includes(wanted));
    if (row < 0) throw new Error(`no situation ${wanted}`);
    return `C${row + 1}`;
  }, label);

/** Counts the rules that still wait for a situation or for the engine. */
const undecidedRules = ({ page }: Workbench): Promise<number> =>
  page.evaluate(() => {
    const cells = window.workbench.workbook().getActiveSheet().getDataRange().getValues().flat();
    return cells.filter((value) => value === "|未定|").length;
  });

/** Writes the best legal score of every indicator that has one, as its row's rule says it: `|0|3|6|10|`. */
const enterBestScores = async ({ page }: Workbench): Promise<void> => {
  await page.evaluate((scoreHeader) => {
    const sheet = window.workbench.workbook().getActiveSheet();
    const rows = sheet.getDataRange().getValues();
    const bare = (value: unknown): string => String(value).replaceAll(/\s/g, "");
    const headerRow = rows.findIndex((row) => row.some((value) => value === "評分標準"));
    const headers = rows[headerRow]?.map(bare) ?? [];
    const [code, rule, score] = ["代碼", "值", scoreHeader].map((name) => headers.indexOf(name));
    rows.forEach((row, index) => {
      if (!/^\d+\.\d+\.\d+$/.test(bare(row[code ?? -1]))) return;
      const best = /\|([\d.]+)\|$/.exec(bare(row[rule ?? -1]))?.[1];
      if (best !== undefined) sheet.getRange(index, score ?? -1).setValue(Number(best));
    });
  }, self);
};

test.describe("a form with situations", () => {
  test("K without a campus incident takes 10 on 3.1.1, leaves 3.1.3 unscored and still comes to 104", async ({
    workbench,
  }) => {
    const { page } = workbench;
    await workbench.insert(/^K /);
    const campus = await choiceCell(workbench, "校園性侵害");
    const workplace = await choiceCell(workbench, "職場性騷擾");
    await workbench.type(campus, "有");
    await workbench.type(workplace, "有");
    await expect.poll(() => undecidedRules(workbench)).toBe(0);
    await enterBestScores(workbench);
    const total = await workbench.cell("總分", self);
    await expect.poll(() => workbench.value(total)).toBe(104);

    await workbench.type(campus, "無");
    const [first, second, third] = await Promise.all(
      ["3.1.1", "3.1.2", "3.1.3"].map((code) => workbench.cell(code, self)),
    );
    const check = await workbench.cell("3.1.3", "自評檢核");
    await expect.poll(() => workbench.value(check)).toBe("不予計分（不應填分）");
    await workbench.click(third ?? "");
    await page.keyboard.press("Delete");
    await expect.poll(() => workbench.value(check)).toBe("✓ 不計分");
    await workbench.type(first ?? "", "10");
    await expect.poll(() => workbench.value(first ?? "")).toBe(10);
    await workbench.type(second ?? "", "8");
    await expect.poll(() => workbench.value(second ?? "")).toBe(8);
    await expect(page.getByRole("dialog")).toBeHidden();
    await workbench.type(third ?? "", "5");
    const alert = page.getByRole("dialog");
    await expect(alert).toContainText("不予計分");
    await alert.getByRole("button", { name: "取消" }).click();
    await expect.poll(() => workbench.value(third ?? "")).toBeNull();
    await expect.poll(() => workbench.value(total)).toBe(104);
  });

  test("K follows a situation that is chosen in the pane", async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.insert(/^K /);
    await workbench.click(await workbench.cell("3.1.3", self));
    const check = await workbench.cell("3.1.3", "自評檢核");
    const campus = pane.getByLabel("當年度有無校園性侵害、性騷擾或性霸凌事件");
    await campus.selectOption("無");
    await expect.poll(() => workbench.value(check)).toBe("✓ 不計分");
    await expect(pane.getByText("不予計分").first()).toBeVisible();
    const best = await workbench.cell("3.1.1", "可填");
    await expect.poll(() => workbench.value(best)).toContain("10");
    expect(await workbench.value(await choiceCell(workbench, "校園性侵害"))).toBe("無");
  });

  test("F of a private school refuses 2 on 1.3.1 by name of its legal values", async ({
    workbench,
  }) => {
    const { page } = workbench;
    await workbench.insert(/^F /);
    await workbench.type(await choiceCell(workbench, "學校性質"), "私立");
    const score = await workbench.cell("1.3.1", self);
    await workbench.type(score, "2");
    const alert = page.getByRole("dialog");
    await expect(alert).toContainText("0、1、3、4");
    await alert.getByRole("button", { name: "取消" }).click();
    await expect.poll(() => workbench.value(score)).toBeNull();
    await workbench.type(score, "3");
    await expect.poll(() => workbench.value(score)).toBe(3);
  });
});
