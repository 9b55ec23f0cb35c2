import type { Candidate, Conflict, Decision } from "./combination";

/** Lists conflicts as decisions to be filled in by a person. */
export const decisionsOf = (conflicts: readonly Conflict[]): readonly Decision[] =>
  conflicts.map(({ place, candidates }) => ({
    place: place.key,
    choice: null,
    candidates: candidates.map(({ file, value }) => ({ file, value })),
  }));

/** The candidate that a decision chooses; null while undecided or when the candidates are not those decided on. */
export const chosenCandidate = (
  { place, candidates }: Conflict,
  decisions: readonly Decision[],
): Candidate | null => {
  const decision = decisions.find((one) => one.place === place.key);
  if (decision === undefined || !isAbout(decision, candidates)) return null;
  return candidates.find(({ file }) => file === decision.choice) ?? null;
};

/** Tells whether a decision was made on exactly these candidates; in whatever order the files are given. */
const isAbout = (decision: Decision, candidates: readonly Candidate[]): boolean =>
  decision.candidates.length === candidates.length &&
  candidates.every(({ file, value }) =>
    decision.candidates.some((known) => known.file === file && known.value === value),
  );
