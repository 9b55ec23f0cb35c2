import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** How the pane looks, as chosen by hand. */
export type ThemeChoice = "auto" | "light" | "dark";

/** The choices in the order of the switch. */
export const themeChoices = ["auto", "light", "dark"] as const satisfies readonly ThemeChoice[];

/** Reads a stored choice; anything unknown is `auto`. */
export const readThemeChoice = (stored: string | null): ThemeChoice =>
  themeChoices.find((choice) => choice === stored) ?? "auto";

/** Decides light or dark: by hand first, then Office's theme, then the system's. */
export const isDark = (
  choice: ThemeChoice,
  officeIsDark: boolean | null,
  systemIsDark: boolean,
): boolean => (choice === "auto" ? (officeIsDark ?? systemIsDark) : choice === "dark");

/** The parts of Office's theme that tell light from dark; older programs give the colours only. */
export interface OfficeThemeTraits {
  readonly isDarkTheme?: boolean;
  /** `#RRGGBB`, with or without the sign. */
  readonly primaryBackgroundColor?: string;
}

/**
 * Whether Office shows a dark theme; null where it tells nothing.
 *
 * Without `isDarkTheme` the brightness of the background decides (weights of Rec. 601, half of full white).
 */
export const isDarkOfficeTheme = (theme: OfficeThemeTraits | undefined): boolean | null => {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(
    theme?.primaryBackgroundColor ?? "",
  );
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

/** Chinese text needs more air between its lines than Fluent's own line heights give (at least 1.5). */
const readable = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: "'Segoe UI', 'Microsoft JhengHei UI', 'PingFang TC', 'Noto Sans TC', sans-serif",
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "24px",
});

/** Fluent's themes with the pane's fonts. In forced colours the browser's own palette replaces both. */
export const paneThemes = { light: readable(webLightTheme), dark: readable(webDarkTheme) } as const;
