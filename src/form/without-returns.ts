/** Leaves out the returns that some programs put before line feeds. */
export const withoutReturns = (text: string): string => text.replace(/\r/gu, "");
