import type { Role } from "../rubric/rubric";
import type { CellEntry, SituationAnswers, Verdict } from "./verdict";

/** Everything a person has entered into one form. */
export interface FormAnswers {
  readonly situations: SituationAnswers;
  /** By indicator id; an absent indicator counts as blank in both roles. */
  readonly entries: Readonly<Record<string, Readonly<Record<Role, CellEntry>>>>;
  /** 自我檢核說明 by indicator id: the text of each row that holds any. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  /** The indicators whose rule the sheet has lost: whatever stands in their score cells is refused. */
  readonly lostRules: readonly string[];
  /** Scores typed into a continuation row of a split indicator, where none belongs. */
  readonly strays: readonly {
    readonly indicator: string;
    readonly role: Role;
    readonly entry: CellEntry;
  }[];
}

/** The sums of one role. */
export interface RoleScore {
  /** 小計 by section in official order; null where nothing is entered. */
  readonly subtotals: readonly (number | null)[];
  /** 總分: the running number, null when nothing is entered or nothing is applicable. */
  readonly total: number | null;
  readonly missing: number;
  readonly invalid: number;
  /** Nothing missing and nothing invalid. */
  readonly complete: boolean;
}

/** Every verdict and sum of one form. */
export interface FormScore {
  /** By indicator id; unscored indicators have none. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<Role, Verdict>>>>;
  readonly roles: Readonly<Record<Role, RoleScore>>;
}
