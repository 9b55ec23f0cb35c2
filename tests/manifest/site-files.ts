import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The manifest as it stands in the repository. */
export const manifestText = readFileSync(join(root, "manifest.xml"), "utf8");

/** Reads a file of the deployed site from where it stands in the repository. */
export const readSiteFile = (path: string): Uint8Array | null => {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file) : null;
};
