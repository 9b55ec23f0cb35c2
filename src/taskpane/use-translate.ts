import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Translate } from "./pane-language";

/** Gives the pane's translator; its keys are checked by the compiler. */
export const useTranslate = (): Translate => {
  const { t } = useTranslation();
  return useCallback<Translate>((key, values) => t(key, values ?? {}), [t]);
};
