import type { Candidate, Place } from "../form/combination";
import { columnHeaders } from "../messages/sheet";
import { unitsHeaders } from "../messages/units";
import type { Message } from "./pane-language";

/** Names a place for people: 「1.1.1 自我檢核分數」. A place outside a form's table by its cell alone. */
export const placeName = ({ kind, indicator, column }: Place): string => {
  if (indicator === null) return "";
  if (kind === "units") return `${indicator} ${unitsHeaders.unit}`;
  return column === null
    ? indicator
    : `${indicator} ${columnHeaders[column].replaceAll(/\s/gu, "")}`;
};

/** What a copy holds, as it is shown beside its file's name. */
export const candidateMessage = ({ file, value, note }: Candidate): Message => ({
  key: note === null ? "combine.candidate" : `combine.candidate.${note}`,
  values: { file, value: value ?? "—" },
});

/** Makes the names of chosen files different from one another: the second 「總務處.xlsx」 gets a number. */
export const distinctName = (name: string, taken: readonly string[]): string => {
  if (!taken.includes(name)) return name;
  const number = [...taken.keys()].map((index) => index + 2);
  return number.map((no) => `${name} (${no})`).find((each) => !taken.includes(each)) ?? name;
};
