/** A report's bytes, what to say of them, and what whoever asked for it must know besides. */
export interface MadeReport {
  readonly bytes: Uint8Array;
  readonly sentence: string;
  readonly notes: readonly string[];
}
