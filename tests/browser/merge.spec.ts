import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "./workbench";

const committee = "委員評分";
const command = resolve("build/cli/rubric-sheets.cjs");

/** Makes a copy of form D with the command line, as a member of the committee would send it back. */
const makeCopy = (
  folder: string,
  name: string,
  scores: Readonly<Record<string, number>>,
): string => {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: "ignore" });
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ D: { committee: scores } }));
  run("new", "D", "-o", "empty.xlsx", "--force");
  run("fill", "empty.xlsx", `${name}.json`, "-o", `${name}.xlsx`, "--force");
  return join(folder, `${name}.xlsx`);
};

test("members' scores come together, and what they agree on is 委員評分", async ({ workbench }, {
  outputDir,
}) => {
  const { pane } = workbench;
  const files = [
    makeCopy(outputDir, "甲", { "1.1.1": 3, "1.1.2": 1 }),
    makeCopy(outputDir, "乙", { "1.1.1": 2 }),
  ];
  await workbench.insert(/^D /);
  const cell = await workbench.cell("1.1.1", committee);
  await pane.getByRole("button", { name: "合併各委員評分" }).click();
  await pane.locator("input[type=file]").setInputFiles(files);
  await expect(pane.getByText("甲.xlsx：評分 2 項，說明 0 則")).toBeVisible();
  await pane.getByLabel("委員姓名").first().fill("王大明");
  await pane.getByRole("button", { name: "合併 2 位委員" }).click();
  await expect(pane.getByText("並列 2 位委員的評分")).toBeVisible();

  // The new sheet is the one that is shown now.
  await expect.poll(() => workbench.value("E7")).toBe(2.5);
  expect([await workbench.value("C7"), await workbench.value("D7")]).toEqual([3, 2]);
  await workbench.type("J7", "2");
  await expect.poll(() => workbench.value("K7")).toBe("✓");
  const linked = (): Promise<unknown> =>
    workbench.page.evaluate(
      (address) =>
        window.workbench
          .workbook()
          .getSheets()
          .find((sheet) => sheet.getSheetName().startsWith("D "))
          ?.getRange(address)
          .getValue(),
      cell,
    );
  await expect.poll(linked).toBe(2);
});
