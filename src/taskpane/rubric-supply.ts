import type { Rubric } from "../rubric/rubric";
import type { WorkbookEvent } from "./workbook-state";

/** Loads the official forms; a promise, because they are a chunk of their own. */
export type LoadRubrics = () => Promise<readonly Rubric[]>;

/** Gives the official forms; null when they can't be loaded, which is told as a problem. */
export type RubricSupply = () => Promise<readonly Rubric[] | null>;

/** All that works on forms is one chunk: who was given the forms has it, too, and asks for no file any more. */
const loadFormReader = (): Promise<unknown> =>
  import(/* webpackChunkName: "forms" */ "./form-reader");

/** Loads the official forms when they are first asked for, and once; only after a failure it tries again. */
export const supplyRubrics = (
  load: LoadRubrics,
  tell: (event: WorkbookEvent) => void,
): RubricSupply => {
  let loading: ReturnType<RubricSupply> | null = null;
  return () => {
    loading ??= Promise.all([load(), loadFormReader()]).then(
      ([rubrics]) => {
        tell({ type: "rubrics-loaded", rubrics });
        return rubrics;
      },
      () => {
        loading = null;
        tell({ type: "problem", problem: { type: "no-rubrics" } });
        return null;
      },
    );
    return loading;
  };
};
