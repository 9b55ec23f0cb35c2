/** The font of a workbook's Normal style, by which column widths are counted. */
export interface NormalFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

/**
 * Advance of the digits in em, from each font's `hmtx` table: the MingLiU family is half an em by design, the others
 * are published in the fonts themselves or in their metric twins (Carlito, Liberation, Arimo).
 */
const digitWidths: Readonly<Record<string, number>> = {
  新細明體: 0.5,
  細明體: 0.5,
  標楷體: 0.5,
  pmingliu: 0.5,
  mingliu: 0.5,
  "dfkai-sb": 0.5,
  宋体: 0.5,
  simsun: 0.5,
  微軟正黑體: 0.53,
  "microsoft jhenghei": 0.53,
  calibri: 0.507,
  "aptos narrow": 0.47,
  aptos: 0.56,
  arial: 0.556,
  helvetica: 0.556,
  "liberation sans": 0.556,
  "times new roman": 0.5,
  "liberation serif": 0.5,
  cambria: 0.55,
  "segoe ui": 0.539,
  tahoma: 0.546,
  verdana: 0.636,
};

/** Narrower than the digits of any common text font (Arial Narrow has 0.456). */
const narrowest = 0.45;

/** Fonts with bitmaps at screen sizes: Excel uses those in place of the outline's width. Calibri 11 is the known case. */
const bitmapWidths: Readonly<Record<string, number>> = { "calibri 11": 7 };

const pixelsPerPoint = 96 / 72;

/**
 * The width of the font's widest digit in pixels at 96 dpi, the unit of stored column widths (ECMA-376 part 1, 18.3.1.13).
 *
 * `round(advance × round(size × 96 / 72))`, as ClosedXML found by experiment (wiki "Cell Dimensions"). An unknown font counts
 * as a narrow one: columns then come out wider than planned, never narrower, so that no text is clipped.
 */
export const maxDigitWidth = ({ name, size }: NormalFont): number => {
  const key = name.toLowerCase();
  const bitmap = bitmapWidths[`${key} ${size}`];
  if (bitmap !== undefined) return bitmap;
  const em = Math.round(size * pixelsPerPoint);
  const advance = digitWidths[key];
  const pixels = advance === undefined ? Math.floor(narrowest * em) : Math.round(advance * em);
  return Math.max(1, pixels);
};

/** The stored width of a column that is this many points wide: in digits of the Normal font, to 1/256, not above 255. */
export const storedWidth = (points: number, digitWidth: number): number =>
  Math.min(255, Math.ceil(((points * pixelsPerPoint) / digitWidth) * 256) / 256);
