/** The bytes from one to another, both included. */
const bytes = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const trailBytes = [...bytes(0x40, 0x7e), ...bytes(0xa1, 0xfe)];

/** Where Hong Kong's supplement, which holds simplified characters too, begins inside the last rows of a level. */
const isSupplement = (lead: number, trail: number): boolean =>
  (lead === 0xc6 && trail > 0x7e) || (lead === 0xf9 && trail > 0xd5);

/**
 * The 13,053 Chinese characters of Big5, with which Taiwan's offices wrote for decades: common ones (level 1) and rare ones.
 *
 * A character outside them does not belong in a form of this ministry; the 2,380 characters that only mainland
 * China's simplified set (GB 2312) has are all outside.
 */
export const big5Characters = (): ReadonlySet<string> => {
  const decoder = new TextDecoder("big5");
  const leads = [...bytes(0xa4, 0xc6), ...bytes(0xc9, 0xf9)];
  return new Set(
    leads.flatMap((lead) =>
      trailBytes
        .filter((trail) => !isSupplement(lead, trail))
        .map((trail) => decoder.decode(Uint8Array.of(lead, trail)))
        .filter((character) => /^\p{Script=Han}$/u.test(character)),
    ),
  );
};
