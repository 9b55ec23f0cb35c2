import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { type ReactElement } from "react";
import { CombineConflicts } from "./combine-conflicts";
import { CombineFiles } from "./combine-files";
import { CombineLists } from "./combine-lists";
import type { ReadFile } from "./read-file";
import { type Combine, useCombine } from "./use-combine";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  write: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CombinePageProps {
  readonly workbook: Workbook;
  readonly readFile: ReadFile;
  readonly onBack: () => void;
}

/** The page that puts partly filled copies of the school's workbook together; writes only when told to. */
export const CombinePage = ({ workbook, readFile, onBack }: CombinePageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const combine = useCombine(workbook, readFile, t("combine.thisWorkbook"));
  return (
    <article className={styles.page}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t("combine.back")}
        </Button>
      </div>
      <h2 className={styles.title}>{t("combine.title")}</h2>
      <Text>{t("combine.what")}</Text>
      <CombineFiles combine={combine} />
      {combine.working && <Waiting />}
      {combine.combination !== null && (
        <>
          <CombineConflicts combine={combine} />
          <CombineLists combination={combine.combination} />
          <WriteButton combine={combine} />
        </>
      )}
    </article>
  );
};

/** Says what is still to be decided, and writes when nothing is. */
const WriteButton = ({ combine }: { readonly combine: Combine }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { combination } = combine;
  const undecided = combination?.conflicts.length ?? 0;
  const count = (combination?.sheets ?? []).reduce((sum, { writes }) => sum + writes.length, 0);
  return (
    <div className={styles.write}>
      <div role="status">
        {undecided > 0 && <Text>{t("combine.undecided", { count: undecided })}</Text>}
        {undecided === 0 && count === 0 && <Text>{t("combine.nothing")}</Text>}
      </div>
      <div>
        <Button
          appearance="primary"
          disabled={undecided > 0 || count === 0 || combine.working}
          onClick={() => void combine.write()}
        >
          {t("combine.write", { count })}
        </Button>
      </div>
    </div>
  );
};
