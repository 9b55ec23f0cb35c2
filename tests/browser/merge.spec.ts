import { filledCopy } from "./filled-copy";
import { expect, test } from "./workbench";

const committee = "委員評分";

test("members' scores come together, and what they agree on is 委員評分", async ({ workbench }, {
  outputDir,
}) => {
  const { pane } = workbench;
  const files = [
    filledCopy(outputDir, "甲", { committee: { "1.1.1": 3, "1.1.2": 1 } }),
    filledCopy(outputDir, "乙", { committee: { "1.1.1": 2 } }),
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
