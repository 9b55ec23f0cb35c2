/** Lists cells, each with the header that belongs there: 「F8 應為「委員評分」」. */
export const headersAt = (
  headers: readonly { readonly cell: string; readonly header: string }[],
): string => headers.map(({ cell, header }) => `${cell} 應為「${header}」`).join("、");
