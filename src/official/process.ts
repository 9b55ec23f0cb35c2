import type { SourceLines } from "../rubric/rubric";

type Lines = SourceLines["lines"];

/** One half of a plan's year: 上半年 or 下半年. */
export type HalfId = "first" | "second";

/** 階段: 前置作業, 自我檢核, 實地訪視, 結果決定. */
export type PhaseId = "preparation" | "self-check" | "visit" | "decision";

/** What table 2 schedules; all but the first two come once in each half of the year. */
export type EventId =
  | "approval"
  | "information-meeting"
  | "self-check"
  | "recusal"
  | "submission"
  | "briefing"
  | "visit"
  | "draft-report"
  | "appeal"
  | "appeal-answer"
  | "summary"
  | "report";

/** 申復屬性: 違反程序, 不符事實, 要求修正事項. */
export type AppealKindId = "procedure" | "facts" | "correction";

/** A month of the 民國 calendar; years count as the plan prints them. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** A day of the 民國 calendar. */
export interface Day extends Month {
  readonly day: number;
}

/** A printed passage and where it stands. */
export interface Passage {
  readonly text: string;
  readonly lines: Lines;
}

/** A row of table 1 (視導項目表). The office's name is the short one printed there (高教司). */
export interface ProcessItem {
  readonly no: number;
  readonly title: string;
  readonly authority: string;
  readonly audience: string | null;
  readonly remark: string | null;
  /** The form that the item is visited with; null for 其他. */
  readonly form: string | null;
  readonly lines: Lines;
}

/** A half of the year with its schools, in the printed order (by strokes). */
export interface ProcessHalf extends Passage {
  readonly id: HalfId;
  readonly name: string;
  readonly schools: readonly string[];
}

/** When a phase lasts; `half` null where both halves share it, `to` null where no end is printed. */
export interface PhasePeriod extends Passage {
  readonly half: HalfId | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** One of the four phases with its periods. */
export interface ProcessPhase {
  readonly id: PhaseId;
  readonly title: string;
  readonly periods: readonly PhasePeriod[];
  readonly lines: Lines;
}

/** A row of table 2 (時程表): `date` as printed, `from` and `to` read from it, both months included. */
export interface ScheduledEvent {
  readonly phase: PhaseId;
  readonly half: HalfId | null;
  readonly event: EventId;
  readonly date: string;
  readonly from: Month;
  readonly to: Month;
  readonly work: string;
  readonly lines: Lines;
}

/** A time limit and the rule of the appeal procedure that prints it. */
export interface WorkingDayLimit {
  readonly rule: number;
  readonly workingDays: number;
}

/** 申復程序. */
export interface AppealProcedure {
  readonly purpose: Passage;
  readonly rules: readonly (Passage & { readonly no: number })[];
  readonly kinds: readonly (Passage & { readonly id: AppealKindId; readonly name: string })[];
  /** The kind that an appeal is put under when its kind was ticked twice or wrongly (rule 二). */
  readonly kindWhenUnclear: AppealKindId;
  /** Counted from the day on which the school received the draft report. */
  readonly fileWithin: WorkingDayLimit;
  /** Counted from the day after the last day for filing. */
  readonly answerWithin: WorkingDayLimit;
  readonly rounds: { readonly rule: number; readonly times: number };
}

/** 視導結果 and 追蹤輔導. The ministry decides which of the values a school gets: no pass mark is printed. */
export interface ProcessResults {
  readonly values: readonly string[];
  readonly text: string;
  readonly use: string;
  readonly followUp: string;
  readonly lines: Lines;
}

/** What a year's plan prints around its visit forms: 視導 → 報告初稿 → 申復 → 結果. */
export interface Process {
  readonly id: string;
  readonly version: string;
  /** 民國 year. */
  readonly year: number;
  readonly document: string;
  /** 指導單位. */
  readonly supervisor: string;
  /** 主辦單位. */
  readonly organizer: string;
  readonly published: string;
  readonly items: readonly ProcessItem[];
  readonly halves: readonly ProcessHalf[];
  readonly phases: readonly ProcessPhase[];
  readonly schedule: readonly ScheduledEvent[];
  readonly scheduleNote: string;
  /** When a school is not visited for an item at all. */
  readonly exemption: Passage;
  readonly appeal: AppealProcedure;
  readonly results: ProcessResults;
}
