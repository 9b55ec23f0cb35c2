import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FileList } from "./file-list";
import { FileRow } from "./file-row";
import type { MembersMerge } from "./use-merge";
import { useTranslate } from "./use-translate";

/** The chosen files with what each member gave and the member's name. */
export const MergeFiles = ({ merge }: { readonly merge: MembersMerge }): ReactElement => (
  <FileList onAdd={merge.add} refused={merge.refused}>
    {merge.copies.map(({ file }, index) => (
      <MemberFile key={file} merge={merge} file={file} index={index} />
    ))}
  </FileList>
);

interface MemberFileProps {
  readonly merge: MembersMerge;
  readonly file: string;
  readonly index: number;
}

const MemberFile = ({ merge, file, index }: MemberFileProps): ReactElement => {
  const t = useTranslate();
  const member = merge.merge?.merged == null ? undefined : merge.merge.members[index];
  const isOwn = file === t("combine.thisWorkbook");
  const remove = (): void => {
    merge.remove(file);
  };
  if (member === undefined)
    return <FileRow file={file} text={file} onRemove={isOwn ? null : remove} />;
  const given = { file, scores: member.scores.size, findings: member.findings.size };
  return (
    <FileRow file={file} text={t("merge.fileGives", given)} onRemove={isOwn ? null : remove}>
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
    </FileRow>
  );
};
