import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";
import { correctScore } from "./correct-score";
import { EvidenceView } from "./evidence-view";
import { ExplanationView } from "./explanation-view";
import { FindingView } from "./finding-view";
import { FoldedText } from "./folded-text";
import { IndicatorHeading } from "./indicator-heading";
import type { IndicatorView } from "./indicator-view";
import { ladderOf } from "./ladder";
import { LadderView } from "./ladder-view";
import { MeasuredView } from "./measured-view";
import { NotApplicableView } from "./not-applicable-view";
import type { OpenForm } from "../form/open-form";
import { annexName } from "../plan/official-text";
import { PartsView } from "./parts-view";
import { RoleSwitch } from "./role-switch";
import { ScoreField } from "./score-field";
import { SituationsView } from "./situations-view";
import { UnitField } from "./unit-field";
import { type ScoreChanges, useScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { VerdictLine } from "./verdict-line";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folded: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface IndicatorPageProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly view: IndicatorView;
}

/** One indicator: what may be put here, what stands here, its evidence and its small print. */
export const IndicatorPage = ({ workbook, form, view }: IndicatorPageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const changes = useScoreChanges(workbook, form, view);
  const { indicator, allowance } = view;
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
      {allowance.kind === "scored" && <Scoring view={view} changes={changes} />}
      {allowance.kind === "excluded" && <Text>{t("fill.excluded")}</Text>}
      {allowance.kind === "unscored" && <Text>{t("fill.unscored")}</Text>}
      <SituationsView form={form} view={view} changes={changes} />
      {view.explanations.map(({ annex, text }) => (
        <ExplanationView key={annex.id} title={annexName(annex)} text={text} />
      ))}
      <Words view={view} changes={changes} />
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

interface WordsProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
}

/** What each role writes beside its score: the school its evidence, the committee its finding on that evidence. */
const Words = ({ view, changes }: WordsProps): ReactElement => {
  const t = useTranslate();
  if (view.role === "committee") {
    return (
      <>
        <FindingView text={view.finding} headings={view.findingParts} changes={changes} />
        <FoldedText title={t("fill.evidence")} text={view.evidence} open />
      </>
    );
  }
  return (
    <EvidenceView
      text={view.evidence}
      printed={view.indicator.evidence}
      onWrite={changes.writeEvidence}
    />
  );
};

interface ScoringProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
}

/** The ways to score: parts or measure where the rule has them, the ladder, the field, NA. */
const Scoring = ({ view, changes }: ScoringProps): ReactElement | null => {
  const t = useTranslate();
  const [draft, setDraft] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { allowance, rule } = view;
  if (allowance.kind !== "scored" || rule.kind !== "rule") return null;
  const score = view.verdict?.score ?? null;
  return (
    <>
      {rule.rule.kind === "sum" && (
        <PartsView rule={rule.rule} score={score} written={view.parts} changes={changes} />
      )}
      {(rule.rule.kind === "count" || rule.rule.kind === "lookup") && (
        <MeasuredView rule={rule.rule} written={view.parts} changes={changes} />
      )}
      {view.indicator.supplement !== null && <Text size={200}>{t("fill.annexRulesNow")}</Text>}
      {rule.rule.kind !== "sum" && (
        <LadderView
          label={t("fill.ladder")}
          rungs={ladderOf(rule.rule)}
          legal={allowance.legal}
          score={score}
          onChoose={(chosen) => {
            changes.writeScore(chosen, null);
          }}
          onType={(character) => {
            setDraft(draft + character);
            field.current?.focus();
          }}
        />
      )}
      <ScoreField
        view={view}
        changes={changes}
        draft={draft}
        onDraft={setDraft}
        inputRef={(element) => {
          field.current = element;
        }}
      />
      {allowance.notApplicable && <NotApplicableView view={view} changes={changes} />}
    </>
  );
};
