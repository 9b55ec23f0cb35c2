// Plants each fault of mutants.js in a copy of the project and runs the quick tests that should notice it.
// `npm run test:mutants -- total` tries only those whose file or description holds the word.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mutants } from "./mutants.js";

const project = fileURLToPath(new URL("..", import.meta.url));
const workers = 2;
const wanted = process.argv[2] ?? "";
const copied = [
  "src",
  "tests",
  "rubrics",
  "schemas",
  "scripts",
  "build/engine",
  "jest.config.js",
  "package.json",
];

const copyProject = () => {
  const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-mutants-"));
  for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  return folder;
};

/** The file with the fault in it; the place must be there exactly once, lest a fault be planted nowhere. */
const planted = ({ file, what, find, replace }) => {
  const text = readFileSync(join(project, file), "utf8");
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`"${what}": ${file} has ${places} places that read ${find}`);
  return text.replace(find, () => replace);
};

const runTests = (folder, tests) =>
  new Promise((resolve, reject) => {
    const args = [
      "node_modules/jest/bin/jest.js",
      "--selectProjects",
      "node",
      "--bail",
      "-w",
      "1",
      ...tests,
    ];
    const run = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    run.stderr.on("data", (part) => (said += part));
    run.on("error", reject);
    run.on("close", (status) => resolve({ passed: status === 0, said }));
  });

/** What the tests make of a fault; a run in which no test ran has shown nothing. */
const tryMutant = async (folder, mutant) => {
  const path = join(folder, mutant.file);
  writeFileSync(path, planted(mutant));
  const { passed, said } = await runTests(folder, mutant.tests);
  writeFileSync(path, readFileSync(join(project, mutant.file)));
  if (!/^Tests: +.*\d+ total/mu.test(said))
    throw new Error(`"${mutant.what}": no test ran\n${said}`);
  return passed ? "survived" : "killed";
};

const queue = mutants.filter(({ file, what }) => `${file} ${what}`.includes(wanted));
if (queue.length === 0) throw new Error(`no mutant is about "${wanted}"`);
queue.forEach(planted);
const count = queue.length;
const survivors = [];
const started = Date.now();

const checkWithoutFault = async (folder) => {
  const tests = [...new Set(queue.flatMap((mutant) => mutant.tests))];
  const { passed, said } = await runTests(folder, tests);
  if (!passed) throw new Error(`The tests fail without any fault planted:\n${said}`);
};

const work = async (folder) => {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const fate = await tryMutant(folder, mutant);
    if (fate === "survived") survivors.push(mutant);
    console.log(`${fate.padEnd(8)}  ${mutant.file}: ${mutant.what}`);
  }
};

const folders = Array.from({ length: workers }, copyProject);
try {
  await checkWithoutFault(folders[0]);
  await Promise.all(folders.map(work));
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${count - survivors.length} of ${count} mutants killed (${seconds} s)`);
for (const { file, what } of survivors) console.log(`  survived  ${file}: ${what}`);
process.exitCode = survivors.length === 0 ? 0 : 1;
