import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { runProgram } from "../../src/cli/program";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { reportWords } from "../../src/messages/report";
import { type Role, roles } from "../../src/rubric/rubric";
import { indicatorsOf, indicatorsOfSection, scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import type { CellEntry } from "../../src/scoring/verdict";
import { runAtOnce } from "../cli/run-at-once";
import { officialForm } from "../cli/workbooks";
import { converted, fileNamed, pdfPages, pdfWords, throughLibreOffice } from "./libre-office";

const rubric = officialForm("J");
const ids = indicatorsOf(rubric).map(({ id }) => id);
const script = "<script>alert(1)</script>";

/** The highest legal score for the school, some legal one for the committee. */
const scoresOf = (role: Role): Readonly<Record<string, number>> =>
  Object.fromEntries(
    scoredIndicatorsOf(rubric).map((indicator, index) => {
      const allowance = allowanceOf(rubric, indicator, {});
      const legal = allowance.kind === "scored" ? allowance.legal : [];
      return [indicator.id, (role === "self" ? legal.at(-1) : legal[index % legal.length]) ?? 0];
    }),
  );

const scores = { self: scoresOf("self"), committee: scoresOf("committee") };
const findings = {
  ...Object.fromEntries(
    ids.map((id) => [id, `特色與績優事項：\n甲${id}\n建議改進事項：\n乙${id}`]),
  ),
  "1.1.1": "=1+1",
  "1.1.2": script,
};

/** A4 landscape without its margin, in points. */
const paper = { right: 842 - 28 } as const;

const scored = fileNamed("scored.xlsx");

const report = async (name: string, ...switches: readonly string[]): Promise<Uint8Array> => {
  const output = fileNamed(name);
  const { status, stderr } = await runProgram(["report", scored, ...switches, "-o", output]);
  if (status === 2) throw new Error(stderr);
  return new Uint8Array(readFileSync(output));
};

// The libraries of the documents take long to load the first time.
beforeAll(async () => {
  const empty = fileNamed("report-empty.xlsx");
  const given = fileNamed("report-scores.json");
  writeFileSync(given, JSON.stringify({ [rubric.id]: { ...scores, finding: findings } }));
  runAtOnce(["new", "J", "-o", empty]);
  const { status, stderr } = runAtOnce(["fill", empty, given, "-o", scored]);
  if (status !== 0) throw new Error(stderr);
  await import("../../src/cli/report-document");
}, 60_000);

describe("a report in LibreOffice", () => {
  it("is a Word file with the chart, every indicator and both parts of the findings", async () => {
    const word = await report("report.docx");
    const text = pdfPages(converted(word, "docx", "pdf"))
      .join("")
      .replace(/\s/gu, "");

    expect(ids.filter((id) => !text.includes(id))).toEqual([]);
    expect(text).toContain("特色與績優事項");
    expect(text).toContain("建議改進事項");
    expect(
      ids.slice(2).filter((id) => !text.includes(`甲${id}`) || !text.includes(`乙${id}`)),
    ).toEqual([]);
    expect(text).toContain("=1+1");
    expect(text).toContain(script);
    expect(text).toContain("待改進（由教育部認定）");
    const odt = unzipSync(converted(word, "docx", "odt:writer8"));
    expect(Object.keys(odt).filter((part) => /^Pictures\/.+\.png$/u.test(part))).toHaveLength(1);
  });

  it("repeats the header row of the result table on each page", async () => {
    const word = await report("table.docx", "--parts", "results");
    const pages = pdfPages(converted(word, "docx", "pdf"));

    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((page) => !page.includes("訪視指標"))).toEqual([]);
  });

  it("is HTML that Writer keeps as a table with borders and merged cells", async () => {
    const html = await report("report.html", "--parts", "results");
    const content = unzipSync(converted(html, "html", "odt:writer8"))["content.xml"];
    const xml = strFromU8(content ?? new Uint8Array());

    expect(xml.match(/<table:table /gu)).toHaveLength(1);
    expect(xml).toMatch(/fo:border(?:-left)?="[^"]*solid/u);
    expect(xml).toMatch(/table:number-rows-spanned="\d+"/u);
    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(xml).toContain("=1+1");
  });

  it("is a sheet whose figures are those of the form", async () => {
    const calculated = throughLibreOffice(await report("sheet.xlsx", "--sheet"), "xlsx");
    const read = readWorkbook(calculated);
    const sheets = read.ok ? sheetCells(read.value) : [];
    const sheet = sheets.find(({ name }) => name === "報告 J");
    const rowOf = (code: string): readonly CellEntry[] =>
      sheet?.values.find((row) => row.includes(code)) ?? [];

    expect(ids.map((id) => rowOf(id).slice(4, 8))).toEqual(
      ids.map((id) => {
        const { self = 0, committee = 0 } = Object.fromEntries(
          roles.map((role) => [role, scores[role][id]]),
        );
        return [self, committee, committee - self, ""];
      }),
    );
    expect(rowOf("總分")[4]).toBe(100);
    expect(rowOf("1.1.1")[8]).toBe("=1+1");
  });

  it("is a sheet whose bars and figures are those of the sections", async () => {
    const calculated = throughLibreOffice(await report("bars.xlsx", "--sheet"), "xlsx");
    const read = readWorkbook(calculated);
    const sheets = read.ok ? sheetCells(read.value) : [];
    const texts = sheets.find(({ name }) => name === "報告 J")?.values.flat() ?? [];
    const drawn = rubric.sections.flatMap((section) => {
      const inSection = indicatorsOfSection(section);
      const points = inSection.reduce((sum, { points: own }) => sum + (own ?? 0), 0);
      return roles.map((role) => {
        const sum = inSection.reduce((total, { id }) => total + (scores[role][id] ?? 0), 0);
        const percent = Math.round((sum / points) * 1000) / 10;
        const mark = role === "self" ? "■" : "□";
        return [
          `${role === "self" ? "自評" : "委員"} ${sum}／${points} 分（${percent}%）`,
          mark.repeat(Math.round((sum / points) * 40)),
        ];
      });
    });

    expect(drawn.flat().filter((text) => !texts.includes(text))).toEqual([]);
    expect(new Set(drawn.map(([, bar]) => bar)).size).toBeGreaterThan(2);
  });

  it("is a sheet whose figures leave NA out as the form does, and which lists it with its reason", async () => {
    const [one, other] = scoredIndicatorsOf(officialForm("F")).slice(6, 8);
    if (one === undefined || other === undefined) throw new Error("no indicators");
    const empty = fileNamed("f-empty.xlsx");
    const given = fileNamed("f-scores.json");
    const filled = fileNamed("f-filled.xlsx");
    const output = fileNamed("f-report.xlsx");
    const entries = {
      set: { institution: "public" },
      self: { [one.id]: "NA", [other.id]: other.points },
      evidence: { [one.id]: "=本校無此設施" },
    };
    writeFileSync(given, JSON.stringify({ "moe-105-f": entries }));
    runAtOnce(["new", "F", "-o", empty]);
    runAtOnce(["fill", empty, given, "-o", filled]);
    await runProgram(["report", filled, "--sheet", "-o", output]);
    const read = readWorkbook(throughLibreOffice(new Uint8Array(readFileSync(output)), "xlsx"));
    const sheet = (read.ok ? sheetCells(read.value) : []).find(({ name }) => name === "報告 F");
    const texts = sheet?.values.flat() ?? [];
    const listed = sheet?.values.find(([code]) => code === one.id) ?? [];
    const section = officialForm("F").sections.find((each) =>
      indicatorsOfSection(each).some(({ id }) => id === other.id),
    );
    const applicable = (section === undefined ? [] : indicatorsOfSection(section))
      .filter(({ id }) => id !== one.id)
      .reduce((sum, indicator) => {
        const allowance = allowanceOf(officialForm("F"), indicator, { institution: "public" });
        return sum + ("points" in allowance ? allowance.points : 0);
      }, 0);

    expect(listed).toContain("自評");
    expect(listed).toContain("=本校無此設施");
    expect(
      texts.filter(
        (text) =>
          typeof text === "string" && text.includes(`自評 ${other.points ?? 0}／${applicable} 分`),
      ),
    ).toHaveLength(1);
  });

  it("is a sheet that shows no broken reference once its form was removed", async () => {
    const signed = Object.fromEntries(
      Object.entries(unzipSync(await report("kept.xlsx", "--sheet"))).map(([part, content]) => [
        part,
        part.startsWith("xl/worksheets/")
          ? strToU8(strFromU8(content).replaceAll("填表人：", "填表人王"))
          : content,
      ]),
    );
    const [file, less] = [fileNamed("signed.xlsx"), fileNamed("less.xlsx")];
    writeFileSync(file, zipSync(signed));
    runAtOnce(["add", "L", "--to", file, "-o", fileNamed("both.xlsx"), "--no-overview"]);
    const switches = ["--with-entries", "--no-overview", "-o", less];
    const removed = runAtOnce(["remove", "J", "--from", fileNamed("both.xlsx"), ...switches]);
    const read = readWorkbook(throughLibreOffice(new Uint8Array(readFileSync(less)), "xlsx"));
    const sheet = (read.ok ? sheetCells(read.value) : []).find(({ name }) => name === "報告 J");
    const values = sheet?.values.flat() ?? [];

    expect(removed.status).toBe(0);
    expect(values).toContain("工作表已刪除");
    expect(values.filter((value) => value !== null && typeof value === "object")).toEqual([]);
  });

  it("is a sheet that says by itself when a score of a final form is changed", async () => {
    const [final, made, changed] = ["final", "final-made", "final-changed"].map((name) =>
      fileNamed(`${name}.xlsx`),
    );
    if (final === undefined || made === undefined || changed === undefined) throw new Error();
    runAtOnce(["state", scored, "定稿", "--by", "王小明", "-o", final]);
    await runProgram(["report", final, "--sheet", "-o", made]);
    const other = fileNamed("other.json");
    const less = { self: { "1.1.1": 5 }, committee: { "1.1.2": null } };
    writeFileSync(other, JSON.stringify({ [rubric.id]: less }));
    runAtOnce(["fill", made, other, "-o", changed, "--overwrite", "--as-is"]);
    const said = [made, changed].map((file) => {
      const read = readWorkbook(throughLibreOffice(new Uint8Array(readFileSync(file)), "xlsx"));
      const sheet = (read.ok ? sheetCells(read.value) : []).find(({ name }) => name === "報告 J");
      return sheet?.values
        .flat()
        .filter((text) => typeof text === "string" && text.startsWith("定稿後改了"));
    });

    expect(said).toEqual([[], [reportWords.notes.changedSinceFinal(2)]]);
  });

  it("prints a full bar whole, inside the margins of the paper", async () => {
    const pages = pdfWords(throughLibreOffice(await report("wide.xlsx", "--sheet"), "pdf"));
    const bars = pages.flat().filter(({ text }) => /^[■□]{2,}$/u.test(text));

    expect(bars.filter(({ text }) => text === "■".repeat(40)).length).toBeGreaterThan(0);
    expect(Math.max(...bars.map(({ right }) => right))).toBeLessThan(paper.right);
  });

  it("prints the sheet with every text of the table", async () => {
    const pages = pdfPages(throughLibreOffice(await report("print.xlsx", "--sheet"), "pdf"));
    const own = pages.filter((page) => /自評\s+委員\s+差異/u.test(page));
    const text = own.join("").replace(/\s/gu, "");

    expect(own.length).toBeGreaterThan(1);
    expect(
      ids.slice(2).filter((id) => !text.includes(`甲${id}`) || !text.includes(`乙${id}`)),
    ).toEqual([]);
  });
});
