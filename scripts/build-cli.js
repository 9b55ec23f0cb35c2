// Bundles the command line into one file that needs nothing installed beside it, and the libraries of `report`, which
// would slow down every other command, into a second one that is loaded when it is needed: `build-cli.js [folder]`.
import { chmod, copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [folder = at("build/cli")] = process.argv.slice(2);
const program = `${folder}/rubric-sheets.cjs`;
const wasm = "@resvg/resvg-wasm/index_bg.wasm";

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  charset: "utf8",
  logLevel: "warning",
};

/** A module that is imported dynamically becomes a file of its own beside the program. */
const apart = (modules) => ({
  name: "apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path }) => {
      if (kind !== "dynamic-import") return undefined;
      modules.push(basename(path));
      return { path: `./${basename(path)}.cjs`, external: true };
    });
  },
});

const modules = [];
await build({
  ...common,
  entryPoints: [at("src/cli/main.ts")],
  outfile: program,
  banner: { js: "#!/usr/bin/env node" },
  plugins: [apart(modules)],
});
for (const name of new Set(modules)) {
  await build({
    ...common,
    entryPoints: [at(`src/cli/${name}.ts`)],
    outfile: `${folder}/${name}.cjs`,
    minify: true,
    external: [wasm],
  });
}
await copyFile(createRequire(import.meta.url).resolve(wasm), `${folder}/resvg.wasm`);
await chmod(program, 0o755);
