import { createHash } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import packageJson from "../package.json";
import { rulesForOthers, writeWorkbooks } from "./collect-workbooks";

const program = resolve(packageJson.bin["rubric-sheets"]);
const openpyxlScript = resolve("bench/collect-openpyxl.py");
const pythons = ["/usr/bin/python3", "python3", "python"];

/** What a run took. */
interface Measured {
  readonly seconds: number;
  /** Seconds of processor time, which say more than the clock while others use the machine; null without /proc. */
  readonly work: number | null;
  /** The most memory that the process and those below it held together, in MB; null where /proc does not say. */
  readonly megabytes: number | null;
  readonly stdout: string;
}

/**
 * Prints how long `collect` takes for the workbooks of many schools: all cores, one core, nothing changed; and how long
 * the same job takes when it is written with openpyxl, whose totals must be the same.
 */
export const benchCollect = async (schools: number): Promise<void> => {
  spawnSync(process.execPath, ["scripts/build-cli.js"], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-collect-"));
  try {
    const files = writeWorkbooks(join(folder, "schools"), schools);
    console.log(`collect: ${files} workbooks of ${schools} schools, ${cores} cores`);
    await measureAll(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const cores = availableParallelism();

const measureAll = async (folder: string): Promise<void> => {
  const own = (name: string, ...more: readonly string[]): Promise<Measured> =>
    measure(process.execPath, [
      ...[program, "collect", join(folder, "schools"), "-o", join(folder, name), "--force"],
      ...more,
    ]);
  const all = await own("all.xlsx");
  print("all cores", all, all);
  const one = await own("one.xlsx", "--jobs", "1");
  print("one worker", one, all);
  const same = readFileSync(join(folder, "all.xlsx")).equals(
    readFileSync(join(folder, "one.xlsx")),
  );
  console.log(`  the same bytes with one worker: ${same ? "yes" : "NO"}`);
  const cached = await own("all.ndjson", "--cache", join(folder, "all.xlsx.cache.ndjson"));
  print("nothing changed", cached, all);
  await measureOpenpyxl(folder, all);
};

const measureOpenpyxl = async (folder: string, all: Measured): Promise<void> => {
  const python = pythons.find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
  if (python === undefined) {
    console.log("  openpyxl is not installed: not compared");
    return;
  }
  const rules = join(folder, "rules.json");
  writeFileSync(rules, JSON.stringify(rulesForOthers()));
  for (const processes of [...new Set([cores, 1])]) {
    const output = join(folder, `openpyxl-${processes}.xlsx`);
    const run = await measure(python, [
      ...[openpyxlScript, join(folder, "schools"), rules, output, String(processes)],
    ]);
    print(`openpyxl, ${processes} processes`, run, all);
    const isSame = run.stdout.trim() === digestOf(join(folder, "all.ndjson"));
    console.log(`  the same totals as openpyxl's: ${isSame ? "yes" : "NO"}`);
  }
};

const print = (name: string, { seconds, work, megabytes }: Measured, all: Measured): void => {
  const memory = megabytes === null ? "memory unknown" : `${megabytes.toFixed(0)} MB`;
  const processor = work === null ? "" : `, ${work.toFixed(1)} s of processor time`;
  const ratio = (seconds / all.seconds).toFixed(2);
  console.log(`  ${name}: ${seconds.toFixed(1)} s (× ${ratio})${processor}, ${memory}`);
};

/** Runs a program to its end; what it reports by its status (illegal scores) is no failure. */
const measure = async (command: string, args: readonly string[]): Promise<Measured> => {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  const most = { ticks: 0, kilobytes: 0 };
  child.stdout.on("data", (piece: Buffer) => (stdout += piece.toString()));
  const watch = setInterval(() => {
    const now = treeUse(child.pid ?? 0);
    most.ticks = Math.max(most.ticks, now.ticks);
    most.kilobytes = Math.max(most.kilobytes, now.kilobytes);
  }, 100);
  await new Promise((ended) => child.on("close", ended));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const isKnown = most.kilobytes > 0;
  return {
    seconds,
    work: isKnown ? most.ticks / ticksPerSecond : null,
    megabytes: isKnown ? most.kilobytes / 1024 : null,
    stdout,
  };
};

/** Linux counts processor time in hundredths of a second, on every machine that Node runs on. */
const ticksPerSecond = 100;

interface Use {
  readonly ticks: number;
  readonly kilobytes: number;
}

/** What a process and those that it started use: processor time so far and resident memory; nothing without /proc. */
const treeUse = (root: number): Use => {
  const processes = existsSync("/proc")
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/u.test(name))
        .map((name) => processOf(Number(name)))
    : [];
  const belongs = (pid: number): boolean => {
    const parent = processes.find((one) => one.pid === pid)?.parent;
    return pid === root || (parent !== undefined && parent > 1 && belongs(parent));
  };
  return processes
    .filter(({ pid }) => belongs(pid))
    .reduce(
      (sum, { ticks, kilobytes }) => ({
        ticks: sum.ticks + ticks,
        kilobytes: sum.kilobytes + kilobytes,
      }),
      { ticks: 0, kilobytes: 0 },
    );
};

interface RunningProcess extends Use {
  readonly pid: number;
  readonly parent: number;
}

/** Reads /proc/<pid>/stat, see proc(5): the fields behind the name, the time of ended children included. */
const processOf = (pid: number): RunningProcess => {
  const text = readIfThere(`/proc/${pid}/stat`);
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const resident = /^VmRSS:\s+(\d+)/mu.exec(readIfThere(`/proc/${pid}/status`));
  return {
    pid,
    parent: fields[1] ?? 0,
    ticks: sum(fields.slice(11, 15)),
    kilobytes: Number(resident?.[1] ?? 0),
  };
};

/** Empty for a process that has ended since the folder was listed. */
const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** The same digest of the totals as the script prints. */
const digestOf = (file: string): string => {
  const digest = createHash("sha256");
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line.startsWith('{"table":"summary"')) continue;
    const row = JSON.parse(line) as Readonly<Record<string, number | string | null>>;
    const total = typeof row["total"] === "number" ? row["total"].toFixed(6) : "none";
    const counts = [row["missing"], row["invalid"], row["notApplicable"]];
    const fields = [row["file"], row["form"], row["school"], row["role"], total, ...counts];
    digest.update(`${fields.join("|")}\n`);
  }
  return digest.digest("hex");
};
