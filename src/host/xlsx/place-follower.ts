import { isInGrid, parseCellAddress, type CellPlace } from "./cell-address";
import { damaged } from "./xlsx-error";

/** Follows the place of rows and cells, which need not say their own (ECMA-376 part 1, 18.3.1.4). */
export class PlaceFollower {
  #row = -1;
  #column = -1;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Goes to the row that says this number, or to the one that follows, and gives it; counted from 0. */
  nextRow(number: string | undefined): number {
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || !isInGrid({ row: this.#row, column: 0 }))
      throw damaged(this.#part, `row ${number ?? ""}`);
    return this.#row;
  }

  /** Goes to the cell that says this address, or to the one that follows, and gives its place. */
  nextCell(address: string | undefined): CellPlace {
    const following = { row: this.#row, column: this.#column + 1 };
    const place = address === undefined ? following : parseCellAddress(address);
    if (place === null || !isInGrid(place)) throw damaged(this.#part, `cell ${address ?? ""}`);
    this.#row = place.row;
    this.#column = place.column;
    return place;
  }
}
