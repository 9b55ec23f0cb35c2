import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useRef } from "react";
import type { MembersMerge } from "./use-merge";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  file: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0 },
});

/** The chosen files with what each member gave and the member's name, and those that can't be read. */
export const MergeFiles = ({ merge }: { readonly merge: MembersMerge }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
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
            void merge.add([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was changed.
            currentTarget.value = "";
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {t("combine.choose")}
        </Button>
      </div>
      {merge.copies.map(({ file }, index) => (
        <MemberFile key={file} merge={merge} file={file} index={index} />
      ))}
      {merge.refused.map(({ file, reason }) => (
        <MessageBar key={file} intent="warning" layout="multiline">
          <MessageBarBody>
            {t("combine.refused", { file, reason: t(`combine.refused.${reason}`) })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
};

interface MemberFileProps {
  readonly merge: MembersMerge;
  readonly file: string;
  readonly index: number;
}

const MemberFile = ({ merge, file, index }: MemberFileProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const member = merge.merge?.merged == null ? undefined : merge.merge.members[index];
  const isOwn = file === t("combine.thisWorkbook");
  return (
    <div className={styles.file}>
      <div className={styles.line}>
        <Text className={styles.name}>
          {member === undefined
            ? file
            : t("merge.fileGives", {
                file,
                scores: member.scores.size,
                findings: member.findings.size,
              })}
        </Text>
        {!isOwn && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.remove}
            icon={<DismissRegular />}
            aria-label={t("combine.remove", { file })}
            onClick={() => {
              merge.remove(file);
            }}
          />
        )}
      </div>
      {member !== undefined && (
        <Field label={t("merge.name")} size="small">
          <Input
            size="small"
            value={merge.nameOf(file)}
            placeholder={member.name}
            onChange={(_, { value }) => {
              merge.rename(file, value);
            }}
          />
        </Field>
      )}
    </div>
  );
};
