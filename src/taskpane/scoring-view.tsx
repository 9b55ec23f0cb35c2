import { Text } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { ladderOf } from "../scoring/ladder";
import type { IndicatorView } from "./indicator-view";
import { LadderView } from "./ladder-view";
import { isFocusLost } from "./lost-focus";
import { MeasuredView } from "./measured-view";
import { NotApplicableView } from "./not-applicable-view";
import { PartsView } from "./parts-view";
import { ScoreField } from "./score-field";
import type { ScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";

interface ScoringViewProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
  /** Whether both roles' scores are marked on the ladder. */
  readonly compared?: boolean;
}

/** The ways to score an indicator: parts or measure, the ladder, the field, NA; or why there are none. */
export const ScoringView = (props: ScoringViewProps): ReactElement | null => {
  const t = useTranslate();
  const { view } = props;
  const { kind } = view.allowance;
  if (kind === "excluded") return <Text>{t("fill.excluded")}</Text>;
  if (kind === "unscored") return <Text>{t("fill.unscored")}</Text>;
  if (kind !== "scored") return null;
  return view.formula === null ? (
    <Scoring {...props} />
  ) : (
    <Text>{t("fill.formulaCell", { formula: view.formula })}</Text>
  );
};

const Scoring = ({ view, changes, compared = false }: ScoringViewProps): ReactElement | null => {
  const t = useTranslate();
  const [draft, setDraft] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A step took away what was typed in: the next score can be typed at once. The page stays at its beginning.
    if (isFocusLost()) field.current?.focus({ preventScroll: true });
  }, []);
  const { allowance, rule } = view;
  if (allowance.kind !== "scored" || rule.kind !== "rule") return null;
  const score = view.verdict?.score ?? null;
  const hasLadder = rule.rule.kind !== "sum";
  return (
    <>
      {view.agreedOn !== null && (
        <Text size={200}>{t("fill.agreedScore", { sheet: view.agreedOn })}</Text>
      )}
      <PartsOrMeasure view={view} changes={changes} />
      {view.indicator.supplement !== null && <Text size={200}>{t("fill.annexRulesNow")}</Text>}
      {hasLadder && (
        <LadderView
          label={t("fill.ladder")}
          rungs={ladderOf(rule.rule)}
          legal={allowance.legal}
          score={score}
          {...(compared ? { marks: view.scores } : {})}
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
        hasLadder={hasLadder}
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

/** What a score is made up of or worked out from, where the standard says so. */
const PartsOrMeasure = ({ view, changes }: ScoringViewProps): ReactElement | null => {
  if (view.rule.kind !== "rule") return null;
  const { rule } = view.rule;
  const score = view.verdict?.score ?? null;
  if (rule.kind === "sum")
    return <PartsView rule={rule} score={score} written={view.parts} changes={changes} />;
  return rule.kind === "count" || rule.kind === "lookup" ? (
    <MeasuredView rule={rule} written={view.parts} changes={changes} />
  ) : null;
};
