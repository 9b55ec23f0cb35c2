import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ChangesPanel } from "./changes-panel";
import { OldAndNew } from "./old-and-new";
import type { MendingState } from "./use-mending";
import { useTranslate } from "./use-translate";

/** Lists what would be mended, old and new; mends at the second click. */
export const MendPreview = ({
  mending,
}: {
  readonly mending: MendingState;
}): ReactElement | null => {
  const t = useTranslate();
  const { preview, changed, busy, cancel, confirm } = mending;
  if (preview === null) return null;
  const count = preview.length;
  return (
    <ChangesPanel
      label={t("check.previewLabel")}
      listLabel={t("check.previewLabel")}
      question={t(count === 0 ? "check.nothingToMend" : "check.preview", { count })}
      alert={changed ? t("check.previewChanged") : null}
      busy={busy}
      onCancel={cancel}
      confirm={
        count === 0
          ? null
          : { words: t("check.confirm", { count }), action: "mend-all", onConfirm: confirm }
      }
    >
      {preview.map(({ kind, cell, old, new: now }, index) => (
        <li key={index}>
          <Text block>
            {cell === null ? "" : `${cell} `}
            {t(`check.kind.${kind}`)}
          </Text>
          <OldAndNew kind={kind} old={old} now={now} />
        </li>
      ))}
    </ChangesPanel>
  );
};
