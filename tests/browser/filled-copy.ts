import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Role } from "../../src/rubric/rubric";

const command = resolve("build/cli/rubric-sheets.cjs");

/** Makes a copy of form D with the command line, as somebody would send it back; gives its path. */
export const filledCopy = (
  folder: string,
  name: string,
  scores: Readonly<Partial<Record<Role, Readonly<Record<string, number>>>>>,
): string => {
  mkdirSync(folder, { recursive: true });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: "ignore" });
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ D: scores }));
  run("new", "D", "-o", "empty.xlsx", "--force");
  run("fill", "empty.xlsx", `${name}.json`, "-o", `${name}.xlsx`, "--force");
  return join(folder, `${name}.xlsx`);
};
