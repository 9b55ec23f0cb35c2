// Bundles the workbench page into build/workbench/ and its server into build/workbench-server/.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const usual = { bundle: true, legalComments: "none", logLevel: "error" };

const page = () =>
  build({
    ...usual,
    entryPoints: {
      workbench: at("src/workbench/page/main.ts"),
      "workbench-style": at("src/workbench/page/workbench.css"),
    },
    entryNames: "[name]",
    outdir: at("build/workbench"),
    platform: "browser",
    format: "iife",
    target: "es2022",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "dataurl", ".woff2": "dataurl" },
  });

const server = () =>
  build({
    ...usual,
    entryPoints: [at("src/workbench/server/workbench-server.ts")],
    outfile: at("build/workbench-server/workbench-server.js"),
    platform: "node",
    format: "esm",
  });

await mkdir(at("build/workbench"), { recursive: true });
await Promise.all([
  page(),
  server(),
  copyFile(at("src/workbench/page/index.html"), at("build/workbench/index.html")),
]);
