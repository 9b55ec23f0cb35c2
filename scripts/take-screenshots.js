// Takes the pictures of docs/images with a running workbench: npm run screenshots [-- http://localhost:3200]
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const address = process.argv[2] ?? "http://localhost:3200";
const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
await page.goto(address);
const pane = page.frameLocator("iframe");

/** Inserts form D by clicking and scores its first indicators. */
const fillForm = async () => {
  await pane.getByRole("button", { name: "略過" }).click();
  await pane.locator("[data-form=moe-105-d]").click();
  await pane.getByRole("button", { name: "插入訪視表" }).click();
  await pane.getByRole("button", { name: "開始填寫" }).click();
  for (const score of ["3", "1.5", "4", "2"]) {
    const field = pane.getByRole("textbox", { name: "分數" });
    await field.fill(score);
    await field.press("Enter");
    await pane.locator(`[data-state]`).first().waitFor();
    await page.waitForTimeout(900);
    await pane.getByRole("button", { name: /下一個未填/ }).click();
    await page.waitForTimeout(900);
  }
};

const shoot = (name, target = page) => target.screenshot({ path: `${folder}${name}.png` });

await fillForm();
await shoot("workbench");
const frame = page.locator("iframe");
await frame.evaluate((element) => (element.style.width = "320px"));
await page.waitForTimeout(600);
await shoot("pane-light", frame);
await page.getByLabel("窗格佈景").selectOption({ label: "深色" });
await page.waitForTimeout(4000);
await shoot("pane-dark", frame);
await browser.close();
