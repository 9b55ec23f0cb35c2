import { sheetWords } from "../../src/messages/sheet";
import { situationCellsOf } from "../../src/plan/situation-cells";
import type { Rubric } from "../../src/rubric/rubric";
import type { SituationAnswers } from "../../src/scoring/verdict";

/** One way in which the cells of a form's situations can be filled. */
export interface SituationState {
  readonly name: string;
  /** What stands in each situation's cell, by its id; null is an empty cell. */
  readonly texts: Readonly<Record<string, string | null>>;
  readonly answers: SituationAnswers;
}

/** A text that no situation offers, as another program or a hand may leave it behind. */
const unknownText = `${sheetWords.yes}？`;

const nothing: SituationState = { name: "", texts: {}, answers: {} };

const joinedState = (
  state: SituationState,
  id: string,
  text: string | null,
  value: string | null,
): SituationState => ({
  name: `${state.name}${state.name === "" ? "" : ", "}${id}: ${text ?? "not chosen"}`,
  texts: { ...state.texts, [id]: text },
  answers: { ...state.answers, [id]: value },
});

/** Every combination of a form's situations: each option, not chosen, and once a text that is no option. */
export const situationStates = (rubric: Rubric): readonly SituationState[] => {
  const cells = situationCellsOf(rubric);
  const chosen = cells.reduce<readonly SituationState[]>(
    (states, { id, options }) =>
      states.flatMap((state) => [
        joinedState(state, id, null, null),
        ...options.map(({ label, value }) => joinedState(state, id, label, value)),
      ]),
    [nothing],
  );
  if (cells.length === 0) return chosen;
  const unknown = cells.reduce(
    (state, { id }) => joinedState(state, id, unknownText, null),
    nothing,
  );
  return [...chosen, unknown];
};
