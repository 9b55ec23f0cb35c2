import { Checkbox, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Merge } from "../form/merge-members";
import { isQuestion } from "../form/merge-problems";
import type { OpenForm } from "../form/open-form";
import { MergeDifferences, MergeProblems, MergeVisitors } from "./merge-doubts";
import { MergeFiles } from "./merge-files";
import { CopiesPage, WriteCopies } from "./copies-page";
import type { ReadFile } from "./read-file";
import { type MembersMerge, useMerge } from "./use-merge";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

interface MergePageProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly readFile: ReadFile;
  readonly onBack: () => void;
}

/** The page that puts several committee members' copies of a form side by side; writes only when told to. */
export const MergePage = ({ workbook, form, readFile, onBack }: MergePageProps): ReactElement => {
  const t = useTranslate();
  const merge = useMerge(workbook, form, readFile, t("combine.thisWorkbook"));
  return (
    <CopiesPage title={t("merge.title")} what={t("merge.what")} onBack={onBack}>
      <MergeFiles merge={merge} />
      {merge.working && <Waiting />}
      {merge.merge !== null && (
        <>
          <MergeProblems problems={merge.merge.problems} />
          <MergeDifferences differences={merge.merge.differences} />
          <MergeVisitors merged={merge.merge.merged} />
          <WriteButton merge={merge} />
        </>
      )}
    </CopiesPage>
  );
};

/** Asks about what is in doubt, and writes when nothing is. */
const WriteButton = ({ merge }: { readonly merge: MembersMerge }): ReactElement => {
  const t = useTranslate();
  const { isRefused, isAsked } = doubtsOf(merge.merge);
  const count = merge.copies.length;
  const isReady = !isRefused && count >= 2 && (!isAsked || merge.accepted);
  return (
    <WriteCopies
      label={t("merge.write", { count })}
      disabled={!isReady || merge.working}
      onWrite={merge.write}
    >
      {!isRefused && isAsked && (
        <Checkbox
          label={t("merge.accept")}
          checked={merge.accepted}
          onChange={(_, { checked }) => {
            merge.accept(checked === true);
          }}
        />
      )}
      <div role="status">{count < 2 && <Text>{t("merge.tooFew")}</Text>}</div>
    </WriteCopies>
  );
};

/** Whether nothing helps, and whether something has to be agreed to. */
const doubtsOf = (
  merge: Merge | null,
): { readonly isRefused: boolean; readonly isAsked: boolean } => {
  if (merge?.merged == null) return { isRefused: true, isAsked: false };
  const { problems, differences } = merge;
  return {
    isRefused: problems.some(({ reason }) => !isQuestion(reason)),
    isAsked: problems.length + differences.length > 0,
  };
};
