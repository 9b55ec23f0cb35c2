import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Theme } from "@fluentui/react-components";
import { isDark, paneThemes, readThemeChoice, type ThemeChoice } from "./pane-theme";
import type { Surroundings } from "./surroundings";

/** The theme in force, the choice behind it and the way to change it; the choice is remembered. */
export interface PaneTheme {
  readonly theme: Theme;
  readonly dark: boolean;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

const systemQuery = "(prefers-color-scheme: dark)";

const subscribeToSystem = (listener: () => void): (() => void) => {
  const query = window.matchMedia(systemQuery);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
};

/** Follows Office's theme, or the system's where Office tells none, until a person chooses by hand. */
export const usePaneTheme = (surroundings: Surroundings): PaneTheme => {
  const [choice, setChoice] = useState(() => readThemeChoice(surroundings.storage.read("theme")));
  const [officeIsDark, setOfficeIsDark] = useState(() => surroundings.officeIsDark());
  const systemIsDark = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(systemQuery).matches,
  );
  useEffect(() => {
    surroundings.onOfficeThemeChanged(() => {
      setOfficeIsDark(surroundings.officeIsDark());
    });
  }, [surroundings]);
  const choose = useCallback(
    (chosen: ThemeChoice) => {
      setChoice(chosen);
      surroundings.storage.write("theme", chosen);
    },
    [surroundings],
  );
  const dark = isDark(choice, officeIsDark, systemIsDark);
  return { theme: dark ? paneThemes.dark : paneThemes.light, dark, choice, choose };
};
