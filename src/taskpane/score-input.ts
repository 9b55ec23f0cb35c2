/** What a person typed into a score field, read. */
export type TypedScore =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "unreadable" };

const notApplicableWords = new Set(["NA", "N/A", "不計分", "得不計分"]);

/**
 * Reads a typed score: half or full width (８, ４．５), with or without 「分」, or NA in any spelling.
 *
 * Whether the score is legal is not asked here.
 */
export const readTypedScore = (typed: string): TypedScore => {
  const text = typed.normalize("NFKC").trim().toUpperCase();
  if (text === "") return { kind: "empty" };
  if (notApplicableWords.has(text)) return { kind: "not-applicable" };
  const digits = text.replace(/\s*分$/u, "").replace("。", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(digits)
    ? { kind: "number", value: Number(digits) }
    : { kind: "unreadable" };
};

/** A pressed key as far as an input method is concerned. */
export interface PressedKey {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Whether a key belongs to an open composition (注音); such keys must do nothing in the pane. */
export const belongsToComposition = (key: PressedKey): boolean =>
  key.isComposing || key.keyCode === 229;

/** The character that a key types into a score (0–9, full width too, and the point), or null. */
export const scoreCharacter = (key: string): string | null => {
  const character = key.normalize("NFKC");
  return /^[0-9.]$/.test(character) ? character : null;
};
