import { statusMessages, wordsWith } from "../messages/sheet";

/**
 * The words of 狀態 beside 總分: empty when the total is final, else 「暫計：未填 3 項、不合規定或未經檢核 1 項」.
 *
 * The same words as the sheet's own formula gives.
 */
export const statusWords = (missing: number, invalid: number): string => {
  const counts = [
    ...(missing > 0 ? [wordsWith(statusMessages.missing, missing)] : []),
    ...(invalid > 0 ? [wordsWith(statusMessages.invalid, invalid)] : []),
  ];
  return counts.length === 0
    ? ""
    : statusMessages.provisional + counts.join(statusMessages.separator);
};
