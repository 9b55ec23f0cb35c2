import { findDamage } from "../form/find-damage";
import type { Damage, DamageKind } from "../form/form-report";
import { type FormLocation, scoreCellOf } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { SheetSetup } from "../form/sheet-setup";
import { type ChangeSinceFinal, reportState, type StateProblem } from "../form/state-report";
import { toA1 } from "../plan/address";
import { type Role, roles } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { CellEntry, Reason } from "../scoring/verdict";
import { indicatorView } from "./indicator-view";
import { type Refusal, refusalOf } from "./refusal";

/** The kinds of findings, the worst first. */
export const findingGroups = [
  "final",
  "scores",
  "texts-for-numbers",
  "excluded",
  "not-applicable",
  "rows",
  "formulas",
  "validations",
  "situations",
  "strays",
  "official-texts",
  "looks",
  "marker",
] as const;

/** One kind of findings. */
export type FindingGroup = (typeof findingGroups)[number];

const groupOfReason: Readonly<Record<Reason, FindingGroup>> = {
  "above-maximum": "scores",
  "below-minimum": "scores",
  "between-bands": "scores",
  "not-a-number": "scores",
  "number-as-text": "texts-for-numbers",
  boolean: "scores",
  "error-value": "scores",
  "only-spaces": "scores",
  "na-not-allowed": "not-applicable",
  "na-without-reason": "not-applicable",
  "scored-though-excluded": "excluded",
  "rule-lost": "formulas",
};

const groupOfDamage: Readonly<Record<DamageKind, FindingGroup>> = {
  "missing-column": "rows",
  "header-exchanged": "rows",
  "missing-row": "rows",
  "doubled-row": "rows",
  "row-moved": "rows",
  "text-changed": "official-texts",
  "text-added": "official-texts",
  "text-exchanged": "official-texts",
  "merge-lost": "looks",
  "formula-changed": "formulas",
  "helper-cleared": "formulas",
  "helper-changed": "formulas",
  "situation-emptied": "situations",
  "situation-unknown": "situations",
  "stray-score": "strays",
  "not-calculated": "strays",
  "link-lost": "strays",
  "marker-changed": "marker",
  "marker-cleared": "marker",
  "name-broken": "marker",
  "validation-lost": "validations",
  "validation-changed": "validations",
  "conditional-format-lost": "looks",
  "look-lost": "looks",
};

/** One thing that is not as it should be. */
export type Finding =
  | {
      readonly kind: "score";
      readonly cell: string | null;
      readonly indicator: string;
      readonly role: Role;
      readonly entry: CellEntry;
      readonly refusal: Refusal;
    }
  | { readonly kind: "damage"; readonly cell: string | null; readonly damage: Damage }
  /** Something that was changed since the form became final. */
  | { readonly kind: "change"; readonly cell: string | null; readonly change: ChangeSinceFinal }
  /** Something that is wrong with the form's state. */
  | { readonly kind: "state"; readonly cell: string | null; readonly problem: StateProblem };

/** What was found in one form. */
export interface FormFindings {
  readonly form: OpenForm;
  readonly groups: readonly {
    readonly group: FindingGroup;
    readonly findings: readonly Finding[];
  }[];
  readonly count: number;
  readonly mendable: readonly Damage[];
}

/** Gathers what is not right in a form; without a setup nothing is said of validations, formats, looks and names. */
export const findingsOf = (
  form: OpenForm,
  setup: SheetSetup | null,
  records: readonly SheetCells[] = [],
): FormFindings => {
  const known = remembered.get(form);
  if (known?.setup === setup && known.records === records) return known.findings;
  const findings = gather(form, setup, records);
  remembered.set(form, { setup, records, findings });
  return findings;
};

/** A form that was not read again has nothing new. */
const remembered = new WeakMap<
  OpenForm,
  { setup: SheetSetup | null; records: readonly SheetCells[]; findings: FormFindings }
>();

const gather = (
  form: OpenForm,
  setup: SheetSetup | null,
  records: readonly SheetCells[],
): FormFindings => {
  const damage = findDamage(form.cells, form.location, form.rubric, setup);
  const all = [
    ...stateFindings(form, records),
    ...scoreFindings(form),
    ...damage.map((each): [FindingGroup, Finding] => [
      groupOfDamage[each.kind],
      { kind: "damage", cell: each.cell, damage: each },
    ]),
  ];
  return {
    form,
    groups: findingGroups.flatMap((group) => {
      const findings = all.flatMap(([of, finding]) => (of === group ? [finding] : []));
      return findings.length === 0 ? [] : [{ group, findings }];
    }),
    count: all.length,
    mendable: damage.filter(({ mendable }) => mendable),
  };
};

const stateFindings = (
  form: OpenForm,
  records: readonly SheetCells[],
): readonly [FindingGroup, Finding][] => {
  const { cell, problems, changes } = reportState(form, records);
  return [
    ...problems.map((problem): [FindingGroup, Finding] => [
      "final",
      { kind: "state", cell, problem },
    ]),
    ...changes.map((change): [FindingGroup, Finding] => [
      "final",
      { kind: "change", cell: change.cell, change },
    ]),
  ];
};

const scoreFindings = (form: OpenForm): readonly [FindingGroup, Finding][] =>
  scoredIndicatorsOf(form.rubric).flatMap(({ id }) =>
    roles.flatMap((role): [FindingGroup, Finding][] => {
      if (form.score.verdicts[id]?.[role].state !== "invalid") return [];
      const view = indicatorView(form, id, role);
      const refusal = view === null ? null : refusalOf(view);
      if (view === null || refusal === null) return [];
      const cell = addressOf(form.location, id, role);
      const { entry } = view;
      return [
        [
          groupOfReason[refusal.reason],
          { kind: "score", cell, indicator: id, role, entry, refusal },
        ],
      ];
    }),
  );

const addressOf = (location: FormLocation, id: string, role: Role): string | null => {
  const position = scoreCellOf(location, id, role);
  return position === null ? null : toA1(position.row, position.column);
};
