const mostNamed = 10;

/** Lists names; of many the first few stand for all, with their number: 「A1、A2、… 等 37 格」. */
export const firstFew = (names: readonly string[], unit: string): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join("、")} 等 ${names.length} ${unit}`
    : names.join("、");
