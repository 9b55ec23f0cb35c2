import { Button } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import type { ReactElement } from "react";
import { type ThemeChoice, themeChoices } from "./pane-theme";
import type { PaneTheme } from "./use-pane-theme";
import { useTranslate } from "./use-translate";

const icons: Readonly<Record<ThemeChoice, ReactElement>> = {
  auto: <DarkThemeRegular />,
  light: <WeatherSunnyRegular />,
  dark: <WeatherMoonRegular />,
};

const words = {
  auto: "theme.auto",
  light: "theme.light",
  dark: "theme.dark",
} as const satisfies Record<ThemeChoice, string>;

/** Steps through the appearances: as Office, light, dark. */
export const ThemeSwitch = ({ paneTheme }: { readonly paneTheme: PaneTheme }): ReactElement => {
  const t = useTranslate();
  const { choice, choose } = paneTheme;
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? "auto";
  const label = t("theme.current", { label: t("theme.label"), choice: t(words[choice]) });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icons[choice]}
      title={label}
      aria-label={label}
      onClick={() => {
        choose(next);
      }}
    />
  );
};
