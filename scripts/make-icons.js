// Draws the icons' PNG files from assets/*.svg with Chromium: `node scripts/make-icons.js`. Needed only after a drawing changed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));

// Office shows 16, 32, 64 and 80 pixels; a store entry asks for 128.
const drawings = [
  { name: "icon", sizes: [16, 32, 64, 80, 128] },
  { name: "next", sizes: [16, 32, 64, 80] },
];
// Below this a drawing on the pixel grid of its own stays sharp.
const smallest = 20;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { name, sizes } of drawings) {
  for (const size of sizes) {
    const svg = readFileSync(`${assets}${name}${size < smallest ? "-small" : ""}.svg`, "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await page.screenshot({ path: `${assets}${name}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
