import { useRef, useState } from "react";

/** Whether work is under way, and what puts it under way. */
export interface Busy {
  readonly busy: boolean;
  /** Does nothing while other work is under way. */
  readonly whileBusy: (work: () => Promise<void>) => void;
}

/** Keeps one piece of work at a time under way; one that breaks off does not leave its buttons dead. */
export const useBusy = (): Busy => {
  const [busy, setBusy] = useState(false);
  // Two clicks may come before the first is drawn.
  const isUnderWay = useRef(false);
  return {
    busy,
    whileBusy: (work) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setBusy(true);
      void work().finally(() => {
        isUnderWay.current = false;
        setBusy(false);
      });
    },
  };
};
