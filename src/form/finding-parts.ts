/** A 訪視結果說明 taken apart under the headings that a form asks for. */
export interface FindingText {
  /** What stands above the first heading: all of it in a finding that was written without headings. */
  readonly unheaded: string;
  /** The text under each heading, in the order of the form's headings; empty where the heading is absent. */
  readonly parts: readonly string[];
}

/**
 * Takes a finding apart at the lines that begin with one of the headings, numbered, bracketed or bare:
 * 「特色與績優事項：…」, 「一、特色與績優事項」, 「【建議改進事項】」.
 *
 * A heading counts once; a line that repeats it belongs to the part in which it stands. No other word is lost.
 */
export const splitFinding = (text: string, headings: readonly string[]): FindingText => {
  const parts = new Map<string, string[]>();
  const unheaded: string[] = [];
  let current = unheaded;
  for (const line of text.split("\n")) {
    const opened = headings
      .filter((heading) => !parts.has(heading))
      .map((heading) => ({ heading, rest: textBehind(line, heading) }))
      .find(({ rest }) => rest !== null);
    if (opened === undefined) {
      current.push(line);
      continue;
    }
    current = opened.rest === null || opened.rest === "" ? [] : [opened.rest];
    parts.set(opened.heading, current);
  }
  return {
    unheaded: joinLines(unheaded),
    parts: headings.map((heading) => joinLines(parts.get(heading) ?? [])),
  };
};

/**
 * Writes a finding as one text: what stands under no heading first, then each part that is not empty under its
 * heading, 「特色與績優事項：」 on a line of its own.
 */
export const joinFinding = (
  { unheaded, parts }: FindingText,
  headings: readonly string[],
): string =>
  [
    unheaded,
    ...headings.map((heading, index) => {
      const text = parts[index] ?? "";
      return text === "" ? "" : `${heading}${headingEnd}\n${text}`;
    }),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n");

const headingEnd = "：";

/** A number (一、 1. (二)) or an opening bracket before a heading. */
const lead = /^\s*(?:[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）、.．]\s*)?[【「《〔[]?\s*/u;

/** A colon or a closing bracket after a heading; anything else makes the line an ordinary one. */
const tail = /^\s*[】」》〕\]]?\s*(?:[：:]\s*|$)/u;

/** What a line says behind a heading with which it begins; null when it does not begin with it. */
const textBehind = (line: string, heading: string): string | null => {
  const words = line.replace(lead, "");
  if (!words.startsWith(heading)) return null;
  const behind = words.slice(heading.length);
  return tail.test(behind) ? behind.replace(tail, "") : null;
};

/** Blank lines at the end of a part only keep it apart from the next. */
const joinLines = (lines: readonly string[]): string => lines.join("\n").replace(/\s+$/u, "");
