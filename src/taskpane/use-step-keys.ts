import { useEffect, useRef } from "react";
import { belongsToComposition } from "./score-input";
import type { Steps } from "./use-steps";

/** Which step a pressed key asks for: Alt+↓ next missing, Alt+↑ previous, Alt+Shift+↓ next invalid. */
const stepForKey = (key: {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): keyof Steps | null => {
  if (!key.altKey) return null;
  if (key.key === "ArrowUp" && !key.shiftKey) return "previous";
  if (key.key === "ArrowDown") return key.shiftKey ? "nextInvalid" : "nextMissing";
  return null;
};

/** Lets the step keys work wherever the focus is in the pane, except during a composition; null leaves them alone. */
export const useStepKeys = (steps: Steps | null): void => {
  const current = useRef(steps);
  useEffect(() => {
    current.current = steps;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = current.current;
      if (now === null || belongsToComposition(event)) return;
      const step = stepForKey(event);
      if (step === null) return;
      event.preventDefault();
      now[step]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
};
