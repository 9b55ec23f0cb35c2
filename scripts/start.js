// npm start [-- --port 3200]: builds what has changed and serves the workbench, the pane beside a stand-in for Excel.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { port: { type: "string", default: "3200" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 (any free port) to 65535, not “${values.port}”.`);
  process.exit(2);
}

const changedAt = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};
const isStale = (product, sources) =>
  sources.some((source) => changedAt(join(root, source)) > changedAt(join(root, product)));
const run = (script, ...args) => {
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], options);
  if (status === 0) return;
  console.error(`${script} failed (see above), so the workbench was not started.`);
  process.exit(1);
};

const paneSources = [
  ...[
    "commands",
    "document",
    "form",
    "host",
    "messages",
    "official",
    "plan",
    "report",
    "result.ts",
    "rubric",
    "scoring",
    "taskpane",
  ].map((name) => `src/${name}`),
  ...["assets", "rubrics", "package-lock.json", "webpack.config.js"],
];
if (isStale("dist/taskpane.html", paneSources)) {
  console.log("Building the task pane …");
  run("node_modules/webpack/bin/webpack.js", "--mode", "production");
}
if (
  isStale("build/workbench/workbench.js", [
    "src",
    "package-lock.json",
    "scripts/build-workbench.js",
  ])
) {
  console.log("Building the workbench …");
  run("scripts/build-workbench.js");
}

const { startWorkbenchServer } = await import("../build/workbench-server/workbench-server.js");
const server = await startWorkbenchServer(
  [
    { prefix: "/pane/", folder: join(root, "dist") },
    { prefix: "/office/", folder: join(root, "node_modules/@microsoft/office-js/dist") },
    { prefix: "/", folder: join(root, "build/workbench") },
  ],
  port,
);
console.log(`Workbench 工作台: ${server.address}`);
