import { join, normalize, sep } from "node:path";

/** A folder whose files are served under a prefix of the address, such as `/pane/`. */
export interface Mount {
  /** Begins and ends with a slash. */
  readonly prefix: string;
  readonly folder: string;
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const inside = (folder: string, rest: string): string | null => {
  const file = normalize(join(folder, rest === "" ? "index.html" : rest));
  return file.startsWith(normalize(folder + sep)) ? file : null;
};

/**
 * Names the file behind an address, or null when no mount has it or the address leads out of the mount's folder.
 * The first mount with a fitting prefix decides. An address that ends in a slash means `index.html`.
 */
export const fileBehind = (mounts: readonly Mount[], address: string): string | null => {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? "");
  if (path === null || /[\0\\]/.test(path)) return null;
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  return mount === undefined ? null : inside(mount.folder, path.slice(mount.prefix.length));
};
