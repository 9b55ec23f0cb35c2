import type { ReactElement } from "react";
import { FileList } from "./file-list";
import { FileRow } from "./file-row";
import type { Combine } from "./use-combine";
import { useTranslate } from "./use-translate";

/** The chosen files with how much each gives. */
export const CombineFiles = ({ combine }: { readonly combine: Combine }): ReactElement => {
  const t = useTranslate();
  const given = (file: string): number =>
    (combine.combination?.taken ?? []).filter(({ from }) => from.file === file).length;
  return (
    <FileList onAdd={combine.add} refused={combine.refused}>
      {combine.copies.map(({ file }) => (
        <FileRow
          key={file}
          file={file}
          text={t("combine.fileGives", { file, count: given(file) })}
          onRemove={() => {
            combine.remove(file);
          }}
        />
      ))}
    </FileList>
  );
};
