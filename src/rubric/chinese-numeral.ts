const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** Writes a whole number from 1 to 99 as official forms number their items: 一, 十, 十二, 二十一. */
export const chineseNumeral = (value: number): string => {
  const tens = Math.floor(value / 10);
  const tenWords = tens === 0 ? "" : `${tens === 1 ? "" : (digits[tens] ?? "")}十`;
  return tenWords + (digits[value % 10] ?? "");
};
