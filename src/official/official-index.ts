import index from "../../rubrics/index.json";
import type { FormEntry } from "./form-entry";

/**
 * The official forms as a list shows them, in the order of their letters, without the forms themselves.
 *
 * `node scripts/build-rubric-index.js` writes the file.
 */
export const officialIndex: readonly FormEntry[] = index;
