/** One point of an explanation with what is printed below it: clauses of a law, numbered steps. */
export interface ExplanationPoint {
  readonly line: MarkedLine;
  readonly below: readonly MarkedLine[];
}

/** A printed line, its sign apart: •, —, 1. */
export interface MarkedLine {
  /** Empty where the line has none. */
  readonly mark: string;
  readonly text: string;
}

/** Points that stand under a heading such as 「相關法規/公告/其他：」; the first ones stand under none. */
export interface ExplanationGroup {
  readonly heading: string | null;
  readonly points: readonly ExplanationPoint[];
}

/**
 * Sees the list in an explanation's lines (F's 填表說明): • begins a point, — and 1. go below it, a line without a
 * sign that ends with a colon is a heading. Every character stays, blanks behind a sign apart.
 */
export const explanationGroups = (text: string): readonly ExplanationGroup[] => {
  const groups: { heading: string | null; points: { line: MarkedLine; below: MarkedLine[] }[] }[] =
    [];
  for (const printed of text.split("\n")) {
    const line = markedLine(printed);
    const group = groups.at(-1);
    const point = group?.points.at(-1);
    if (line.mark === "" && /[：:]$/u.test(line.text))
      groups.push({ heading: line.text, points: [] });
    else if (point !== undefined && line.mark !== pointMark) point.below.push(line);
    else if (group === undefined) groups.push({ heading: null, points: [{ line, below: [] }] });
    else group.points.push({ line, below: [] });
  }
  return groups;
};

const pointMark = "•";

const markedLine = (printed: string): MarkedLine => {
  const [, mark = "", text = ""] = /^(•|—|–|-|\d{1,2}\.(?!\d))?\s*(.*)$/u.exec(printed) ?? [];
  return { mark, text };
};
