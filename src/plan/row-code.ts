/** Names the continuation rows of an indicator whose text is spread over several rows: `1.1.1+`. */
export const continuationCode = (indicatorId: string): string => `${indicatorId}+`;

/** The indicator that a row's code names, be it of its first row or of a continuation row; null for every other code. */
export const indicatorIn = (code: string): string | null =>
  /^(\d+\.\d+\.\d+)\+?$/u.exec(code)?.[1] ?? null;

const situationSign = "@";

/** Names the header-block row of a situation cell: `@institution`. */
export const situationCode = (situationId: string): string => `${situationSign}${situationId}`;

/** Tells whether a row's code is that of a situation cell. */
export const isSituationCode = (code: string): boolean => code.startsWith(situationSign);
