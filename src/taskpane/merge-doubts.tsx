import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MergedForm } from "../form/merge-members";
import { isQuestion, type MergeDifference, type MergeProblem } from "../form/merge-problems";
import { Folded } from "./folded-text";
import { LineList } from "./line-list";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  problems: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Why a file can't be merged, or what is asked about it, by its name. */
export const MergeProblems = ({
  problems,
}: {
  readonly problems: readonly MergeProblem[];
}): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <div className={styles.problems} role="status">
      {problems.map(({ file, sheet, reason, cells, others }) => (
        <MessageBar
          key={`${file} ${reason}`}
          intent={isQuestion(reason) ? "warning" : "error"}
          layout="multiline"
        >
          <MessageBarBody>
            {t("combine.problem", {
              file,
              sheet: sheet ?? "",
              reason: t(`merge.problem.${reason}`, {
                cells: cells.join("、"),
                others: others.join("／"),
              }),
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
};

/** Where copies hold something else than the open workbook outside the committee's own. */
export const MergeDifferences = ({
  differences,
}: {
  readonly differences: readonly MergeDifference[];
}): ReactElement | null => {
  const t = useTranslate();
  if (differences.length === 0) return null;
  return (
    <Folded title={t("merge.differences", { count: differences.length })} open>
      <LineList
        lines={differences.map(({ file, cell, base, copy }) =>
          t("merge.difference", { file, cell, base: base ?? "—", copy: copy ?? "—" }),
        )}
      />
    </Folded>
  );
};

/** What becomes of 視導委員 in the form's header block. */
export const MergeVisitors = ({
  merged,
}: {
  readonly merged: MergedForm | null;
}): ReactElement | null => {
  const t = useTranslate();
  if (merged?.visitors == null) return null;
  const { cell, old, new: now } = merged.visitors;
  return <Text>{t("merge.visitors", { cell, old: old === "" ? "—" : old, now })}</Text>;
};
