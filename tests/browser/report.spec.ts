import AxeBuilder from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { chooseTheme, faultsIn, narrowPane, overflowOf, themes } from "./pane-look";
import { expect, test, type Workbench } from "./workbench";

const program = resolve("build/cli/rubric-sheets.cjs");

/** Form J, scored by both roles in part, with findings that must stay text. */
const makeFile = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [program, ...args], { cwd: folder, stdio: "ignore" });
  };
  const scores = {
    "moe-105-j": {
      self: { "1.1.1": 3, "1.1.2": 3 },
      committee: { "1.1.1": 2, "1.1.2": 3 },
      finding: {
        "1.1.1": "特色與績優事項：\n=1+1 的成果\n建議改進事項：\n<script>alert(1)</script>",
      },
    },
  };
  writeFileSync(join(folder, "scores.json"), JSON.stringify(scores));
  run("new", "J", "-o", "empty.xlsx", "--force");
  run("fill", "empty.xlsx", "scores.json", "-o", "filled.xlsx", "--force");
  return join(folder, "filled.xlsx");
};

const openReport = async (workbench: Workbench, folder: string): Promise<void> => {
  const { page, pane } = workbench;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "開啟 .xlsx" }).click();
  await (await chooser).setFiles(makeFile(folder));
  await expect(page.locator("#file-report")).toContainText("已開啟");
  await pane.getByRole("tab", { name: "報告" }).click();
  await expect(pane.locator("[data-chart] svg")).toBeVisible();
};

const readClipboard = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? "" : (await item.getType(wanted)).text();
  }, type);

const copied = "已複製報告";

test.describe("the Report page", () => {
  test("copies a table with borders and the same as tab-separated text", async ({
    workbench,
    context,
  }, { outputDir }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page, pane } = workbench;
    await openReport(workbench, outputDir);
    await pane.getByRole("button", { name: "複製", exact: true }).click();
    await expect(pane.getByText(copied)).toBeVisible();
    const html = await readClipboard(page, "text/html");
    expect(html).toContain('border="1"');
    expect(html).toContain("data:image/png");
    expect(html).not.toContain("<script>");
    const text = await readClipboard(page, "text/plain");
    expect(text).toMatch(/1\.1\.1\t/u);
    expect(text).toContain("'=1+1 的成果");
  });

  test("copies the older way where the clipboard is denied, and never says so falsely", async ({
    workbench,
    context,
  }, { outputDir }) => {
    await context.grantPermissions(["clipboard-read"]);
    const { page, pane } = workbench;
    await openReport(workbench, outputDir);
    const deny = (older: boolean): Promise<void> =>
      pane.locator("html").evaluate((_, alsoOlder) => {
        navigator.clipboard.write = () => Promise.reject(new Error("denied"));
        if (alsoOlder) Object.assign(document, { execCommand: () => false });
      }, older);

    await deny(false);
    await pane.getByRole("button", { name: "複製", exact: true }).click();
    await expect(pane.getByText(copied)).toBeVisible();
    expect(await readClipboard(page, "text/html")).toContain("<table");

    await pane.getByRole("button", { name: "關閉" }).click();
    await deny(true);
    await pane.getByRole("button", { name: "複製", exact: true }).click();
    await expect(pane.getByText("請按 Ctrl+C")).toBeVisible();
    await expect(pane.getByText(copied)).toBeHidden();
    const selected = await pane
      .locator("html")
      .evaluate(() => window.getSelection()?.toString() ?? "");
    expect(selected).toContain("評分結果");
  });

  test("makes the Word file in the pane and adds a sheet that is taken back", async ({
    workbench,
  }, { outputDir }) => {
    const { page, pane } = workbench;
    await openReport(workbench, outputDir);
    const started = page.waitForEvent("download");
    await pane.getByRole("button", { name: "下載 Word" }).click();
    const file = join(outputDir, "report.docx");
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/訪視結果報告\.docx$/u);
    await download.saveAs(file);
    const parts = execFileSync("unzip", ["-l", file]).toString();
    expect(parts).toContain("word/document.xml");
    expect(parts).toMatch(/word\/media\/.*\.png/u);
    const words = execFileSync("unzip", ["-p", file, "word/document.xml"]).toString();
    expect(words).toContain("&lt;script&gt;");

    const sheets = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        window.workbench
          .workbook()
          .getSheets()
          .map((sheet) => sheet.getSheetName()),
      );
    const before = await sheets();
    await pane.getByRole("button", { name: "在活頁簿加入報告工作表" }).click();
    await expect(pane.getByText("已新增工作表「報告 J」")).toBeVisible();
    expect(await sheets()).toEqual([...before, "報告 J"]);
    await pane.getByRole("button", { name: "復原" }).click();
    await expect.poll(sheets).toEqual(before);
  });

  for (const theme of themes) {
    test(`asks before a sheet that somebody has written on is made again, at 320 px in the ${theme} theme`, async ({
      workbench,
    }, { outputDir }) => {
      const { page, pane } = workbench;
      await chooseTheme(workbench, theme);
      await openReport(workbench, outputDir);
      await narrowPane(workbench);
      const make = pane.getByRole("button", { name: "在活頁簿加入報告工作表" });
      await make.click();
      await expect(pane.getByText("已新增工作表「報告 J」")).toBeVisible();
      const valueAt = (address: string): Promise<unknown> =>
        page.evaluate(
          (cell) =>
            window.workbench.workbook().getSheetByName("報告 J")?.getRange(cell).getValue() ?? null,
          address,
        );
      await page.evaluate(() => {
        window.workbench.workbook().getSheetByName("報告 J")?.getRange("C3").setValue("蓋章用");
      });
      await make.click();
      const panel = pane.getByRole("region", { name: "取代先前做的報告工作表" });
      await expect(panel).toContainText("「報告 J」：C3");
      await expect(panel.getByRole("button", { name: "取消" })).toBeFocused();
      expect(await faultsIn(workbench)).toEqual([]);
      expect(await overflowOf(workbench)).toBe(0);
      await page.locator("#pane").screenshot({ path: join(outputDir, `replace-${theme}.png`) });

      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
      expect(await valueAt("C3")).toBe("蓋章用");
      await make.click();
      await expect(panel.getByRole("button", { name: "取消" })).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(pane.getByText("已重做工作表「報告 J」")).toBeVisible();
      expect(await valueAt("C3")).toBe("私立大專校院");
    });
  }

  for (const theme of ["light", "dark"] as const) {
    test(`has no fault that axe knows and fits 320 px in the ${theme} theme`, async ({
      workbench,
    }, { outputDir }) => {
      const { page, pane } = workbench;
      const reloaded = theme === "dark" ? page.waitForEvent("framenavigated") : null;
      await page.getByLabel("窗格佈景").selectOption(theme);
      await reloaded;
      await openReport(workbench, outputDir);
      await page.locator("#pane").evaluate((frame) => {
        frame.style.width = "320px";
        frame.style.flex = "0 0 320px";
      });
      const { violations } = await new AxeBuilder({ page })
        .include(["#pane", "body"])
        .exclude(["#pane", "[data-tabster-dummy]"])
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      const overflow = await pane
        .locator("html")
        .evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.locator("#pane").screenshot({ path: join(outputDir, `report-${theme}.png`) });
      await pane.locator("[data-chart]").scrollIntoViewIfNeeded();
      await page
        .locator("#pane")
        .screenshot({ path: join(outputDir, `report-${theme}-chart.png`) });
      await pane.locator("[data-preview]").scrollIntoViewIfNeeded();
      await page
        .locator("#pane")
        .screenshot({ path: join(outputDir, `report-${theme}-preview.png`) });
    });
  }
});
