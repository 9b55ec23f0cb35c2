import type { Candidate } from "../form/combination";
import type { Message } from "./pane-language";

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
