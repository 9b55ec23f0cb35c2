import { defineConfig } from "@playwright/test";

const flags = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Types and clicks in the workbench like a person, with the system's Chromium and Microsoft's own office.js. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "build/browser-results",
  // One page at a time: the grid and the pane need both cores.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    // The server says which free port it took; see `wait` below.
    baseURL: `http://localhost:${process.env["WORKBENCH_PORT"] ?? ""}`,
    browserName: "chromium",
    viewport: { width: 1500, height: 900 },
    locale: "zh-TW",
    timezoneId: "Asia/Taipei",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: flags },
  },
  webServer: {
    command: "node scripts/start.js --port 0",
    wait: { stdout: /http:\/\/localhost:(?<workbench_port>\d+)/ },
    timeout: 240_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
  },
});
