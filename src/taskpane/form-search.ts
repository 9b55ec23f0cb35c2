import type { FormEntry } from "../official/form-entry";

/**
 * Finds forms by letter, title or office; every word has to occur, full width and case don't matter.
 *
 * The form used last comes first.
 */
export const searchForms = (
  forms: readonly FormEntry[],
  search: string,
  lastUsed: string | null,
): readonly FormEntry[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const matching = forms.filter((form) => {
    const text = plain(`${form.id} ${form.short} ${form.title} ${form.authority}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (form: FormEntry): number => (form.id === lastUsed ? 0 : 1);
  return matching.toSorted((a, b) => rank(a) - rank(b));
};

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
