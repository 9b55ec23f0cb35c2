import { reportWords } from "../messages/report";
import type { Report } from "./report";

/** The title of a report's file: with the form's name where it is about one. */
export const reportTitle = ({ forms }: Report): string => {
  const [only, ...others] = forms;
  return only === undefined || others.length > 0
    ? reportWords.title
    : `${only.name} ${reportWords.title}`;
};
