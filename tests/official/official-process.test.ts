import { describe, expect, it } from "@jest/globals";
import process105 from "../../rubrics/process-105.json";
import { officialProcess } from "../../src/official/official-process";
import { officialRubrics } from "../../src/official/official-rubrics";
import { parseProcess } from "../../src/official/parse-process";
import type { EventId, HalfId, Month, ScheduledEvent } from "../../src/official/process";
import { textFaults } from "./text-faults";

const process = officialProcess();
const monthNumber = ({ year, month }: Month): number => year * 12 + month;

describe("table 1 of the plan", () => {
  const titleOf = Object.fromEntries(officialRubrics().map(({ id, title }) => [id, title]));

  it("has an item for each form, in their order, and one for 其他", () => {
    expect(process.items.map(({ form }) => form)).toEqual([
      ...officialRubrics().map(({ id }) => id),
      null,
    ]);
  });

  it("prints the forms' titles, but for a word in two of them", () => {
    const different = process.items
      .filter(({ form, title }) => form !== null && titleOf[form] !== title)
      .map(({ form, title }) => [form, title]);
    expect(different).toEqual([
      ["moe-105-c", "私立大專校院校務發展計畫經費"],
      ["moe-105-k", "大學校院推動性別平等教育工作辦理情形"],
    ]);
  });

  it("gives the office of each form in short", () => {
    const offices = process.items.map(({ authority }) => authority);
    expect(offices.slice(0, 12)).toEqual([
      ...["高教司", "技職司", "高教司", "技職司", "終身教育司", "資科司"],
      ...["資科司", "資科司", "學務特教司", "學務特教司", "學務特教司", "國際司"],
    ]);
  });
});

describe("the schools", () => {
  it("are 11 in the first half of the year and 29 in the second", () => {
    expect(process.halves.map(({ name, schools }) => [name, schools.length])).toEqual([
      ["上半年", 11],
      ["下半年", 29],
    ]);
    expect(process.halves[0]?.schools[0]).toBe("國立中山大學");
    expect(process.halves[1]?.schools.at(-1)).toBe("龍華科技大學");
  });
});

/** From the school's own check to the ministry's report. */
const course: readonly EventId[] = [
  "self-check",
  "submission",
  "visit",
  "draft-report",
  "appeal",
  "appeal-answer",
  "summary",
  "report",
];

const eventIn = (half: HalfId, event: EventId): ScheduledEvent | undefined =>
  process.schedule.find((entry) => entry.half === half && entry.event === event);

describe("table 2 of the plan", () => {
  it.each(["first", "second"] as const)("leads the %s half from self-check to report", (half) => {
    const months = course.map((event) => {
      const entry = eventIn(half, event);
      if (entry === undefined) throw new Error(`no ${event}`);
      return monthNumber(entry.from);
    });
    expect(months).toEqual([...months].sort((one, other) => one - other));
  });

  it("has 22 rows, each event once in a half", () => {
    const names = process.schedule.map(({ half, event }) => `${half ?? "both"} ${event}`);
    expect(names).toHaveLength(22);
    expect(new Set(names).size).toBe(22);
  });

  it("names the half of the year in the work of each row", () => {
    const nameOf = { first: "上半年", second: "下半年" } as const;
    const shared = ["教育部核定大專校院統合視導實施計畫", "辦理大專校院統合視導說明會"];
    const silent = process.schedule
      .filter(({ half, work }) => half === null || !work.includes(nameOf[half]))
      .map(({ work }) => work);
    expect(silent).toEqual([
      ...shared,
      "教育部完成視導報告及決定結果運用",
      "教育部完成視導報告及決定結果運用",
    ]);
  });

  it("reads months and days from the printed words", () => {
    expect(eventIn("first", "self-check")).toMatchObject({
      date: "104.9-104.12",
      from: { year: 104, month: 9 },
      to: { year: 104, month: 12 },
    });
    expect(eventIn("second", "draft-report")).toMatchObject({
      from: { year: 106, month: 2 },
      to: { year: 106, month: 2 },
    });
    expect(process.phases.map(({ periods }) => periods[0]?.to)).toEqual([
      null,
      { year: 105, month: 1, day: 31 },
      { year: 105, month: 5, day: 31 },
      { year: 105, month: 12, day: 31 },
    ]);
  });
});

describe("the appeal", () => {
  it("has three kinds, of which the last takes what is unclear", () => {
    expect(process.appeal.kinds.map(({ name }) => name)).toEqual([
      "違反程序",
      "不符事實",
      "要求修正事項",
    ]);
    expect(process.appeal.kindWhenUnclear).toBe(process.appeal.kinds.at(-1)?.id);
  });

  it("is filed within 14 working days, answered within 30, once", () => {
    const { fileWithin, answerWithin, rounds } = process.appeal;
    expect([fileWithin.workingDays, answerWithin.workingDays, rounds.times]).toEqual([14, 30, 1]);
  });
});

type Changed = (file: typeof process105) => unknown;

const broken: readonly (readonly [what: string, change: Changed, said: string])[] = [
  ["a month 13", (file) => withFirstDate(file, "104.13"), "104.13"],
  [
    "a span that ends before it begins",
    (file) => withFirstDate(file, "104.9-104.8"),
    "104.9-104.8",
  ],
  ["a date in other words", (file) => withFirstDate(file, "104 年 6 月"), "#/schedule/0/date"],
  [
    "a time limit that no rule prints",
    (file) => ({ ...file, appeal: { ...file.appeal, fileWithin: { rule: 1, workingDays: 15 } } }),
    "15 個工作天內",
  ],
  [
    "a school too few",
    (file) => ({
      ...file,
      halves: file.halves.map((half) => ({ ...half, schools: half.schools.slice(1) })),
    }),
    "10 schools",
  ],
  [
    "a result that the text does not name",
    (file) => ({ ...file, results: { ...file.results, values: ["不通過"] } }),
    "不通過",
  ],
  ["a key of its own", (file) => ({ ...file, pass: 70 }), "pass"],
  ["a damaged character", (file) => ({ ...file, document: "計\uFFFD" }), "U+FFFD"],
];

const withFirstDate = (file: typeof process105, date: string): unknown => ({
  ...file,
  schedule: file.schedule.map((entry, index) => (index === 0 ? { ...entry, date } : entry)),
});

describe("parseProcess", () => {
  it.each(broken)("refuses %s", (_, change, said) => {
    const result = parseProcess(change(process105));
    expect(result.ok ? "" : result.error.join("\n")).toContain(said);
  });
});

describe("the texts of the plan", () => {
  const textsIn = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
  };

  it.each(Object.entries(textFaults))("have no %s", (_, find) => {
    const { items, halves, phases, schedule, appeal, results, exemption } = process105;
    const texts = textsIn([items, halves, phases, schedule, appeal, results, exemption]);
    expect(texts.flatMap(find)).toEqual([]);
  });
});
