/** Where in a JSON file something is wrong, put between the file's name and what is wrong (zh-TW). */
export const jsonPlaces = {
  top: "的最外層",
  inside: (place: string) => `裡的${place}`,
  keys: (keys: readonly string[]) => `「${keys.join("/")}」`,
  item: (number: number) => `第 ${number} 項`,
} as const;
