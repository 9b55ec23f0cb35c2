import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chooseTheme, faultsIn, narrowPane, overflowOf, themes } from "./pane-look";
import { expect, test } from "./workbench";

const committee = "委員評分";
const program = resolve("build/cli/rubric-sheets.cjs");

/** Form D with self-check scores, as a school sends it in. */
const selfScores = { "1.1.1": 3, "1.1.2": 1.5, "1.3.2": 3, "2.3.2": 5 };

const makeFile = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [program, ...args], { cwd: folder, stdio: "ignore" });
  };
  writeFileSync(join(folder, "self.json"), JSON.stringify({ "moe-105-d": { self: selfScores } }));
  run("new", "D", "-o", "empty.xlsx", "--force");
  run("fill", "empty.xlsx", "self.json", "-o", "self.xlsx", "--force");
  return join(folder, "self.xlsx");
};

test("a committee member scores three rows and sees where the school and the committee differ", async ({
  workbench,
}, { outputDir }) => {
  const { pane } = workbench;
  await workbench.open(makeFile(outputDir));
  await pane.getByRole("tab", { name: "審閱" }).click();
  await pane.getByRole("radio", { name: committee }).click();
  const row = (code: string) => pane.locator(`[data-review="${code}"]`);
  const scored = { "1.1.1": 2, "1.3.2": 3, "2.3.2": 0 };
  for (const [code, score] of Object.entries(scored)) {
    await row(code).getByRole("button", { expanded: false }).click();
    await row(code).locator(`[data-score="${score}"]`).click();
    const cell = await workbench.cell(code, committee);
    await expect.poll(() => workbench.value(cell)).toBe(score);
  }
  await expect(pane.locator("[data-total=self]")).toContainText("12.5");
  await expect(pane.locator("[data-total=committee]")).toContainText("5");

  await pane.getByRole("button", { name: "不一致 2" }).click();
  await expect(pane.locator("[data-review]")).toHaveCount(2);
  await expect(row("1.1.1")).toContainText("差 −1");
  await expect(row("2.3.2")).toContainText("差 −5");
  await expect(row("2.3.2")).toContainText("級距不同");
  await pane.getByRole("button", { name: "超過容許差 1" }).click();
  await expect(pane.locator("[data-review]")).toHaveCount(1);

  await pane.getByRole("button", { name: /^未評 / }).click();
  await row("1.1.2").getByRole("checkbox", { name: "選取 1.1.2" }).click();
  await pane.getByRole("button", { name: "接受自評分數" }).click();
  await expect(pane.getByText("1.1.2：– → 1.5")).toBeVisible();
  const accepted = await workbench.cell("1.1.2", committee);
  expect(await workbench.value(accepted)).toBeNull();
  await pane.getByRole("button", { name: "寫入 1 項" }).click();
  await expect.poll(() => workbench.value(accepted)).toBe(1.5);
  await expect(pane.getByText("已接受 1 項自評分數")).toBeVisible();
  await pane.getByRole("button", { name: "復原" }).click();
  await expect.poll(() => workbench.value(accepted)).toBeNull();

  await pane.getByRole("button", { name: /^全部 / }).click();
  await row("1.1.1").getByRole("button", { expanded: false }).click();
  const finding = pane.getByLabel("訪視結果說明");
  await finding.fill("=制度完備，宜再檢討");
  await finding.press("Control+Enter");
  const found = await workbench.cell("1.1.1", "訪視結果說明");
  await expect.poll(() => workbench.value(found)).toBe("=制度完備，宜再檢討");
});

for (const theme of themes) {
  test(`the Review page has no fault that axe knows and fits 320 px in the ${theme} theme`, async ({
    workbench,
  }, { outputDir }) => {
    const { page, pane } = workbench;
    await chooseTheme(workbench, theme);
    await workbench.open(makeFile(outputDir));
    await pane.getByRole("tab", { name: "審閱" }).click();
    await pane.getByRole("radio", { name: committee }).click();
    await narrowPane(workbench);
    await pane.locator('[data-review="1.1.1"]').getByRole("button").click();
    await pane.locator('[data-review="1.1.1"] [data-score="2"]').click();
    await expect(pane.locator('[data-review="1.1.1"]')).toContainText("差 −1");
    await pane.locator('[data-review="1.1.2"]').getByRole("checkbox").click();
    await pane.getByRole("button", { name: "接受自評分數" }).click();
    expect(await faultsIn(workbench)).toEqual([]);
    expect(await overflowOf(workbench)).toBe(0);
    await page.locator("#pane").screenshot({ path: join(outputDir, `review-${theme}.png`) });
  });
}
