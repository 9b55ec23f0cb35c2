import { planExample } from "../form/example-form";
import { officialExample } from "../official/official-example";
import { type InsertedSheets, insertForm } from "./insert-form";
import type { Workbook } from "./use-workbook";

/** Inserts the example form on a sheet of its own, which no 總表 lists; null when nothing was inserted. */
export const insertExample = async (workbook: Workbook): Promise<InsertedSheets | null> => {
  const rubric = (await workbook.rubrics())?.find(({ id }) => id === officialExample.rubric);
  if (rubric === undefined) return null;
  return insertForm(workbook, {
    rubric,
    planFor: (taken) => planExample(rubric, officialExample, taken),
    target: "new-sheet",
    withOverview: false,
    autoShow: false,
  });
};
