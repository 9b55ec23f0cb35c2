/** A piece of an evidence text: words as they stand, or a check box with its label. */
export type EvidencePiece =
  | { readonly kind: "words"; readonly text: string }
  | {
      readonly kind: "box";
      /** Which of the text's boxes it is, the first being 0. */
      readonly order: number;
      readonly checked: boolean;
      readonly label: string;
    };

const boxes = /[□☐☑☒■]/gu;
const checkedBoxes = /[☑☒■]/u;

/** In 「a. 是 □ 否 □ 支用…」 (D 1.1.1) each answer stands before its box; elsewhere it stands behind. */
const answerAtEnd = /(是|否|有|無)\s*$/u;

/** Splits an evidence text into lines, and each line into its words and its check boxes. */
export const evidenceLines = (text: string): readonly (readonly EvidencePiece[])[] => {
  let boxesAbove = 0;
  return text.split("\n").map((line) => {
    const pieces = linePieces(line, boxesAbove);
    boxesAbove += pieces.filter(({ kind }) => kind === "box").length;
    return pieces;
  });
};

const linePieces = (line: string, boxesAbove: number): readonly EvidencePiece[] => {
  const signs = [...line.matchAll(boxes)];
  const gaps = [...signs, null].map((sign, order) => {
    const previous = signs[order - 1];
    return line.slice(previous === undefined ? 0 : previous.index + 1, sign?.index ?? line.length);
  });
  const answersBefore = answerAtEnd.test(gaps[0] ?? "");
  const words = (text: string): readonly EvidencePiece[] =>
    text.trim() === "" ? [] : [{ kind: "words", text: text.trim() }];
  const box = (order: number, label: string): readonly EvidencePiece[] => {
    const sign = signs[order];
    return sign === undefined
      ? []
      : [{ kind: "box", order: boxesAbove + order, checked: checkedBoxes.test(sign[0]), label }];
  };
  if (!answersBefore) {
    return gaps.flatMap((gap, order) => (order === 0 ? words(gap) : box(order - 1, gap.trim())));
  }
  return gaps.flatMap((gap, order) => {
    const answer = answerAtEnd.exec(gap)?.[0] ?? "";
    const before = answer === "" ? gap : gap.slice(0, -answer.length);
    return [...words(before), ...box(order, answer.trim())];
  });
};

/** Writes ☑ or □ as one of the text's boxes, the first being 0; every other character stays. */
export const setBox = (text: string, order: number, checked: boolean): string => {
  const at = [...text.matchAll(boxes)][order]?.index;
  return at === undefined ? text : text.slice(0, at) + (checked ? "☑" : "□") + text.slice(at + 1);
};

/** An evidence text split into what was printed there and what a person wrote below it. */
export interface EvidenceText {
  /** The printed text with its boxes as they are now; empty when the cell was blank on paper. */
  readonly printed: string;
  readonly own: string;
}

const withEmptyBoxes = (text: string): string => text.replaceAll(boxes, "□");

/**
 * Separates a cell's text from its pre-printed beginning, boxes ticked or not.
 *
 * Where the printed beginning was changed, all of the text is the person's own, boxes included.
 */
export const splitEvidence = (text: string, printed: string | null): EvidenceText => {
  const printedText = printed ?? "";
  const beginning = text.slice(0, printedText.length);
  const rest = text.slice(printedText.length);
  const intact = withEmptyBoxes(beginning) === withEmptyBoxes(printedText);
  if (!intact || (printedText !== "" && rest !== "" && !rest.startsWith("\n")))
    return { printed: "", own: text };
  return { printed: beginning, own: printedText === "" ? rest : rest.replace(/^\n/, "") };
};

/** Joins the printed beginning and the person's own text again. */
export const joinEvidence = ({ printed, own }: EvidenceText): string =>
  printed === "" || own === "" ? printed + own : `${printed}\n${own}`;
