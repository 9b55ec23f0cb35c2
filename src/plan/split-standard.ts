import { textHeight } from "./text-height";

/**
 * The highest block in points (320 pixels).
 *
 * Excel up to 2021 scrolls by whole rows, so that a row higher than the window can't be read to its end.
 */
export const highestBlock = 240;

/** What speaks against a cut; tuned on the forms' long standards so that blocks begin with headings. */
const penalties = { cut: 0.3, noHeading: 0.35, afterColon: 3 } as const;

const heading = /^(?:評分重點|評分標準|\d+\.|[一二三四五六七八九十]+、)/u;

/**
 * Spreads a long text over blocks of whole paragraphs, each at most 240 points high in a column of that width.
 *
 * A text that fits stays whole. Joining the blocks with line feeds gives the text back. A single paragraph higher
 * than the limit stays a block of its own.
 */
export const splitStandard = (text: string, width: number): readonly string[] => {
  const height = textHeight(text, width);
  if (height <= highestBlock) return [text];
  const paragraphs = text.split("\n");
  const target = height / Math.ceil(height / highestBlock);
  const best: Cut[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= paragraphs.length; end += 1) {
    best.push(bestCut(paragraphs, end, best, target, width));
  }
  return blocksOf(paragraphs, best);
};

/** The cheapest way to end a block before a paragraph: what it costs, and where that block starts. */
interface Cut {
  readonly cost: number;
  readonly start: number;
}

const bestCut = (
  paragraphs: readonly string[],
  end: number,
  best: readonly Cut[],
  target: number,
  width: number,
): Cut => {
  let cheapest: Cut = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
  for (let start = end - 1; start >= 0; start -= 1) {
    const height = textHeight(paragraphs.slice(start, end).join("\n"), width);
    if (height > highestBlock && start < end - 1) break;
    const cost =
      (best[start]?.cost ?? 0) + ((height - target) / target) ** 2 + cutPenalty(paragraphs, start);
    if (cost < cheapest.cost) cheapest = { cost, start };
  }
  return cheapest;
};

const cutPenalty = (paragraphs: readonly string[], start: number): number => {
  if (start === 0) return 0;
  const noHeading = heading.test(paragraphs[start] ?? "") ? 0 : penalties.noHeading;
  const afterColon = /[：:]\s*$/u.test(paragraphs[start - 1] ?? "") ? penalties.afterColon : 0;
  return penalties.cut + noHeading + afterColon;
};

const blocksOf = (paragraphs: readonly string[], best: readonly Cut[]): readonly string[] => {
  const blocks: string[] = [];
  for (let end = paragraphs.length; end > 0;) {
    const start = best[end]?.start ?? 0;
    blocks.unshift(paragraphs.slice(start, end).join("\n"));
    end = start;
  }
  return blocks;
};
