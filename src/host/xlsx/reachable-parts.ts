import { removeContentType } from "./content-types";
import { relationshipsPath } from "./part-path";
import { relationshipsOf } from "./relationships";
import { hasPart, withoutPart, type XlsxPackage } from "./xlsx-package";

/** The names, in lower case, of all parts that relationships lead to from the package itself. */
export const reachableParts = (pack: XlsxPackage): ReadonlySet<string> => {
  const reached = new Set<string>();
  const follow = (source: string): void => {
    if (!hasPart(pack, relationshipsPath(source))) return;
    for (const { part } of relationshipsOf(pack, source)) {
      if (part === null || reached.has(part.toLowerCase())) continue;
      reached.add(part.toLowerCase());
      follow(part);
    }
  };
  follow("");
  return reached;
};

/** Removes the parts that were reachable before and no longer are, their relationships and declarations with them. */
export const withoutOrphans = (pack: XlsxPackage, before: ReadonlySet<string>): XlsxPackage => {
  const still = reachableParts(pack);
  let left = pack;
  for (const [key, { name }] of pack.entries) {
    if (!before.has(key) || still.has(key)) continue;
    left = withoutPart(withoutPart(left, name), relationshipsPath(name));
    left = removeContentType(left, name);
  }
  return left;
};
