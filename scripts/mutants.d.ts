/** One fault that the tests named with it must notice. */
export interface Mutant {
  readonly file: string;
  readonly what: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
}

export const mutants: readonly Mutant[];
