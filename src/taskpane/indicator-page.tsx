import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import { correctScore } from "./correct-score";
import { ExplanationView } from "./explanation-view";
import { FoldedText } from "./folded-text";
import { IndicatorHeading } from "./indicator-heading";
import type { IndicatorView } from "./indicator-view";
import type { OpenForm } from "../form/open-form";
import { annexName } from "../plan/official-text";
import { RoleSwitch } from "./role-switch";
import { ScoringView } from "./scoring-view";
import { SituationsView } from "./situations-view";
import { UnitField } from "./unit-field";
import { useScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { VerdictLine } from "./verdict-line";
import { WordsView } from "./words-view";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folded: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface IndicatorPageProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly view: IndicatorView;
}

/** One indicator from its beginning: what may be put here, what stands here, its evidence and its small print. */
export const IndicatorPage = ({ workbook, form, view }: IndicatorPageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const changes = useScoreChanges(workbook, form, view);
  const { indicator } = view;
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [indicator]);
  return (
    <article className={styles.page}>
      <IndicatorHeading view={view} />
      <RoleSwitch workbook={workbook} form={form} indicator={indicator.id} />
      <VerdictLine
        view={view}
        onCorrect={(value) => {
          const { role, entry } = view;
          correctScore(workbook.connection, form, { indicator: indicator.id, role, entry }, value);
        }}
      />
      <ScoringView key={`scoring-${view.role}`} view={view} changes={changes} />
      <SituationsView form={form} view={view} changes={changes} />
      {view.explanations.map(({ annex, text }) => (
        <ExplanationView key={annex.id} title={annexName(annex)} text={text} />
      ))}
      <WordsView key={`words-${view.role}`} view={view} changes={changes} />
      <UnitField workbook={workbook} form={form} indicator={indicator.id} />
      <div className={styles.folded}>
        <FoldedText title={t("fill.annexRules")} text={indicator.supplement} open />
        <FoldedText
          title={t(indicator.supplement === null ? "fill.standard" : "fill.standardMain")}
          text={indicator.standard}
          open={indicator.supplement !== null}
        />
        <FoldedText title={t("fill.remark")} text={indicator.remark} />
        <FoldedText title={t("fill.note")} text={indicator.note} />
      </div>
    </article>
  );
};
