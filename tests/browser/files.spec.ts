import { execFileSync, spawnSync } from "node:child_process";
import { expect, test, type Workbench } from "./workbench";

const program = "build/cli/rubric-sheets.cjs";
const self = "自我檢核分數";

const download = async ({ page }: Workbench, file: string): Promise<void> => {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "下載 .xlsx" }).click();
  await (await started).saveAs(file);
};

interface CheckedFile {
  readonly forms: readonly {
    readonly rubric: string;
    readonly damage: readonly unknown[];
    readonly totals: Readonly<Record<string, { readonly total: number | null }>>;
  }[];
}

const check = (file: string): CheckedFile | undefined => {
  const { stdout } = spawnSync(process.execPath, [program, "check", file, "--json"]);
  return (JSON.parse(stdout.toString("utf8")) as { readonly files: readonly CheckedFile[] })
    .files[0];
};

test.describe("workbook files", () => {
  test("a form that was inserted and filled here is sound to the command line, and opens again", async ({
    workbench,
  }, testInfo) => {
    const file = testInfo.outputPath("filled.xlsx");
    await workbench.insert(/^D /);
    await workbench.type(await workbench.cell("1.1.2", self), "1.5");
    await download(workbench, file);
    const [form] = check(file)?.forms ?? [];
    expect(form).toMatchObject({
      rubric: "moe-105-d",
      damage: [],
      totals: { self: { total: 1.5 } },
    });

    await workbench.open(file);
    await expect.poll(async () => workbench.value(await workbench.cell("總分", self))).toBe(1.5);
    const score = await workbench.cell("1.1.2", self);
    await workbench.type(score, "9");
    await expect(workbench.page.getByRole("dialog")).toContainText("0～2");
    await workbench.page.keyboard.press("Escape");
    await expect.poll(() => workbench.value(score)).toBe(1.5);
  });

  test("a form made by the command line is found, filled and checked after it was opened here", async ({
    workbench,
  }, testInfo) => {
    const [made, filled] = [testInfo.outputPath("made.xlsx"), testInfo.outputPath("filled.xlsx")];
    execFileSync(process.execPath, [program, "new", "H", "-o", made]);
    await workbench.open(made);
    const { pane } = workbench;
    await expect(pane.getByRole("button", { name: "下一個未填" })).toBeVisible();
    await workbench.click(await workbench.cell("1.1.1", self));
    await pane.getByRole("option", { name: "5 分 有專責單位" }).click();
    await expect.poll(async () => workbench.value(await workbench.cell("總分", self))).toBe(5);
    await download(workbench, filled);
    const [form] = check(filled)?.forms ?? [];
    expect(form).toMatchObject({ rubric: "moe-105-h", damage: [], totals: { self: { total: 5 } } });
  });

  test("a form is inserted into another program's workbook beside what it has", async ({
    workbench,
  }, testInfo) => {
    const file = testInfo.outputPath("inserted.xlsx");
    await workbench.open("tests/fixtures/workbooks/calibri.xlsx");
    await workbench.pane.getByRole("tab", { name: "插入" }).click();
    await workbench.insert(/^A /);
    await download(workbench, file);
    expect(check(file)?.forms).toMatchObject([{ rubric: "moe-105-a", damage: [] }]);
  });

  test("a file that is no workbook is refused in words and leaves the workbook shown", async ({
    workbench,
  }) => {
    const { page } = workbench;
    await workbench.type("A1", "留著");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "開啟 .xlsx" }).click();
    await (
      await chooser
    ).setFiles({ name: "壞.xlsx", mimeType: "", buffer: Buffer.from("no zip") });
    await expect(page.locator("#file-report")).toContainText("無法開啟「壞.xlsx」");
    expect(await workbench.value("A1")).toBe("留著");
  });
});
