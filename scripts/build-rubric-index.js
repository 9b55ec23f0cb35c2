// Writes rubrics/index.json, what the pane's list says of each official form: needed after a form came or changed its heading or points.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const outfile = at("build/rubric-index/print.mjs");

await build({
  stdin: {
    contents: `
      import { printFormIndex } from "./src/official/form-entry";
      import { officialRubrics } from "./src/official/official-rubrics";
      export const text = printFormIndex(officialRubrics());`,
    resolveDir: at(""),
  },
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  charset: "utf8",
  logLevel: "warning",
});
const { text } = await import(outfile);
writeFileSync(at("rubrics/index.json"), text);
