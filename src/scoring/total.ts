import { fromHundredths, toHundredths } from "../rubric/rule-scores";
import type { TotalKind } from "../rubric/rubric";
import type { SectionScore } from "./section-score";

/**
 * Makes 總分 of a role's sections; null while no subtotal stands, and when nothing is applicable.
 *
 * `sum` adds the subtotals. `rescaled` is earned ÷ applicable × 100 (H: 「(自我檢核分數總和 / 應計分訪視指標項目之配分總和)
 * x 100」). `weighted` adds section weight × earned ÷ applicable; a section that is all NA hands its weight to the
 * others in proportion. A bonus comes on top, never into a denominator. Nothing is rounded.
 */
export const totalOf = (kind: TotalKind, sections: readonly SectionScore[]): number | null => {
  if (sections.every(({ subtotal }) => subtotal === null)) return null;
  const base = baseByKind[kind](sections.filter(({ bonus }) => !bonus));
  return base === null ? null : base + earned(sections.filter(({ bonus }) => bonus));
};

const rescaled = (sections: readonly SectionScore[]): number | null => {
  const applicable = sumOf(sections, (section) => section.applicable);
  return applicable > 0 ? (earned(sections) / applicable) * 100 : null;
};

const weighted = (sections: readonly SectionScore[]): number | null => {
  const live = sections.filter(({ applicable }) => applicable > 0);
  const liveWeight = sumOf(live, weightOf);
  if (liveWeight === 0) return null;
  const share = live.reduce(
    (sum, section) => sum + (weightOf(section) * (section.subtotal ?? 0)) / section.applicable,
    0,
  );
  return (share / liveWeight) * sumOf(sections, weightOf);
};

const earned = (sections: readonly SectionScore[]): number =>
  sumOf(sections, ({ subtotal }) => subtotal ?? 0);

const weightOf = ({ weight }: SectionScore): number => weight ?? 0;

const sumOf = (
  sections: readonly SectionScore[],
  numberOf: (section: SectionScore) => number,
): number =>
  fromHundredths(sections.reduce((sum, section) => sum + toHundredths(numberOf(section)), 0));

const baseByKind = {
  sum: earned,
  rescaled,
  weighted,
} as const satisfies Readonly<
  Record<TotalKind, (sections: readonly SectionScore[]) => number | null>
>;
