/** Scores of one indicator, one for each member; null where the member gave none that counts. */
export type Ratings = readonly (number | null)[];

const numbers = (ratings: Ratings): readonly number[] =>
  ratings.filter((rating) => rating !== null);

/** The mean of what was given; null for nothing. */
export const mean = (ratings: Ratings): number | null => {
  const given = numbers(ratings);
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
};

/** The value in the middle of what was given. */
export const median = (ratings: Ratings): number | null => {
  const given = [...numbers(ratings)].sort((one, other) => one - other);
  const half = given.length / 2;
  const low = given[Math.ceil(half) - 1];
  const high = given[Math.floor(half)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The highest less the lowest; null for fewer than two. */
export const spread = (ratings: Ratings): number | null => {
  const given = numbers(ratings);
  return given.length < 2 ? null : Math.max(...given) - Math.min(...given);
};

/** The sample's standard deviation; null for fewer than two. */
export const deviation = (ratings: Ratings): number | null => {
  const given = numbers(ratings);
  if (given.length < 2) return null;
  // Half the mean squared difference of all pairs, another way than from the mean.
  const pairs = pairsOf(given);
  const squares = pairs.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0);
  return Math.sqrt(squares / pairs.length / 2);
};

/** How many gave the most frequent score, of how many; null for nobody. */
export const agreeing = (ratings: Ratings): string | null => {
  const given = numbers(ratings);
  const counts = given.map((one) => given.filter((other) => other === one).length);
  return given.length === 0 ? null : `${Math.max(...counts)}／${given.length}`;
};

const pairsOf = (given: readonly number[]): readonly (readonly [number, number])[] =>
  given.flatMap((one, index) =>
    given.slice(index + 1).map((other): readonly [number, number] => [one, other]),
  );

/** The share of pairs that agree over all indicators; null without a pair. */
export const share = (units: readonly Ratings[]): number | null => {
  const pairs = units.flatMap((unit) => pairsOf(numbers(unit)));
  return pairs.length === 0
    ? null
    : pairs.filter(([one, other]) => one === other).length / pairs.length;
};

/**
 * Krippendorff's α, interval metric, by the matrix of observed coincidences as Krippendorff (2011) computes it in his
 * section D; null where no value can be paired or all are the same.
 */
export const alpha = (units: readonly Ratings[]): number | null => {
  const paired = units.map(numbers).filter(({ length }) => length > 1);
  const values = [...new Set(paired.flat())];
  const coincidences = values.map((one) =>
    values.map((other) =>
      paired.reduce((sum, unit) => {
        const first = unit.filter((value) => value === one).length;
        const second = unit.filter((value) => value === other).length - (one === other ? 1 : 0);
        return sum + (first * second) / (unit.length - 1);
      }, 0),
    ),
  );
  const margins = coincidences.map((line) => line.reduce((sum, one) => sum + one, 0));
  const total = margins.reduce((sum, one) => sum + one, 0);
  const weighted = (weightOf: (row: number, column: number) => number): number =>
    values.reduce(
      (sum, one, row) =>
        sum +
        values.reduce(
          (inner, other, column) => inner + weightOf(row, column) * (one - other) ** 2,
          0,
        ),
      0,
    );
  const observed = weighted((row, column) => coincidences[row]?.[column] ?? 0);
  const expected = weighted((row, column) => (margins[row] ?? 0) * (margins[column] ?? 0));
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
};

/** The example of Krippendorff (2011), section C: 4 observers, 12 units, some values missing. */
export const publishedExample: readonly Ratings[] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
];
