/** The legal score next above (+1) or below (−1) a score; the nearest end when there is none. */
export const nextScore = (
  legal: readonly number[],
  from: number | null,
  direction: 1 | -1,
): number | null => {
  if (from === null) return (direction === 1 ? legal[0] : legal.at(-1)) ?? null;
  const beyond =
    direction === 1 ? legal.find((score) => score > from) : legal.findLast((score) => score < from);
  return beyond ?? (direction === 1 ? legal.at(-1) : legal[0]) ?? null;
};
