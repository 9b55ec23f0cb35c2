type Settings = Readonly<Record<string, unknown>>;

/** A sheet's headers and footers as files have them. */
export type FileHeadersFooters = Partial<
  Record<`${"odd" | "even" | "first"}${"Header" | "Footer"}`, string | null>
> & { differentFirst?: boolean; differentOddEven?: boolean };

const parts = { L: "left", C: "center", R: "right" } as const;
type Part = keyof typeof parts;

/** Which pages a text is for, by the add-in's name and the file's. */
const pages = { defaultForAllPages: "odd", evenPages: "even", firstPage: "first" } as const;
const pageNames = Object.keys(pages) as (keyof typeof pages)[];
const kinds = ["Header", "Footer"] as const;

/** Splits `&Lleft&Ccentre&Rright` into its parts; text before the first sign stands in the centre. */
const split = (text: string): Readonly<Partial<Record<Part, string>>> => {
  const found: Partial<Record<Part, string>> = {};
  // `&&` is a printed ampersand, never the beginning of a part.
  const pieces = text.split(/(&&|&[LCR])/);
  let part: Part = "C";
  for (const piece of pieces) {
    const sign = /^&([LCR])$/.exec(piece)?.[1] as Part | undefined;
    if (sign !== undefined) part = sign;
    else if (piece !== "") found[part] = (found[part] ?? "") + piece;
  }
  return found;
};

/** A file's headers and footers under the names that add-ins use, such as `defaultForAllPages.leftFooter`. */
export const readHeadersFooters = (found: FileHeadersFooters | null): Settings => {
  const file = found ?? {};
  const read: Record<string, unknown> = {};
  for (const page of pageNames)
    for (const kind of kinds)
      for (const [part, text] of Object.entries(split(file[`${pages[page]}${kind}`] ?? "")))
        read[`${page}.${parts[part as Part]}${kind}`] = text;
  const [first, even] = [file.differentFirst === true, file.differentOddEven === true];
  if (first || even) read["state"] = stateOf(first, even);
  return read;
};

const stateOf = (first: boolean, even: boolean): string => {
  if (first && even) return "FirstOddAndEven";
  return first ? "FirstAndDefault" : "OddAndEven";
};

const textAt = (settings: Settings, name: string): string => {
  const text = settings[name];
  return typeof text === "string" ? text : "";
};

const joined = (settings: Settings, page: string, kind: (typeof kinds)[number]): string =>
  (Object.keys(parts) as Part[])
    .map((part) => [part, textAt(settings, `${page}.${parts[part]}${kind}`)] as const)
    .filter(([, text]) => text !== "")
    .map(([part, text]) => `&${part}${text}`)
    .join("");

/** Headers and footers of an add-in as a file's. */
export const writeHeadersFooters = (settings: Settings): FileHeadersFooters => {
  const state = textAt(settings, "state");
  const written: FileHeadersFooters = {
    differentFirst: state.startsWith("First"),
    differentOddEven: state.includes("Odd"),
  };
  for (const page of pageNames)
    for (const kind of kinds) {
      const usual = joined(settings, page, kind);
      // Where odd and even pages differ, Excel keeps the odd ones' text apart.
      const odd = page === "defaultForAllPages" ? joined(settings, "oddPages", kind) : "";
      if (usual + odd !== "") written[`${pages[page]}${kind}`] = odd === "" ? usual : odd;
    }
  return written;
};
