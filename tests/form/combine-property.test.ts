import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { combineCopies } from "../../src/form/combine";
import type { WorkbookCopy } from "../../src/form/combination";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import { blankSheets, inputsOn, written } from "./copies";

const rubrics = officialRubrics().filter(({ short }) => ["D", "H"].includes(short));
const blank = blankSheets(rubrics);
const inputs = inputsOn(blank, rubrics);
const files = ["base.xlsx", "a.xlsx", "b.xlsx", "c.xlsx"] as const;

type Value = number | string;

/** Values by the index of the input cell. */
type Fill = Readonly<Record<number, Value>>;

const filled = (fill: Fill): readonly SheetCells[] =>
  blank.map((cells) => {
    const values = cells.values.map((line) => [...line]);
    for (const [index, value] of Object.entries(fill)) {
      const { sheetId, input } = inputs[Number(index)] ?? {};
      if (sheetId !== cells.sheetId || input === undefined) continue;
      (values[input.position.row] ??= [])[input.position.column] = value;
    }
    return { ...cells, values };
  });

/** Nothing that a form prints itself. */
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom("NA", "8", "＝1", "見附件\n第二行"),
);

const index = fc.nat({ max: inputs.length - 1 });

const copyOf = (file: string, fill: Fill): WorkbookCopy => ({ file, sheets: filled(fill) });

describe("copies without a conflict", () => {
  const shared = fc.uniqueArray(
    fc.record({ index, value, holders: fc.subarray([0, 1, 2, 3], { minLength: 1 }) }),
    { selector: (one) => one.index, maxLength: 60 },
  );
  const order = fc.shuffledSubarray([1, 2, 3], { minLength: 3 });

  it("give the full fill, whatever the order of the copies", () => {
    fc.assert(
      fc.property(shared, order, (entries, order) => {
        const fillOf = (holder: number): Fill =>
          Object.fromEntries(
            entries
              .filter(({ holders }) => holders.includes(holder))
              .map((entry) => [entry.index, entry.value]),
          );
        const base = copyOf(files[0], fillOf(0));
        const copies = order.map((holder) => copyOf(files[holder] ?? "", fillOf(holder)));
        const combination = combineCopies(base, copies, rubrics);
        const full = Object.fromEntries(entries.map((entry) => [entry.index, entry.value]));

        expect(combination.conflicts).toEqual([]);
        expect(combination.leftovers).toEqual([]);
        expect(written(base, combination)).toEqual(filled(full));
      }),
      { numRuns: 25 },
    );
  });
});

describe("copies with conflicts", () => {
  const fills = fc.tuple(
    ...files.map(() =>
      // Few cells, so that the copies meet in them.
      fc.dictionary(fc.nat({ max: 30 }).map(String), value, { maxKeys: 20 }),
    ),
  );

  it("lose no value: each stands in the result or among the candidates", () => {
    fc.assert(
      fc.property(fills, (fills) => {
        const [base, ...copies] = fills.map((fill, at) => copyOf(files[at] ?? "", fill));
        if (base === undefined) throw new Error("no base");
        const combination = combineCopies(base, copies, rubrics);
        const result = written(base, combination);
        const lost = fills.flatMap((fill, at) =>
          Object.entries(fill).filter(([index, value]) => {
            const { sheetId, input } = inputs[Number(index)] ?? {};
            const { row = -1, column = -1 } = input?.position ?? {};
            const sheet = result.find((cells) => cells.sheetId === sheetId);
            const conflict = combination.conflicts.find(
              ({ place }) => place.key === input?.place.key,
            );
            const isCandidate = conflict?.candidates.some(
              (one) => one.file === files[at] && one.value === value,
            );
            return sheet?.values[row]?.[column] !== value && isCandidate !== true;
          }),
        );

        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
