import { columnHeaders } from "../messages/sheet";
import { unitsHeaders } from "../messages/units";
import { headerName } from "../plan/columns";
import { isSituationCode } from "../plan/row-code";
import type { Place } from "./combination";

/** Names the column that a place stands in: 「自我檢核分數」; an empty text outside a table. */
export const fieldOf = ({ kind, indicator, column }: Place): string => {
  if (indicator === null) return "";
  if (kind === "units") return unitsHeaders.unit;
  return column === null ? "" : headerName(columnHeaders[column]);
};

/** Names a place for people: 「1.1.1 自我檢核分數」. A cell of the header block or of an annex is named by its address alone. */
export const placeName = (place: Place): string =>
  place.indicator === null ? "" : `${place.indicator} ${fieldOf(place)}`.trimEnd();

/** Tells whether a place is the cell of a situation in a form's header block. */
export const isSituation = ({ kind, key, rubricId }: Place): boolean =>
  kind === "form" && isSituationCode(key.slice(rubricId.length + 1));
