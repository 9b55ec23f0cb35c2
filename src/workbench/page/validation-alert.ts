import { DataValidationErrorStyle, type ISheetDataValidationRule } from "@univerjs/core";
import type { WorkbenchKey } from "./workbench-text";

/** What the person decides about an entry that breaks a rule. */
export type Decision = "retry" | "cancel" | "keep";

/** One button of an alert. */
export interface AlertButton {
  readonly label: WorkbenchKey;
  readonly decision: Decision;
}

/** An alert as Excel shows it for a rule of the given strictness. */
export interface ValidationAlert {
  readonly title: string | null;
  readonly text: string | null;
  /** Excel asks 「要繼續嗎？」 under a warning. */
  readonly asksToGoOn: boolean;
  readonly buttons: readonly AlertButton[];
}

const retry: AlertButton = { label: "alert.retry", decision: "retry" };
const cancel: AlertButton = { label: "alert.cancel", decision: "cancel" };

const buttonsOf: Readonly<Record<DataValidationErrorStyle, readonly AlertButton[]>> = {
  [DataValidationErrorStyle.STOP]: [retry, cancel],
  [DataValidationErrorStyle.WARNING]: [
    { label: "alert.yes", decision: "keep" },
    { label: "alert.no", decision: "retry" },
    cancel,
  ],
  [DataValidationErrorStyle.INFO]: [{ label: "alert.ok", decision: "keep" }, cancel],
};

const given = (text: string | undefined): string | null =>
  text === undefined || text === "" ? null : text;

/** The alert for an entry that breaks the rule, or null when the rule shows none and lets everything in. */
export const validationAlert = (rule: ISheetDataValidationRule): ValidationAlert | null => {
  if (rule.showErrorMessage === false) return null;
  const style = rule.errorStyle ?? DataValidationErrorStyle.STOP;
  return {
    title: given(rule.errorTitle),
    text: given(rule.error),
    asksToGoOn: style === DataValidationErrorStyle.WARNING,
    buttons: buttonsOf[style],
  };
};

/** Whether one of the alert's buttons lets the entry stand. */
export const canBeKept = ({ buttons }: ValidationAlert): boolean =>
  buttons.some(({ decision }) => decision === "keep");
