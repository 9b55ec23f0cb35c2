/** Strings whole, so that what stands in them is passed over, and the marks that give a JSON text its shape. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gsu;

/**
 * Finds a key that stands twice in one object of a JSON text; null when none does.
 *
 * `JSON.parse` silently keeps the last one. The text must have been parsed before: nothing else is checked here.
 */
export const doubledKey = (json: string): string | null => {
  const open: (Set<string> | null)[] = [];
  let text = "";
  for (const [token] of json.matchAll(tokens)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") text = token;
    else {
      const key = String(JSON.parse(text));
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return null;
};
