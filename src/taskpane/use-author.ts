import { useEffect } from "react";
import type { PaneStorage } from "./surroundings";
import type { Workbook } from "./use-workbook";

/** Has the changes of this pane written down under the name that was typed last. */
export const useAuthor = ({ connection }: Workbook, storage: PaneStorage): void => {
  useEffect(() => {
    connection.log.setAuthor({ who: storage.read("author") ?? "", reason: "" });
  }, [connection, storage]);
};
