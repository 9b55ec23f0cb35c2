import { Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { sheetWords } from "../messages/sheet";
import { stateWords } from "../messages/states";
import { scoredIndicatorsOf } from "../rubric/walk";
import { lazy, type ReactElement, Suspense } from "react";
import { FormMapView } from "./form-map-view";
import { formTotals } from "./form-totals";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import { officialLanguage } from "./pane-language";
import type { Steps } from "./use-steps";
import { UnitFilterView } from "./unit-filter-view";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { currentIndicator } from "./workbook-state";

const FormMenu = lazy(() => import("./form-menu").then((module) => ({ default: module.FormMenu })));

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  name: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    // As high as the menu's button, which arrives after the name.
    minHeight: "24px",
  },
  switcher: { minWidth: 0, flexGrow: 1 },
  menu: { flexShrink: 0, minWidth: "24px" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

interface FormHeaderProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly steps: Steps;
  readonly onGo: () => void;
  readonly onRemove: (form: OpenForm) => void;
  /** Opens what there is about the form's state. */
  readonly onState: (form: OpenForm) => void;
}

/** The form under the cursor with its running total, what is missing and what is invalid, and its map. */
export const FormHeader = (props: FormHeaderProps): ReactElement => {
  const { workbook, form, steps, onGo, onRemove, onState } = props;
  const styles = useStyles();
  return (
    <div className={styles.header}>
      <div className={styles.name}>
        <div className={styles.switcher}>
          <FormSwitcher workbook={workbook} form={form} />
        </div>
        <div className={styles.menu}>
          <Suspense>
            <FormMenu
              workbook={workbook}
              name={titleOf(form)}
              onRemove={() => {
                onRemove(form);
              }}
            />
          </Suspense>
        </div>
      </div>
      <Figures workbook={workbook} form={form} steps={steps} onGo={onGo} onState={onState} />
      <UnitFilterView workbook={workbook} />
      <FormMapView
        form={form}
        role={workbook.state.role}
        current={currentIndicator(workbook.state)}
        units={workbook.units}
        onGo={(indicator) => {
          onGo();
          void workbook.connection.goTo(form, indicator, workbook.state.role);
        }}
      />
    </div>
  );
};

const titleOf = ({ rubric }: OpenForm): string => `${rubric.year}-${rubric.short} ${rubric.title}`;

type SwitcherProps = Pick<FormHeaderProps, "workbook" | "form">;

const FormSwitcher = ({ workbook, form }: SwitcherProps): ReactElement => {
  const t = useTranslate();
  const forms = workbook.state.forms ?? [];
  const name = (each: OpenForm): string =>
    t("frame.sheetOf", { title: titleOf(each), sheet: each.location.sheetName });
  if (forms.length < 2) {
    return (
      <Text weight="semibold" block lang={officialLanguage}>
        {titleOf(form)}
      </Text>
    );
  }
  return (
    <Select
      size="small"
      aria-label={t("frame.forms")}
      title={name(form)}
      value={form.location.sheetId}
      onChange={(_, { value }) => {
        const chosen = forms.find(({ location }) => location.sheetId === value);
        const first = chosen === undefined ? undefined : scoredIndicatorsOf(chosen.rubric)[0];
        if (chosen === undefined || first === undefined) return;
        void workbook.connection.goTo(chosen, first.id, workbook.state.role);
      }}
    >
      {forms.map((each) => (
        <option key={each.location.sheetId} value={each.location.sheetId}>
          {name(each)}
        </option>
      ))}
    </Select>
  );
};

type FiguresProps = Omit<FormHeaderProps, "onRemove">;

const Figures = ({ workbook, form, steps, onGo, onState }: FiguresProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { role } = workbook.state;
  const { total, missing, invalid, final } = formTotals(form, role, workbook.units);
  const roleName = t(`fill.role.${role}`);
  const go = (step: () => void) => (): void => {
    onGo();
    step();
  };
  return (
    <div className={styles.figures}>
      <Link
        as="button"
        data-figure="total"
        onClick={() => void workbook.connection.goTo(form, sheetWords.total, role)}
      >
        {total === null
          ? t("frame.totalNone", { role: roleName })
          : t("frame.total", { role: roleName, total })}
      </Link>
      {!final && total !== null && (
        <Text size={200} italic>
          {t("frame.provisional")}
        </Text>
      )}
      {missing === 0 ? (
        <Text size={200}>{t("frame.missingNone")}</Text>
      ) : (
        <Link as="button" onClick={go(steps.nextMissing)} data-figure="missing">
          {t("frame.missing", { count: missing })}
        </Link>
      )}
      {invalid === 0 ? (
        <Text size={200}>{t("frame.invalidNone")}</Text>
      ) : (
        <Link as="button" onClick={go(steps.nextInvalid)} data-figure="invalid">
          ⚠ {t("frame.invalid", { count: invalid })}
        </Link>
      )}
      <StateLink form={form} onState={onState} />
    </div>
  );
};

const StateLink = ({ form, onState }: Pick<FormHeaderProps, "form" | "onState">): ReactElement => {
  const t = useTranslate();
  const { state } = locateState(form.cells, form.location);
  const values = { state: stateWords[state] };
  return (
    <Link
      as="button"
      data-figure="state"
      aria-label={t("formState.open", values)}
      onClick={() => {
        onState(form);
      }}
    >
      {t("formState.label", values)}
    </Link>
  );
};
