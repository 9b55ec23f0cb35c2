import { situationCellsOf } from "../plan/situation-cells";
import type { Indicator, Role, Situation } from "../rubric/rubric";
import { type Explanation, explanationsOf } from "../rubric/explanations";
import { findIndicator } from "../rubric/walk";
import { allowanceOf, demandsReason } from "../scoring/allowance";
import { judge } from "../scoring/judge";
import type { Allowance, CellEntry, Verdict } from "../scoring/verdict";
import { linkedCell } from "../form/agreed-links";
import { scoreCellOf } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import { formulaAt } from "../form/sheet-cells";
import { type RuleInForce, ruleInForce } from "../scoring/rule-in-force";
import { findingText, partsText } from "./score-writes";

/** Everything that the Fill page shows of one indicator in one role. */
export interface IndicatorView {
  readonly indicator: Indicator;
  readonly role: Role;
  readonly allowance: Allowance;
  readonly rule: RuleInForce;
  readonly entry: CellEntry;
  /** Both roles' legal scores. */
  readonly scores: Readonly<Record<Role, number | null>>;
  /** Somebody's own formula in the role's score cell; null where there is none. */
  readonly formula: string | null;
  /** The sheet whose agreed score (議定分數) the cell shows and which is written to; null where it shows none. */
  readonly agreedOn: string | null;
  /** Null for an indicator without score cells. */
  readonly verdict: Verdict | null;
  /** 自我檢核說明 as it stands in the sheet. */
  readonly evidence: string;
  /** 訪視結果說明 as it stands in the sheet. */
  readonly finding: string;
  /** The headings that the form wants findings written under. */
  readonly findingParts: readonly string[];
  /** What the annexes print to explain the indicator. */
  readonly explanations: readonly Explanation[];
  /** 分項 as it stands in the sheet. */
  readonly parts: string;
  /** Whether NA needs a reason that is not given yet. */
  readonly reasonMissing: boolean;
  /** What the header block asks to choose. */
  readonly situations: readonly Situation[];
}

/** Gathers an indicator of a form; null when the form has none of that name. */
export const indicatorView = (form: OpenForm, id: string, role: Role): IndicatorView | null => {
  const indicator = findIndicator(form.rubric, id);
  if (indicator === null) return null;
  const { situations, entries, evidence } = form.answers;
  const texts = evidence[id] ?? [];
  const allowance = allowanceOf(form.rubric, indicator, situations);
  const asNotApplicable = judge(allowance, "NA", { required: demandsReason(form.rubric), texts });
  return {
    indicator,
    role,
    allowance,
    rule: ruleInForce(indicator, situations),
    entry: entries[id]?.[role] ?? null,
    scores: {
      self: form.score.verdicts[id]?.self.score ?? null,
      committee: form.score.verdicts[id]?.committee.score ?? null,
    },
    ...scoreFormula(form, id, role),
    verdict: form.score.verdicts[id]?.[role] ?? null,
    evidence: texts.join("\n"),
    finding: findingText(form, id),
    findingParts: form.rubric.findingParts ?? [],
    explanations: explanationsOf(form.rubric, id),
    parts: partsText(form, id, role),
    reasonMissing: asNotApplicable.reason === "na-without-reason",
    situations: situationCellsOf(form.rubric),
  };
};

const scoreFormula = (
  form: OpenForm,
  id: string,
  role: Role,
): Pick<IndicatorView, "formula" | "agreedOn"> => {
  const cell = scoreCellOf(form.location, id, role);
  const formula = cell === null ? null : formulaAt(form.cells, cell);
  const agreed = linkedCell(formula);
  return { formula: agreed === null ? formula : null, agreedOn: agreed?.sheetName ?? null };
};

/** Prints an entry as it stands in its cell; empty for a blank one. */
export const printEntry = (entry: CellEntry): string => {
  if (entry === null) return "";
  if (typeof entry === "object") return entry.error;
  return typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry);
};

/** Judges a score before it is written; the same verdict as the sheet's check column will give. */
export const judgeBefore = (view: IndicatorView, entry: number | "NA"): Verdict =>
  judge(view.allowance, entry);
