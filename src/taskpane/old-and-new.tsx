import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DamageKind } from "../form/form-report";
import { FoldedText } from "./folded-text";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";

/** Longer contents are folded. */
const longestLine = 60;

interface OldAndNewProps {
  readonly kind: DamageKind;
  readonly old: string | null;
  readonly now: string | null;
}

/** What stands in a cell and what belongs there; long contents behind a click. */
export const OldAndNew = ({ kind, old, now }: OldAndNewProps): ReactElement | null => {
  const t = useTranslate();
  if (old === null && now === null) return null;
  const isShort = [old, now].every(
    (text) => text === null || (text.length <= longestLine && !text.includes("\n")),
  );
  if (isShort) {
    return (
      <Text size={200} lang={officialLanguage}>
        {now === null
          ? t("check.oldOnly", { old: old ?? "" })
          : t("check.oldAndNew", {
              old: old ?? t(kind === "validation-lost" ? "check.noRule" : "check.nothing"),
              now,
            })}
      </Text>
    );
  }
  return (
    <div>
      <FoldedText title={t("check.oldText")} text={old} />
      <FoldedText title={t("check.newText")} text={now} />
    </div>
  );
};
