import { toA1 } from "../plan/address";
import { columns, headerName } from "../plan/columns";
import type { FormLocation } from "./form-location";

/** A cell of the header row that does not say what stands below, and the header that belongs there. */
export interface ContestedHeader {
  readonly cell: string;
  readonly header: string;
}

/** Lists the cells whose words contradict what stands below, each with the header that belongs there. */
export const contestedHeaders = ({
  headerRow,
  contestedColumns: places = {},
}: FormLocation): readonly ContestedHeader[] =>
  columns.flatMap(({ key, header }) => {
    const column = places[key];
    if (headerRow === null || column === undefined) return [];
    return [{ cell: toA1(headerRow, column), header: headerName(header) }];
  });
