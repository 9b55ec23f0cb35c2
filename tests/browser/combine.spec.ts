import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "./workbench";

const self = "自我檢核分數";
const command = resolve("build/cli/rubric-sheets.cjs");

/** Makes a copy of form D with the command line, as a unit would send it in. */
const makeCopy = (
  folder: string,
  name: string,
  scores: Readonly<Record<string, number>>,
): string => {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: "ignore" });
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ "moe-105-d": { self: scores } }));
  run("new", "D", "-o", "empty.xlsx", "--force");
  run("fill", "empty.xlsx", `${name}.json`, "-o", `${name}.xlsx`, "--force");
  return join(folder, `${name}.xlsx`);
};

test("copies of several units come together, and a person decides where they differ", async ({
  workbench,
}, { outputDir }) => {
  const { pane } = workbench;
  const files = [
    makeCopy(outputDir, "總務處", { "1.1.1": 3, "1.2.1": 4 }),
    makeCopy(outputDir, "會計室", { "1.1.1": 2, "2.1.1": 2 }),
  ];
  const broken = join(outputDir, "壞檔.xlsx");
  writeFileSync(broken, "not a workbook");
  await workbench.insert(/^D /);
  const [first, second, third] = [
    await workbench.cell("1.1.1", self),
    await workbench.cell("1.2.1", self),
    await workbench.cell("2.1.1", self),
  ];
  await pane.getByRole("button", { name: "合併各單位填報" }).click();
  await pane.locator("input[type=file]").setInputFiles([...files, broken]);
  await expect(pane.getByText("「壞檔.xlsx」不是 Excel 活頁簿")).toBeVisible();
  await expect(pane.getByText("還有 1 格要選擇")).toBeVisible();
  expect(await workbench.value(second)).toBeNull();
  await pane.getByLabel("2（會計室.xlsx）").click();
  await pane.getByRole("button", { name: "寫入 3 格" }).click();
  await expect.poll(() => workbench.value(first)).toBe(2);
  expect([await workbench.value(second), await workbench.value(third)]).toEqual([4, 2]);
  await pane.getByRole("button", { name: "復原" }).click();
  await expect.poll(() => workbench.value(first)).toBeNull();
});
