import type { ReactElement } from "react";
import { EvidenceView } from "./evidence-view";
import { FindingView } from "./finding-view";
import { FoldedText } from "./folded-text";
import type { IndicatorView } from "./indicator-view";
import type { ScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";

interface WordsViewProps {
  readonly view: IndicatorView;
  readonly changes: ScoreChanges;
}

/**
 * What each role writes beside its score: the school its evidence, the committee its finding on that evidence; the
 * other role's words are read only.
 */
export const WordsView = ({ view, changes }: WordsViewProps): ReactElement => {
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
    <>
      <EvidenceView
        text={view.evidence}
        printed={view.indicator.evidence}
        onWrite={changes.writeEvidence}
      />
      <FoldedText title={t("fill.finding")} text={view.finding} open />
    </>
  );
};
