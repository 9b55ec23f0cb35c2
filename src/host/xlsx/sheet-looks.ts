import type { CellLook } from "../../form/sheet-setup";
import { toA1 } from "../../plan/address";
import type { CellPlace } from "./cell-address";
import { PlaceFollower } from "./place-follower";
import type { StreamAttributes } from "./xml-stream";

/** A row or some columns that give cells which the part does not list their look; counted from 0. */
interface StyledLines {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/**
 * Collects the looks of some cells of a worksheet part, element by element.
 *
 * A blank cell that lost its look is not listed in the part any more: it looks like its row, else like its column, else
 * like nothing (ECMA-376 part 1, 18.3.1.13 and 18.3.1.73).
 */
export class SheetLooks {
  readonly #looked: readonly CellPlace[];
  readonly #asked: ReadonlySet<string>;
  readonly #looks: readonly CellLook[];
  readonly #place: PlaceFollower;
  readonly #styles = new Map<string, number>();
  readonly #rows = new Map<number, number>();
  readonly #columns: StyledLines[] = [];

  /** `looks` are those of the workbook's cell formats, by their numbers. */
  constructor(part: string, looked: readonly CellPlace[], looks: readonly CellLook[]) {
    this.#looked = looked;
    this.#asked = new Set(looked.map(({ row, column }) => toA1(row, column)));
    this.#looks = looks;
    this.#place = new PlaceFollower(part);
  }

  /** Takes the next element of the part. */
  open(name: string, attributes: StreamAttributes): void {
    if (name === "col") this.#columns.push(styledColumns(attributes));
    if (name === "row") this.#openRow(attributes);
    if (name !== "c") return;
    const { row, column } = this.#place.nextCell(attributes["r"]);
    const address = toA1(row, column);
    if (this.#asked.has(address)) this.#styles.set(address, styleIn(attributes, "s"));
  }

  /** The looks of the cells that were asked for, once the part has come to its end. */
  found(): Readonly<Record<string, CellLook>> {
    return Object.fromEntries(
      this.#looked.flatMap((place): readonly (readonly [string, CellLook])[] => {
        const address = toA1(place.row, place.column);
        const look = this.#looks[this.#styles.get(address) ?? this.#inherited(place)];
        return look === undefined ? [] : [[address, look]];
      }),
    );
  }

  #openRow(attributes: StreamAttributes): void {
    const row = this.#place.nextRow(attributes["r"]);
    const isStyled = ["1", "true"].includes(attributes["customFormat"] ?? "");
    if (isStyled) this.#rows.set(row, styleIn(attributes, "s"));
  }

  #inherited({ row, column }: CellPlace): number {
    const covering = this.#columns.find(({ first, last }) => first <= column && column <= last);
    return this.#rows.get(row) ?? covering?.style ?? 0;
  }
}

const styleIn = (attributes: StreamAttributes, name: string): number =>
  Number(attributes[name] ?? 0);

const styledColumns = (attributes: StreamAttributes): StyledLines => ({
  first: Number(attributes["min"]) - 1,
  last: Number(attributes["max"]) - 1,
  style: styleIn(attributes, "style"),
});
