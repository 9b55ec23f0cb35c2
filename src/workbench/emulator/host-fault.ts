import { ExcelError } from "./excel-error";

/** An error that a test wants instead of Excel's answer. */
export type HostFault =
  | {
      readonly kind: "error";
      readonly code: string;
      readonly message?: string;
      readonly httpStatus?: number;
    }
  /** The request itself fails: 5004 a cell is being edited, 5102 too busy, 5103 too large, 7000 no permission. */
  | { readonly kind: "transport"; readonly status: number };

/** Asked before each action, both counted from 0: a fault, or undefined to go on. */
export type FaultHook = (requestIndex: number, actionIndex: number) => HostFault | undefined;

/** A fault of the transport on its way out of a running request. */
export class TransportFault extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Transport status ${status}`);
    this.status = status;
  }
}

/** Throws the fault, if there is one. */
export const raiseFault = (fault: HostFault | undefined): void => {
  if (fault === undefined) return;
  if (fault.kind === "transport") throw new TransportFault(fault.status);
  throw new ExcelError(fault.code, fault.message ?? fault.code, fault.httpStatus ?? 500);
};
