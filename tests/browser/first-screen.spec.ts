import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** In bytes: what the pane may load before its first page stands, as a server sends it; Office.js is not among it. */
const mostScript = 220_000;

test("the pane's first screen loads at most 220 kB of script", async ({ page }) => {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/pane\/.*\.js$/.test(pathname))
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
  });
  await page.goto("/");
  await expect(page.frameLocator("#pane").getByRole("button", { name: /^L / })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(
    [...sizes].map(async ([path, size]) => [path, await size] as const),
  );
  const total = loaded.reduce((sum, [, size]) => sum + size, 0);
  expect(loaded.length, "scripts seen").toBeGreaterThan(1);
  expect(total, loaded.map(([path, size]) => `${path} ${size}`).join("\n")).toBeLessThanOrEqual(
    mostScript,
  );
});
