import fc from "fast-check";
import { layoutForm } from "../../src/plan/form-layout";
import { takesScores } from "../../src/plan/indicator-rows";
import { type Role, roles, type Rubric } from "../../src/rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceCases, demandsReason } from "../../src/scoring/allowance";
import type { FormAnswers } from "../../src/scoring/form-score";
import { everywhere, type Probe, scoreProbe } from "./probes";
import { type SituationState, situationStates } from "./situation-states";

/** What a form is filled with, legal or not. */
export interface Fill {
  readonly state: SituationState;
  /** By indicator id. */
  readonly scores: Readonly<Record<string, Readonly<Record<Role, Probe>>>>;
  /** 自我檢核說明 in the first row of each indicator, by its id. */
  readonly evidence: Readonly<Record<string, string>>;
  /** The indicators whose rule cell is emptied. */
  readonly lostRules: readonly string[];
  /** Entries in rows that take none; rows count from 0 in the form. */
  readonly strays: readonly { readonly row: number; readonly role: Role; readonly probe: Probe }[];
}

const blank = scoreProbe(null);
const notApplicable = scoreProbe("NA");

/** How often an entry is legal, missing, NA or anything: forms that are nearly finished, half filled, all NA, wild. */
const moods = [
  { legal: 1, blank: 0, notApplicable: 0, anything: 0 },
  { legal: 30, blank: 1, notApplicable: 2, anything: 1 },
  { legal: 4, blank: 4, notApplicable: 1, anything: 1 },
  { legal: 1, blank: 1, notApplicable: 12, anything: 1 },
  { legal: 1, blank: 12, notApplicable: 1, anything: 1 },
  { legal: 1, blank: 1, notApplicable: 1, anything: 6 },
] as const;

type Mood = (typeof moods)[number];

const legalOf = (rubric: Rubric, id: string): readonly number[] => {
  const indicator = indicatorsOf(rubric).find((one) => one.id === id);
  if (indicator === undefined) return [];
  const cases = allowanceCases(rubric, indicator);
  const allowances =
    cases.situation === null ? [cases.allowance] : cases.cases.map(({ allowance }) => allowance);
  return allowances.flatMap((allowance) => (allowance.kind === "scored" ? allowance.legal : []));
};

const illegalNumbers = [-1, 0.05, 0.5, 1.5, 2.75, 7, 99].map(scoreProbe);

/** Shrinks towards a blank cell. */
const entries = (legal: readonly number[], mood: Mood): fc.Arbitrary<Probe> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: mood.blank, arbitrary: fc.constant(blank) },
    {
      weight: mood.legal,
      arbitrary: fc.constantFrom(...(legal.length > 0 ? legal : [0])).map(scoreProbe),
    },
    { weight: mood.notApplicable, arbitrary: fc.constant(notApplicable) },
    { weight: mood.anything, arbitrary: fc.constantFrom(...everywhere, ...illegalNumbers) },
  );

const scoresIn = (rubric: Rubric): fc.Arbitrary<Fill["scores"]> => {
  const inMood = (mood: Mood): fc.Arbitrary<Fill["scores"]> =>
    fc.record(
      Object.fromEntries(
        scoredIndicatorsOf(rubric).map(({ id }) => {
          const entry = entries(legalOf(rubric, id), mood);
          return [id, fc.record({ self: entry, committee: entry })] as const;
        }),
      ),
    );
  return fc.oneof(...moods.map(inMood));
};

const seldom = <Value>(value: fc.Arbitrary<Value>, usually: Value): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usually) }, { weight: 1, arbitrary: value });

const reasons = ["", "　 ", "本校無此項業務"] as const;

const evidenceIn = (rubric: Rubric): fc.Arbitrary<Fill["evidence"]> =>
  demandsReason(rubric)
    ? fc.record(
        Object.fromEntries(
          scoredIndicatorsOf(rubric).map(({ id }) => [id, fc.constantFrom(...reasons)]),
        ),
      )
    : fc.constant({});

const straysIn = (rubric: Rubric): fc.Arbitrary<Fill["strays"]> => {
  const rows = layoutForm(rubric).rows.flatMap((row, index) =>
    row.kind === "indicator" && !takesScores(row) ? [index] : [],
  );
  if (rows.length === 0) return fc.constant([]);
  const stray = fc.record({
    row: fc.constantFrom(...rows),
    role: fc.constantFrom(...roles),
    probe: fc.constantFrom(...everywhere),
  });
  const places = { selector: ({ row, role }: Fill["strays"][number]) => `${role} ${row}` };
  return seldom(fc.uniqueArray(stray, { maxLength: 3, ...places }), []);
};

/** Fills of one form, of every kind from empty to final; they shrink towards an empty form with nothing chosen. */
export const fillsOf = (rubric: Rubric): fc.Arbitrary<Fill> =>
  fc.record({
    state: fc.constantFrom(...situationStates(rubric)),
    scores: scoresIn(rubric),
    evidence: evidenceIn(rubric),
    lostRules: seldom(
      fc.subarray(
        scoredIndicatorsOf(rubric).map(({ id }) => id),
        { maxLength: 2 },
      ),
      [],
    ),
    strays: straysIn(rubric),
  });

/** A fill as the core takes it. */
export const answersIn = (rubric: Rubric, fill: Fill): FormAnswers => {
  const { rows } = layoutForm(rubric);
  return {
    situations: fill.state.answers,
    entries: Object.fromEntries(
      Object.entries(fill.scores).map(([id, { self, committee }]) => [
        id,
        { self: self.entry, committee: committee.entry },
      ]),
    ),
    evidence: Object.fromEntries(Object.entries(fill.evidence).map(([id, text]) => [id, [text]])),
    lostRules: fill.lostRules,
    strays: fill.strays.flatMap(({ row, role, probe }) => {
      const place = rows[row];
      return place?.kind === "indicator"
        ? [{ indicator: place.indicator.id, role, entry: probe.entry }]
        : [];
    }),
  };
};

/** A fill in few words: what stands where. */
export const describeFill = ({ state, scores, evidence, lostRules, strays }: Fill): string =>
  [
    `[${state.name}]`,
    ...Object.entries(scores).flatMap(([id, { self, committee }]) =>
      self === blank && committee === blank ? [] : [`${id}: ${self.name} / ${committee.name}`],
    ),
    ...Object.entries(evidence).flatMap(([id, text]) =>
      text === "" ? [] : [`${id} says ${text}`],
    ),
    ...lostRules.map((id) => `${id} has lost its rule`),
    ...strays.map(({ row, role, probe }) => `${role} in row ${row + 1}: ${probe.name}`),
  ].join("; ");
