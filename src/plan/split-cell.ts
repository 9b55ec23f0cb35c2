import { highestBlock, splitStandard } from "./split-standard";
import { textHeight } from "./text-height";

/** A sentence with the brackets that close behind it, or what is left at the end. */
const sentence = /[^。；！？]*[。；！？]+[」』）)]*|[^。；！？]+$/gu;

/**
 * Spreads a text over blocks that are each at most 240 points high in a column of that width, whatever the text.
 *
 * Blocks hold whole paragraphs. A paragraph that is higher itself is cut at the ends of sentences, and a sentence
 * that is higher wherever the room ends. Nothing is lost or added but the line feeds between the blocks.
 */
export const splitCell = (text: string, width: number): readonly string[] =>
  splitStandard(text, width).flatMap((block) =>
    fits(block, width) ? [block] : splitParagraph(block, width),
  );

const fits = (text: string, width: number): boolean => textHeight(text, width) <= highestBlock;

const splitParagraph = (paragraph: string, width: number): readonly string[] => {
  const units = [...paragraph.matchAll(sentence)].flatMap(([found]) =>
    fits(found, width) ? [found] : Array.from(found),
  );
  const blocks: string[] = [];
  for (const unit of units) {
    const last = blocks.at(-1);
    if (last !== undefined && fits(last + unit, width)) blocks[blocks.length - 1] = last + unit;
    else blocks.push(unit);
  }
  return blocks;
};
