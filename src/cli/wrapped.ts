/** Where a long text goes on in the next line, in characters: full-width ones fill a line of 120 columns. */
const lineLength = 50;

/** Prints a text whole, over as many lines as it takes, behind a word that says what it is. */
export const wrapped = (lead: string, text: string): readonly string[] => {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((line) => line.match(new RegExp(`.{1,${lineLength}}`, "gu")) ?? [""]);
  const last = lines.length - 1;
  const word = lead.trimStart();
  const indent = lead.slice(0, lead.length - word.length) + "　".repeat(word.length);
  return lines.map((line, at) => {
    const opened = at === 0 ? `${lead}「` : `${indent}　`;
    return opened + line + (at === last ? "」" : "");
  });
};
