import type { OpenForm } from "../form/open-form";
import { printedNumber } from "../report/printed-number";
import type { Message } from "./pane-language";
import type { IndicatorView } from "./indicator-view";
import { evidenceWrites, findingWrites, scoreWrites, situationWrites } from "./score-writes";
import type { Workbook } from "./use-workbook";

/** The changes that the Fill page makes to one indicator; each says what it wrote and can be undone. */
export interface ScoreChanges {
  readonly writeScore: (score: number, parts: string | null) => void;
  /** Writes NA, and the reason as 自我檢核說明 when one is given. */
  readonly writeNotApplicable: (reason: string | null) => void;
  /** Writes 自我檢核說明 as a change of the text that stands there when it is written. */
  readonly writeEvidence: (change: (now: string) => string) => void;
  /** Writes 訪視結果說明 as a change of the text that stands there when it is written. */
  readonly writeFinding: (change: (now: string) => string) => void;
  readonly chooseSituation: (situation: string, option: string) => void;
}

/** Makes the changes of one indicator on the sheet as it stands when they are made. */
export const useScoreChanges = (
  workbook: Workbook,
  form: OpenForm,
  view: IndicatorView,
): ScoreChanges => {
  const { role } = view;
  const indicator = view.indicator.id;
  const change = (plan: Parameters<Workbook["connection"]["write"]>[1], message: Message): void =>
    void workbook.connection.write(form.location.sheetId, plan, message);

  return {
    writeScore: (value, parts) => {
      change((fresh) => scoreWrites(fresh, { indicator, role, value, parts }), {
        key: "fill.writtenScore",
        values: { score: printedNumber(value) },
      });
    },
    writeNotApplicable: (reason) => {
      change(
        (fresh) => {
          const score = scoreWrites(fresh, { indicator, role, value: "NA", parts: null });
          const text = reason === null ? [] : evidenceWrites(fresh, indicator, () => reason);
          return score === null || text === null ? null : [...score, ...text];
        },
        { key: "fill.written", values: { value: "NA" } },
      );
    },
    writeEvidence: (text) => {
      change((fresh) => evidenceWrites(fresh, indicator, text), {
        key: "fill.writtenEvidence",
        values: {},
      });
    },
    writeFinding: (text) => {
      change((fresh) => findingWrites(fresh, indicator, text), {
        key: "fill.writtenFinding",
        values: {},
      });
    },
    chooseSituation: (id, option) => {
      const situation = view.situations.find((each) => each.id === id);
      const chosen = situation?.options.find(({ value }) => value === option);
      change((fresh) => situationWrites(fresh, id, option), {
        key: "fill.writtenSituation",
        values: { label: situation?.label ?? id, option: chosen?.label ?? option },
      });
    },
  };
};
