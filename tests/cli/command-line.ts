import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "@jest/globals";
import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { Outcome } from "../../src/cli/outcome";
import { runProgram } from "../../src/cli/program";
import { runAtOnce } from "./run-at-once";

/** A folder of its own for the files of one test file. */
export interface Folder {
  readonly path: (name: string) => string;
  readonly names: () => readonly string[];
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => Buffer;
  readonly remove: (name: string) => void;
}

/** Makes a folder before the tests of a file and removes it after them. */
export const aFolder = (): Folder => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "rubric-sheets-"));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const path = (name: string): string => join(root, name);
  return {
    path,
    names: () => readdirSync(root).sort(),
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => readFileSync(path(name)),
    remove: (name) => {
      rmSync(path(name));
    },
  };
};

/** Runs one command line that waits for nothing. */
export const run = (...args: readonly string[]): Outcome => runAtOnce(args);

/** Runs one command line and waits until it has ended. */
export const runToEnd = (...args: readonly string[]): Promise<Outcome> =>
  Promise.resolve(runProgram(args));

/** Runs a command line that must end with status 0. */
export const runWell = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
};

/** Expects bad usage or bad input: status 2, one Chinese sentence on one line, nothing on stdout. */
export const expectRefusal = ({ status, stdout, stderr }: Outcome, words: RegExp): void => {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^\S[^\n]*[。：]\n$/u);
  expect(stderr).toMatch(/[\u4E00-\u9FFF]{2}/u);
  expect(stderr).not.toMatch(/Error|at .*:\d+:\d+/u);
  expect(stderr).toMatch(words);
};

/** What keeps data from fitting a schema, which may refer to others; empty when it fits. */
export const misfits = (
  schema: object,
  data: unknown,
  ...others: readonly object[]
): readonly OutputUnit[] => {
  const validator = new Validator(schema, "2020-12", false);
  for (const other of others) validator.addSchema(other);
  return validator.validate(data).errors;
};
