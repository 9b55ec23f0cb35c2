import type { FindingText } from "../form/finding-parts";
import type { Role } from "../rubric/rubric";
import type { EntryState } from "../scoring/verdict";

/** The parts of a report, in their order. */
export const reportParts = [
  "cover",
  "results",
  "chart",
  "findings",
  "not-applicable",
  "evidence",
  "signatures",
] as const;

/** A part of a report that can be left out. */
export type ReportPart = (typeof reportParts)[number];

/** What a report shows of the forms it is made of. */
export interface ReportChoice {
  /** Whose scores; at least one. */
  readonly roles: readonly Role[];
  readonly parts: readonly ReportPart[];
}

/** One role's score of one indicator. */
export interface ScoreInReport {
  readonly state: EntryState;
  /** The legal score; null unless the state is `ok`. */
  readonly score: number | null;
  /** As entered, or in words what stands there instead: 「8」, 「NA」, 「未填」, 「不計分」. */
  readonly shown: string;
  /** Why the entry is refused, in the words of the sheet's check column; null when it is not. */
  readonly refusal: string | null;
}

/** One 訪視指標 with everything that was entered for it. */
export interface IndicatorInReport {
  readonly id: string;
  /** As printed, without its number and points. */
  readonly text: string;
  /** 配分 in the school's situation; null for an indicator without scores. */
  readonly points: number | null;
  /** Null for an indicator without scores. */
  readonly scores: Readonly<Record<Role, ScoreInReport>> | null;
  /** Committee minus self; null unless both scores are legal. */
  readonly difference: number | null;
  readonly finding: FindingText;
  /** 自我檢核說明, empty while nothing but the printed text stands there. */
  readonly evidence: string;
  /** Why it does not count, and for whom; null when it counts for everybody. */
  readonly notCounted: { readonly roles: readonly Role[]; readonly reason: string } | null;
}

/** One 訪視細項. */
export interface CriterionInReport {
  /** As printed: 「(一)經費分配與申請程序(5%)」. */
  readonly title: string;
  readonly indicators: readonly IndicatorInReport[];
}

/** One 訪視項目 and its sums. */
export interface SectionInReport {
  /** As printed: 「一、經費支用規劃與執行成效(35%)」. */
  readonly title: string;
  /** Without its weight. */
  readonly name: string;
  /** The points of all its indicators. */
  readonly points: number;
  /** Those of the indicators that are neither NA nor taken out by the situation. */
  readonly applicable: Readonly<Record<Role, number>>;
  /** 小計; null while nothing is entered, or when the sheet has no such cell any more. */
  readonly subtotals: Readonly<Record<Role, number | null>>;
  readonly criteria: readonly CriterionInReport[];
}

/** One role's 總分. */
export interface TotalInReport {
  /** The running number; null while nothing is entered, or when the sheet has no such cell any more. */
  readonly total: number | null;
  /** What keeps it from being final, in the words of 狀態; empty when it is final. */
  readonly status: string;
}

/** A line of the form's header block. */
export interface HeaderField {
  readonly label: string;
  /** Empty while nothing is entered. */
  readonly value: string;
}

/** A note on something that does not show in the figures: that the state is doubtful, changes since 定稿, damage. */
export interface Caution {
  readonly kind: "state" | "changes" | "damage";
  readonly text: string;
}

/** One form as a report shows it. */
export interface FormInReport {
  /** Letter and title: 「J 私立大專校院學生事務與輔導工作經費執行成效」. */
  readonly name: string;
  /** 「105 年度教育部大專校院統合視導訪視表」. */
  readonly formTitle: string;
  readonly header: readonly HeaderField[];
  /** 「100」, 「100+4」. */
  readonly maximum: string;
  /** Whether 總分 is a quotient, shown with two decimals. */
  readonly divides: boolean;
  readonly totalLabel: string;
  readonly totals: Readonly<Record<Role, TotalInReport>>;
  readonly sections: readonly SectionInReport[];
  /** The headed parts that findings are written in; empty where the form asks for none. */
  readonly findingParts: readonly string[];
  /** How many places of the sheet differ from the form as it was inserted. */
  readonly damage: number;
  /** Sentences on what a reader must know: totals that are not final, refused scores, damage. */
  readonly notes: readonly string[];
  /** Those of the notes that do not show in the figures. */
  readonly cautions: readonly Caution[];
  /** Whether the form is no longer as it was made final, as far as that was looked at. */
  readonly altered: boolean;
}

/** What a report says, made from forms as they were last read; survives `JSON.stringify`. */
export interface Report extends ReportChoice {
  readonly forms: readonly FormInReport[];
}
