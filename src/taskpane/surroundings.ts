import type { ReadFile } from "./read-file";

/** The pages of the pane, in the order of their tabs. */
export const paneTabs = ["insert", "fill", "review", "report", "check"] as const;

/** One page of the pane. */
export type PaneTab = (typeof paneTabs)[number];

/** What the pane is told about the program around it, so that no component asks Office itself. */
export interface Surroundings {
  /** Such as `zh-TW` or `en-US`. */
  readonly displayLanguage: string;
  /** Office's own theme; null when the program tells none. */
  readonly officeIsDark: () => boolean | null;
  /** Calls back when Office's theme changes. */
  readonly onOfficeThemeChanged: (listener: () => void) => void;
  readonly storage: PaneStorage;
  readonly readFile: ReadFile;
  /** The page that a ribbon command asked for; null otherwise. */
  readonly startTab: PaneTab | null;
}

/** Small settings of one person on one machine. Losing them does no harm. */
export interface PaneStorage {
  read(name: SettingName): string | null;
  write(name: SettingName, value: string): void;
}

/** The settings that the pane keeps. */
export type SettingName =
  | "first-run-done"
  | "theme"
  | "last-form"
  | "review-tolerance"
  | "author"
  | "holidays"
  | "make-up-days";

/**
 * Keeps settings in the browser's storage under the partition that Office gives the add-in.
 *
 * A browser that refuses storage (private windows, blocked third parties) makes every setting its default.
 */
export const browserStorage = (partitionKey: string | undefined): PaneStorage => {
  const keyOf = (name: SettingName): string => `${partitionKey ?? ""}rubric-sheets.${name}`;
  return {
    read: (name) => attempt(() => window.localStorage.getItem(keyOf(name))),
    write: (name, value) => {
      attempt(() => {
        window.localStorage.setItem(keyOf(name), value);
      });
    },
  };
};

const attempt = <T>(access: () => T): T | null => {
  try {
    return access();
  } catch {
    return null;
  }
};
