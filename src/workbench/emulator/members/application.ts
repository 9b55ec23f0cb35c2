import { wordOf } from "../arguments";
import { excelObject } from "../excel-object";
import type { ObjectType } from "../object-type";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** The engine always calculates; the mode is kept so that an add-in can be shown a workbook set to manual. */
export const applicationType: ObjectType<null> = {
  properties: {
    calculationMode: {
      read: (book) => book.extras.ofBook().calculationMode ?? "Automatic",
      write: (book, _target, value) => {
        book.extras.setBook({ calculationMode: wordOf(value, calculationModes) });
      },
    },
    calculationState: { read: () => "Done", calculated: true },
    calculationEngineVersion: { read: () => 191_029 },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  children: { iterativeCalculation: () => excelObject("IterativeCalculation", null) },
  methods: {
    calculate: (book, _target, [kind]) => {
      wordOf(kind, ["Recalculate", "Full", "FullRebuild"]);
      book.calculation.outdate();
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** What is emulated of Excel's `IterativeCalculation`. */
export const iterativeCalculationType: ObjectType<null> = {
  properties: {
    enabled: { read: () => false },
    maxIteration: { read: () => 100 },
    maxChange: { read: () => 0.001 },
  },
};
