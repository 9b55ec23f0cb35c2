import { stateWords } from "../messages/states";
import { type Role, roles } from "../rubric/rubric";

/** How far a form has come: 草稿 → 自評完成 → 審閱中 → 定稿. */
export type FormState = keyof typeof stateWords;

/** A state and whose scores must be there, all of them legal, before a form may come to it. */
export interface StateRule {
  readonly state: FormState;
  readonly word: string;
  readonly requires: readonly Role[];
}

/**
 * The states in their order. A state may be passed over: what it asks for, the later ones ask for too.
 *
 * Every step back is allowed.
 */
export const stateRules = [
  { state: "draft", word: stateWords.draft, requires: [] },
  { state: "self-checked", word: stateWords["self-checked"], requires: ["self"] },
  { state: "under-review", word: stateWords["under-review"], requires: ["self"] },
  { state: "final", word: stateWords.final, requires: roles },
] as const satisfies readonly StateRule[];

/** The state that a word or a state's own name stands for; null for every other text. */
export const parseState = (text: string): FormState | null =>
  stateRules.find(({ state, word }) => [state, word].some((name) => name === text.trim()))?.state ??
  null;

/** Whose scores must be complete in a state. */
export const requiredRoles = (wanted: FormState): readonly Role[] =>
  stateRules.find(({ state }) => state === wanted)?.requires ?? [];

/** Tells whether one state comes before another. */
export const isBefore = (one: FormState, other: FormState): boolean =>
  orderOf(one) < orderOf(other);

const orderOf = (wanted: FormState): number =>
  stateRules.findIndex(({ state }) => state === wanted);
