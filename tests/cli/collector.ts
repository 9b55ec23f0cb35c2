import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll } from "@jest/globals";
import { withParts } from "../host/xlsx/deleted-row";
import { aFolder, type Folder, runWell } from "./command-line";
import { officialForm } from "./workbooks";

/** How a command of its own ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A row of a table in an .ndjson. */
export type CollectedRow = Readonly<Record<string, unknown>>;

/** How the program is run. */
export interface How {
  /** The folder that it is run in; the test file's own when absent. */
  readonly at?: string;
  /** As root nothing is forbidden, so another becomes of it. */
  readonly asNobody?: boolean;
}

/** A folder with the built program, and what tests of `collect` do in it. */
export interface Collector {
  readonly folder: Folder;
  /** Runs the built program, for its workers are itself. */
  readonly collect: (args: readonly string[], how?: How) => Ended;
  readonly fill: (name: string, short: string, scores: object) => void;
  /** Writes a workbook with one form of one school; the name is markup already escaped. */
  readonly aWorkbook: (name: string, short: string, scores: object | null, school?: string) => void;
  readonly rowsIn: (name: string, table: string) => readonly CollectedRow[];
  readonly textIn: (name: string) => string;
}

/** Builds the program into a folder of its own before the tests of a file. */
export const aCollector = (): Collector => {
  const folder = aFolder();
  beforeAll(() => {
    chmodSync(folder.path(""), 0o777);
    execFileSync(process.execPath, ["scripts/build-cli.js", folder.path("")]);
  });
  const fill: Collector["fill"] = (name, short, scores) => {
    const given = folder.write("scores.json", JSON.stringify({ [short]: scores }));
    runWell("fill", folder.path(name), given, "--in-place", "--as-is", "--overwrite");
  };
  const aWorkbook: Collector["aWorkbook"] = (name, short, scores, school) => {
    mkdirSync(dirname(folder.path(name)), { recursive: true });
    runWell("new", short, "-o", folder.path(name), "--force");
    if (scores !== null) fill(name, short, scores);
    if (school === undefined) return;
    const printed = `視導對象：${officialForm(short).audience}`;
    const named = withParts(folder.read(name), (_, xml) =>
      xml.replace(printed, `視導對象：${school}`),
    );
    folder.write(name, named);
  };
  const textIn = (name: string): string => folder.read(name).toString();
  const rowsIn: Collector["rowsIn"] = (name, table) =>
    textIn(name)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as CollectedRow)
      .filter((row) => row["table"] === table);
  return { folder, collect: collectIn(folder), fill, aWorkbook, rowsIn, textIn };
};

const collectIn =
  (folder: Folder): Collector["collect"] =>
  (args, { at = "", asNobody = false } = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [folder.path("rubric-sheets.cjs"), "collect", ...args],
      {
        cwd: folder.path(at),
        encoding: "utf8",
        ...(asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
      },
    );
    return { status, stdout, stderr };
  };
