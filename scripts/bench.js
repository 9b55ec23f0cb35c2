// Bundles and runs bench/: prints counts and ratios, asserts nothing.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./build-engine.js";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const outfile = at("build/bench/main.mjs");

await build({
  entryPoints: [at("bench/main.ts")],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  charset: "utf8",
  // Libraries written for require() need one in a module.
  banner: {
    js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
  },
  external: ["@univerjs/*"],
  logLevel: "warning",
});
await import(outfile);
