import type { KeyboardEvent } from "react";
import { belongsToComposition } from "./score-input";

/** Handles the keys of a panel: Escape leaves it, unless it belongs to a composition. */
export const onEscape =
  (leave: () => void) =>
  ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === "Escape" && !belongsToComposition(nativeEvent)) leave();
  };
