import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useRef } from "react";
import type { Combine } from "./use-combine";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  file: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0 },
});

/** The chosen files with how much each gives, and those that can't be read, by name and reason. */
export const CombineFiles = ({ combine }: { readonly combine: Combine }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const given = (file: string): number =>
    (combine.combination?.taken ?? []).filter(({ from }) => from.file === file).length;
  return (
    <div className={styles.files}>
      <div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm"
          aria-label={t("combine.choose")}
          onChange={({ currentTarget }) => {
            void combine.add([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was changed.
            currentTarget.value = "";
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {t("combine.choose")}
        </Button>
      </div>
      {combine.copies.map(({ file }) => (
        <div key={file} className={styles.file}>
          <Text className={styles.name}>
            {t("combine.fileGives", { file, count: given(file) })}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.remove}
            icon={<DismissRegular />}
            aria-label={t("combine.remove", { file })}
            onClick={() => {
              combine.remove(file);
            }}
          />
        </div>
      ))}
      {combine.refused.map(({ file, reason }) => (
        <MessageBar key={file} intent="warning" layout="multiline">
          <MessageBarBody>
            {t("combine.refused", { file, reason: t(`combine.refused.${reason}`) })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
};
