import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import type { OfficeRuntime } from "./office-runtime";

/** https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document */
const settingName = "Office.AutoShowTaskpaneWithDocument";

/** Marks this document (not others) to open with the pane, or takes the mark away. */
export const setAutoShow = async (
  { Office: office }: OfficeRuntime,
  on: boolean,
): Promise<Result<void, HostError>> => {
  const { settings } = office.context.document;
  if (on) settings.set(settingName, true);
  else settings.remove(settingName);
  return new Promise((resolve) => {
    settings.saveAsync((saved) => {
      if (saved.status === office.AsyncResultStatus.Succeeded) resolve(ok(undefined));
      else {
        const { code, message } = saved.error;
        resolve(err({ type: "failed", code: String(code), detail: message, cleanedUp: true }));
      }
    });
  });
};
