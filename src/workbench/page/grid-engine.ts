import { LocaleType, LogLevel, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-TW";
import {
  IEditorBridgeService,
  type IUniverSheetsUIConfig,
  UniverSheetsCorePreset,
  UniverSheetsUIPlugin,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-TW";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-TW";
import { defaultTheme } from "@univerjs/themes";
import type { Engine } from "../univer/engine";
import { SteadyEditor } from "./steady-editor";

/** A spreadsheet engine with its grid on the page, and the services behind it. */
export interface GridEngine extends Engine {
  readonly injector: ReturnType<Univer["__getInjector"]>;
}

type Preset = ReturnType<typeof UniverSheetsCorePreset>;
type PluginEntry = readonly [PluginCtor, ConstructorParameters<PluginCtor>[0]?];

/** Presets name some plugins twice; the last one to name it configures it. */
const pluginsOf = (presets: readonly Preset[]): readonly PluginEntry[] => {
  const byName = new Map<string, PluginEntry>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const entry: PluginEntry = Array.isArray(plugin) ? plugin : [plugin];
    byName.delete(entry[0].pluginName);
    byName.set(entry[0].pluginName, entry);
  }
  return [...byName.values()];
};

/** What a plugin is given beside its preset's settings. */
const sheetsSettings: Partial<IUniverSheetsUIConfig> = {
  override: [[IEditorBridgeService, { useClass: SteadyEditor }]],
};

/**
 * Starts the spreadsheet engine with its grid in `container`. (The `@univerjs/presets` package would do this too, but brings
 * packages without a licence.)
 */
export const createGridEngine = (container: HTMLElement): GridEngine => {
  const texts = { ...coreTexts, ...dataValidationTexts, ...conditionalFormattingTexts };
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.ZH_TW,
    locales: { [LocaleType.ZH_TW]: texts },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    // A search box in the list would take the keys from the cell that is typed into.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const [plugin, config] of pluginsOf(presets))
    univer.registerPlugin(
      plugin,
      plugin === UniverSheetsUIPlugin ? { ...config, ...sheetsSettings } : config,
    );
  return {
    api: FUniver.newAPI(univer),
    injector: univer.__getInjector(),
    dispose: () => {
      univer.dispose();
    },
  };
};
