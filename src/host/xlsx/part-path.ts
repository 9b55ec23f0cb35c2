/** The part's folder with a slash at its end; empty at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Where the relationships of a part stand; an empty name means the package's own. */
export const relationshipsPath = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The part that a relationship's target names; targets are relative to the folder of the part that refers. */
export const resolveTarget = (source: string, target: string): string => {
  const path = target.startsWith("/") ? target : `${folderOf(source)}${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** A name `<before><number><after>` that no entry has yet; part names are equal whatever their case. */
export const freePath = (
  isTaken: (path: string) => boolean,
  before: string,
  after: string,
): string => {
  for (let number = 1; ; number += 1)
    if (!isTaken(`${before}${number}${after}`)) return `${before}${number}${after}`;
};
