import { columnHeaders } from "../messages/sheet";
import { unitsHeaders } from "../messages/units";
import type { Place } from "./combination";

/** Names the column that a place stands in: 「自我檢核分數」; an empty text outside a table. */
export const fieldOf = ({ kind, indicator, column }: Place): string => {
  if (indicator === null) return "";
  if (kind === "units") return unitsHeaders.unit;
  return column === null ? "" : columnHeaders[column].replace(/\s/gu, "");
};

/** Names a place for people: 「1.1.1 自我檢核分數」. A cell of the header block or of an annex is named by its address alone. */
export const placeName = (place: Place): string =>
  place.indicator === null ? "" : `${place.indicator} ${fieldOf(place)}`.trimEnd();
