// Counts the characters of each form in the source document and in rubrics/, and lists what the two do not share:
//   node scripts/count-characters.js <plain text of the document>
// White space is left out. Every difference is either explained below (furniture of the pages, numbering, errata) or listed.
import { readFileSync } from "node:fs";
import process from "node:process";

const read = (path) => readFileSync(new URL(`../rubrics/${path}`, import.meta.url), "utf8");
const numerals = "一二三四五六七八九十";
const numeral = (number) => (number <= 10 ? numerals[number - 1] : `十${numerals[number - 11]}`);

/** How often each character stands in some texts. */
const tally = (...texts) => {
  const counts = new Map();
  for (const character of texts.flat(9).join("").replace(/\s/gu, ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};
const combine = (one, other, sign) => {
  const counts = new Map(one);
  for (const [character, count] of other) {
    const sum = (counts.get(character) ?? 0) + sign * count;
    if (sum === 0) counts.delete(character);
    else counts.set(character, sum);
  }
  return counts;
};
const size = (counts) => [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);

// What the conversion to plain text added: markup, list marks, and boxes as form fields.
const withoutMarkup = (line) =>
  line
    .replace(/<input type="checkbox"\/>/gu, "□")
    .replace(/<\/?(?:p|u|ul|ol|li|br)(?: [^>]*)?\/?>/gu, "")
    .replace(/<(https?:[^>]*)>/gu, "<$1>")
    .replace(/\*\*/gu, "")
    .replace(/^\s*- /u, "")
    .replace(/^[-\t]+$/u, "");

const headers = [
  "訪視項目訪視細項訪視指標評分標準自我檢核說明(含佐證資料)自我檢核分數委員評分訪視結果說明備註",
  "訪視細項填表說明",
];
const isHeader = (line) => headers.includes(line.replace(/\s/gu, ""));

/** A form's lines without markup, and the headers that later pages repeat. */
const sourceOf = (form, lines) => {
  const [first, last] = form.source.lines;
  const own = lines.slice(first - 1, last).map(withoutMarkup);
  const seen = new Set();
  const isRepeated = (line) => {
    const header = line.replace(/\s/gu, "");
    if (!isHeader(line)) return false;
    if (seen.has(header)) return true;
    seen.add(header);
    return false;
  };
  const repeated = own.filter(isRepeated);
  seen.clear();
  return { kept: own.filter((line) => !isRepeated(line)), repeated };
};

const indicatorsOf = (form) =>
  form.sections.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));

/** A header as it is printed: 「教授 女 %」 stands under the group 教授 and beside 女. */
const headersOf = (columns) => {
  let before = "";
  return columns.map((column) => {
    const [, group, kind, share] = /^(.*) (女|男)( %)?$/u.exec(column) ?? [null, null, column];
    const printed = group === null || group === before ? "" : group;
    before = group ?? before;
    return [printed, share ?? kind];
  });
};

/** Every printed text of the transcription. */
const textsOf = (form) => [
  [form.title, form.audience, form.notes],
  form.sections.map(({ title, criteria }) => [title, criteria.map((criterion) => criterion.title)]),
  indicatorsOf(form).map((indicator) =>
    ["text", "pointsText", "standard", "evidence", "remark", "supplement"].map(
      (field) => indicator[field] ?? "",
    ),
  ),
  form.annexes.map(({ title, columns, rows, headings = [], notes }) => [
    title,
    headersOf(columns),
    rows,
    headings.map(({ text }) => text),
    notes,
  ]),
];

/** What the product prints around the texts: heads, the header row, 小計 and 總分. */
const frameOf = (form) => [
  form.authoritySource === "printed" ? `${form.form}【主政單位：${form.authority}】` : "",
  "視導項目：視導對象：訪視日期：年月日視導委員：【訪視內容說明】",
  headers[0],
  form.sections.map(() => "小計"),
  form.total.label,
];

/** Numbers and the suffixes of weight and points, half-width. */
const numberingOf = (form) => [
  form.notes.map((_, index) => `${numeral(index + 1)}、`),
  form.sections.map((section) => [
    `${numeral(section.no)}、`,
    section.weight === null ? "" : `(${section.weight}%)`,
    section.criteria.map(({ no, weight, indicators }) => [
      `(${numeral(no)})`,
      weight === null ? "" : `(${weight}%)`,
      indicators.map(({ no: place, numbered, points, pointsText }) => [
        numbered === false ? "" : `${place}.`,
        points === null || pointsText !== undefined ? "" : `(${points}分)`,
      ]),
    ]),
  ]),
];

const numbersOfK = (form) => form.annexes.map(({ id }) => id);

/** Page furniture that one form alone has, and printed headings that the product makes anew or does not need. */
const furniture = {
  H: () => "附表3.1.1：",
  K: numbersOfK,
};

/** Corrections: what stood and what stands, where the two differ. */
const corrections = (form) =>
  JSON.parse(read("errata.json")).entries.filter((entry) => entry.form === form.id && !entry.kept);

/** Corrections whose printed text does not stand in the form's lines; ｜ stands for a page break. */
const unfounded = (form, kept) => {
  const bare = kept.join("").replace(/\s/gu, "");
  return corrections(form)
    .filter(({ printed }) =>
      printed.split("｜").some((part) => !bare.includes(part.replace(/\s/gu, ""))),
    )
    .map(({ indicator, field }) => `${indicator ?? ""} ${field}`);
};

const compare = (form, lines) => {
  const { kept, repeated } = sourceOf(form, lines);
  const source = tally(kept);
  const texts = tally(textsOf(form));
  const frame = tally(frameOf(form));
  const numbering = tally(numberingOf(form));
  const own = tally(furniture[form.short]?.(form) ?? []);
  const errata = corrections(form).reduce(
    (sum, { printed, stands }) =>
      combine(combine(sum, tally(printed.replaceAll("｜", "")), 1), tally(stands), -1),
    new Map(),
  );
  const made = [texts, frame, numbering, own, errata].reduce((sum, counts) =>
    combine(sum, counts, 1),
  );
  return {
    form: form.short,
    source: size(source) + size(tally(repeated)),
    repeated: size(tally(repeated)),
    texts: size(texts),
    frame: size(frame),
    numbering: size(numbering),
    own: size(own),
    errata: [...errata.values()].reduce((sum, count) => sum + count, 0),
    rest: combine(source, made, -1),
    unfounded: unfounded(form, kept),
  };
};

const [document] = process.argv.slice(2);
if (document === undefined) throw new Error("Name the plain text of the document.");
const lines = readFileSync(document, "utf8").split("\n");
const rows = [..."abcdefghijkl"].map((letter) =>
  compare(JSON.parse(read(`moe-105-${letter}.json`)), lines),
);
const columns = [
  ["form", ({ form }) => form],
  ["source", ({ source }) => source],
  ["repeated headers", ({ repeated }) => repeated],
  ["texts", ({ texts }) => texts],
  ["heads and totals", ({ frame }) => frame],
  ["numbering, weights, points", ({ numbering }) => numbering],
  ["annex headings", ({ own }) => own],
  ["errata", ({ errata }) => errata],
  [
    "unexplained",
    ({ rest }) =>
      rest.size === 0
        ? 0
        : [...rest]
            .map(([character, count]) => `${character} ${count > 0 ? "+" : ""}${count}`)
            .join(" "),
  ],
];
const line = (cells) => `| ${cells.join(" | ")} |\n`;
process.stdout.write(line(columns.map(([title]) => title)) + line(columns.map(() => "---")));
for (const row of rows) process.stdout.write(line(columns.map(([, cell]) => cell(row))));
for (const { form, unfounded: places } of rows)
  for (const place of places)
    process.stdout.write(`${form} ${place}: the erratum's printed text is not in the document\n`);
process.exitCode = rows.some(({ rest, unfounded: places }) => rest.size > 0 || places.length > 0)
  ? 1
  : 0;
