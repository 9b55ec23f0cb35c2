import { Text } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { CombineConflicts } from "./combine-conflicts";
import { CombineFiles } from "./combine-files";
import { CombineLists } from "./combine-lists";
import { CopiesPage, WriteCopies } from "./copies-page";
import type { ReadFile } from "./read-file";
import { type Combine, useCombine } from "./use-combine";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

interface CombinePageProps {
  readonly workbook: Workbook;
  readonly readFile: ReadFile;
  readonly onBack: () => void;
}

/** The page that puts partly filled copies of the school's workbook together; writes only when told to. */
export const CombinePage = ({ workbook, readFile, onBack }: CombinePageProps): ReactElement => {
  const t = useTranslate();
  const combine = useCombine(workbook, readFile, t("combine.thisWorkbook"));
  return (
    <CopiesPage title={t("combine.title")} what={t("combine.what")} onBack={onBack}>
      <CombineFiles combine={combine} />
      {combine.working && <Waiting />}
      {combine.combination !== null && (
        <>
          <CombineConflicts combine={combine} />
          <CombineLists combination={combine.combination} />
          <WriteButton combine={combine} />
        </>
      )}
    </CopiesPage>
  );
};

/** Says what is still to be decided, and writes when nothing is. */
const WriteButton = ({ combine }: { readonly combine: Combine }): ReactElement => {
  const t = useTranslate();
  const { combination } = combine;
  const undecided = combination?.conflicts.length ?? 0;
  const count = (combination?.sheets ?? []).reduce((sum, { writes }) => sum + writes.length, 0);
  return (
    <WriteCopies
      label={t("combine.write", { count })}
      disabled={undecided > 0 || count === 0 || combine.working}
      onWrite={combine.write}
    >
      <div role="status">
        {undecided > 0 && <Text>{t("combine.undecided", { count: undecided })}</Text>}
        {undecided === 0 && count === 0 && <Text>{t("combine.nothing")}</Text>}
      </div>
    </WriteCopies>
  );
};
