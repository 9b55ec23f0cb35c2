import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { Role } from "../rubric/rubric";
import { formMap, type MapCell, type MapState } from "./form-map";
import type { OpenForm } from "../form/open-form";
import { isShown, type UnitsState } from "./unit-filter";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  map: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  section: { display: "flex", flexWrap: "wrap" },
  // The cell to press is 24 px as WCAG 2.5.8 asks; the mark inside is small.
  cell: {
    width: "24px",
    height: "24px",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { outline: `1px solid ${tokens.colorNeutralForeground2}`, outlineOffset: "-2px" },
  ok: { color: tokens.colorBrandForeground1 },
  shown: {
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    lineHeight: "20px",
  },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  invalid: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightBold },
});

/** Shapes first, colour second: filled, empty, warning, dash, dotted. */
const marks: Readonly<Record<MapState, string>> = {
  ok: "■",
  blank: "□",
  undecided: "◇",
  invalid: "▲",
  "not-applicable": "─",
  unscored: "·",
};

interface FormMapViewProps {
  readonly form: OpenForm;
  readonly role: Role;
  /** The indicator under the cursor, which is the map's one stop of the Tab key. */
  readonly current: string | null;
  /** The indicators of the units that are shown are underlined, the others small. */
  readonly units: UnitsState;
  readonly onGo: (indicator: string) => void;
}

/** One small cell per indicator, grouped by section; its name on hover, a click goes there. */
export const FormMapView = ({
  form,
  role,
  current,
  units,
  onGo,
}: FormMapViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const sections = formMap(form, role);
  const tabStop = current ?? sections[0]?.cells[0]?.indicator;
  const narrowed = units.filter.kind !== "all";
  const shown = (indicator: string): boolean => isShown(units, form.rubric.id, indicator);
  const name = ({ indicator, text, state }: MapCell): string =>
    t("frame.mapCell", { id: indicator, text, state: t(`state.${state}`) });
  return (
    <nav className={styles.map} aria-label={t("frame.map")} onKeyDown={moveFocus}>
      {sections.map((section) => (
        <div key={section.no} role="group" aria-label={section.title} className={styles.section}>
          {section.cells.map((cell) => (
            <button
              key={cell.indicator}
              type="button"
              title={name(cell)}
              aria-label={name(cell)}
              aria-current={cell.indicator === current}
              tabIndex={cell.indicator === tabStop ? 0 : -1}
              data-state={cell.state}
              data-shown={shown(cell.indicator)}
              className={mergeClasses(
                styles.cell,
                cell.indicator === current && styles.current,
                cell.state === "ok" && styles.ok,
                cell.state === "invalid" && styles.invalid,
                narrowed && (shown(cell.indicator) ? styles.shown : styles.faint),
              )}
              onClick={() => {
                onGo(cell.indicator);
              }}
            >
              {marks[cell.state]}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
};

/** ← and → go from cell to cell, so that Tab passes the map in one step. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const distance = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (distance === 0 || event.altKey) return;
  const cells = [...event.currentTarget.querySelectorAll("button")];
  const focused = cells.findIndex((cell) => cell === document.activeElement);
  cells[(focused + distance + cells.length) % cells.length]?.focus();
  event.preventDefault();
};
