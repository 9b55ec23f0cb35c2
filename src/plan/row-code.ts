/** Names the continuation rows of an indicator whose text is spread over several rows: `1.1.1+`. */
export const continuationCode = (indicatorId: string): string => `${indicatorId}+`;

/** Names the header-block row of a situation cell: `@institution`. */
export const situationCode = (situationId: string): string => `@${situationId}`;
