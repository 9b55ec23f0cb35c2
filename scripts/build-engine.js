// Bundles the headless spreadsheet engine into build/engine/univer-headless.cjs, unless that file is newer than its sources.
import { build } from "esbuild";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const outfile = at("build/engine/univer-headless.cjs");
const sources = [
  "src/workbench/univer/headless.ts",
  "package-lock.json",
  "scripts/build-engine.js",
];
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// The engine looks for work ten times a second and guards its calculations with long timers: neither must keep a
// finished program running.
const lettingGo = `
const setInterval = (...args) => globalThis.setInterval(...args).unref();
const setTimeout = (run, ms, ...args) => {
  const timer = globalThis.setTimeout(run, ms, ...args);
  return ms >= 1000 ? timer.unref() : timer;
};`;

if (sources.some((source) => changed(at(source)) > changed(outfile))) {
  await build({
    entryPoints: [at("src/workbench/univer/headless.ts")],
    bundle: true,
    minifySyntax: true,
    platform: "node",
    format: "cjs",
    legalComments: "none",
    logLevel: "error",
    banner: { js: lettingGo },
    outfile,
  });
}
