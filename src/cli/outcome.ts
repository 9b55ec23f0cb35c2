/** How a command ended: its exit status and what it prints; files are written before. */
export interface Outcome {
  /** 0 fine, 1 findings, 2 bad usage or unreadable input. */
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends well. */
export const done = (stdout: string): Outcome => ({ status: 0, stdout: `${stdout}\n`, stderr: "" });

/** Ends because of bad usage or unreadable input: one sentence on one line, nothing else. */
export const refused = (sentence: string): Outcome => ({
  status: 2,
  stdout: "",
  stderr: `${oneLine(sentence)}\n`,
});

/** Prints data for programs. */
export const printedJson = (data: unknown): string => JSON.stringify(data, null, 2);

/** Puts a sentence on one line: file names may hold line feeds and terminal codes. */
export const oneLine = (sentence: string): string =>
  sentence.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
