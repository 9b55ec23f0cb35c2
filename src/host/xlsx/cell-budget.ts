import { limits } from "./limits";
import { XlsxFault } from "./xlsx-error";

/** Counts the places that are kept for a file's cells, so that a few far cells in many rows do not fill memory. */
export class CellBudget {
  #places = 0;

  /** Takes places; refuses the file when there are too many. */
  spend(places: number): void {
    this.#places += places;
    if (this.#places > limits.places)
      throw new XlsxFault({ type: "too-large", measure: "cells", limit: limits.places });
  }
}
