/** Prints a time as the 變更紀錄 shows it, in the machine's own zone: 2026-11-21 10:35. */
export const printLocalTime = (time: Date): string => {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
