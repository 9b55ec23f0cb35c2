import { execFileSync, spawnSync } from "node:child_process";
import { openSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "@jest/globals";
import packageJson from "../../package.json";
import { aFolder, runWell } from "./command-line";

const program = resolve(packageJson.bin["rubric-sheets"]);
const folder = aFolder();

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-cli.js"]);
});

describe("the built program", () => {
  it("is one executable file with a shebang", () => {
    expect(readFileSync(program, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(statSync(program).mode & 0o111).toBe(0o111);
  });

  it("needs nothing but itself, wherever it is called from", () => {
    const alone = folder.write("alone.cjs", readFileSync(program));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [alone, "new", "A", "-o", "a.xlsx"],
      { cwd: folder.path(""), encoding: "utf8" },
    );

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("a.xlsx");
    expect(folder.names()).toContain("a.xlsx");
  });

  it("draws a report's chart with libraries that lie beside it, not in it", () => {
    const workbook = folder.path("report.xlsx");
    const output = folder.path("report.docx");
    runWell("new", "A", "-o", workbook);
    const { status } = spawnSync(program, ["report", workbook, "-o", output]);

    expect(status).toBe(0);
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(output))))).toContainEqual(
      expect.stringMatching(/\.png$/u),
    );
    expect(readFileSync(program, "utf8")).not.toContain("renderToSVGString");
  });

  it("says one line on stderr and ends with 2 on bad usage", () => {
    const { status, stdout, stderr } = spawnSync(program, ["show", "Z"], { encoding: "utf8" });

    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^[^\n]*「Z」[^\n]*\n$/u);
  });

  it("says one line and ends with 2 when what it prints has no room", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(program, ["list"], {
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });

    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]*（ENOSPC）[^\n]*\n$/u);
  });

  it("reads a pipe as far as the limit", () => {
    const read = (writer: string): string =>
      spawnSync("bash", ["-c", `"$0" check <(${writer})`, program], { encoding: "utf8" }).stderr;
    runWell("new", "A", "-o", folder.path("piped.xlsx"));

    expect(read(`cat '${folder.path("piped.xlsx")}'`)).toBe("");
    expect(read("cat /dev/zero")).toMatch(/^[^\n]*超過 100 MB[^\n]*\n$/u);
  });

  it("writes all of a long output into a pipe", () => {
    const { status, stdout } = spawnSync(program, ["show", "D", "--json"], { encoding: "utf8" });

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: "moe-105-d" });
  });
});
