import type { Candidate } from "../form/combination";
import type { Message } from "./pane-language";

/** What a copy holds, as it is shown beside its file's name. */
export const candidateMessage = ({ file, value, note }: Candidate): Message => ({
  key: note === null ? "combine.candidate" : `combine.candidate.${note}`,
  values: { file, value: value ?? "—" },
});
