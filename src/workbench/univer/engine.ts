import type { FUniver } from "@univerjs/core/facade";

/** A running spreadsheet engine, with or without a grid. */
export interface Engine {
  readonly api: FUniver;
  readonly dispose: () => void;
}
