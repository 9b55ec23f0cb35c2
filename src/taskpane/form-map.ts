import type { Role } from "../rubric/rubric";
import { indicatorsOfSection } from "../rubric/walk";
import type { EntryState } from "../scoring/verdict";
import type { OpenForm } from "../form/open-form";

/** How one indicator stands in one role; `unscored` has no score cell at all. */
export type MapState = EntryState | "unscored";

/** One small cell of the form map. */
export interface MapCell {
  readonly indicator: string;
  readonly text: string;
  readonly state: MapState;
}

/** The map of one section: its title and a cell for each indicator. */
export interface MapSection {
  readonly no: number;
  readonly title: string;
  readonly cells: readonly MapCell[];
}

/** Maps a form for one role: a cell per indicator in official order, grouped by section. */
export const formMap = (form: OpenForm, role: Role): readonly MapSection[] =>
  form.rubric.sections.map((section) => ({
    no: section.no,
    title: section.title,
    cells: indicatorsOfSection(section).map(({ id, text }) => ({
      indicator: id,
      text,
      state: form.score.verdicts[id]?.[role].state ?? "unscored",
    })),
  }));
