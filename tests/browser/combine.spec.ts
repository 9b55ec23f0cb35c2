import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { filledCopy } from "./filled-copy";
import { expect, test } from "./workbench";

const self = "自我檢核分數";

test("copies of several units come together, and a person decides where they differ", async ({
  workbench,
}, { outputDir }) => {
  const { pane } = workbench;
  const files = [
    filledCopy(outputDir, "總務處", { self: { "1.1.1": 3, "1.2.1": 4 } }),
    filledCopy(outputDir, "會計室", { self: { "1.1.1": 2, "2.1.1": 2 } }),
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
