import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { addressesOf, columnRuns, rectangles, rowRuns } from "../../../src/host/office/cell-areas";
import { rangeToA1 } from "../../../src/plan/address";
import type { CellRange } from "../../../src/plan/workbook-plan";

const maskOf = (picture: readonly string[]): boolean[][] =>
  picture.map((row) => Array.from(row, (cell) => cell === "#"));

const drawn = (areas: readonly CellRange[]): string => areas.map(rangeToA1).join(",");

const covered = (areas: readonly CellRange[]): string[] =>
  areas.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (_, c) => `${firstRow + r},${firstColumn + c}`,
      ),
    ).flat(),
  );

describe("rectangles", () => {
  it("grows equal runs of neighbouring rows together", () => {
    expect(drawn(rectangles(maskOf(["##.#", "##..", "##.#"])))).toBe("D1,A1:B3,D3");
  });

  it.each([
    ["rectangles", rectangles],
    ["rowRuns", rowRuns],
    ["columnRuns", columnRuns],
  ] as const)("%s covers every marked cell once and no other", (_, cover) => {
    const masks = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(masks, (mask) => {
        const marked = mask.flatMap((row, r) => row.flatMap((on, c) => (on ? [`${r},${c}`] : [])));
        expect(covered(cover(mask)).sort()).toEqual(marked.sort());
      }),
    );
  });
});

describe("addressesOf", () => {
  it("splits an address before Excel would drop its end at 8,192 characters", () => {
    const checkered = Array.from({ length: 80 }, (_, r) =>
      Array.from({ length: 60 }, (_, c) => (r + c) % 2 === 0),
    );
    const areas = rectangles(checkered);
    const addresses = addressesOf(areas);
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThanOrEqual(8192);
    expect(addresses.join(",")).toBe(drawn(areas));
  });
});
