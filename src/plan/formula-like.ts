/**
 * Whether a program would take a text for a formula as soon as somebody edits its cell and confirms it.
 *
 * Excel in East Asian languages takes the full-width signs, too.
 */
export const readsAsFormula = (text: string): boolean => /^[=+\-@＝＋－＠]/u.test(text);
