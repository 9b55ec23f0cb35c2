import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoreReport } from "../form/form-report";
import type { OpenForm } from "../form/open-form";
import { stateWords } from "../messages/states";
import type { FormState } from "../plan/form-state";
import { printedHeaders } from "./misplaced-rows";
import type { Translate } from "./pane-language";
import type { Refusal } from "./use-state-change";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: "40vh",
    overflowY: "auto",
  },
});

interface StateRefusalProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly refusal: Refusal;
}

/** Says why a form could not come into a state, with the way to each score that is missing or not allowed. */
export const StateRefusal = ({ workbook, form, refusal }: StateRefusalProps): ReactElement => {
  const t = useTranslate();
  const { to, why } = refusal;
  if (why.kind === "no-place") return <Text role="alert">{t("formState.noPlace")}</Text>;
  if (why.kind === "headers-doubtful")
    return (
      <Text role="alert">
        {t("condition.contestedColumns", { headers: printedHeaders(why.headers) })}
      </Text>
    );
  return <Obstacles workbook={workbook} form={form} to={to} obstacles={why.obstacles} />;
};

interface ObstaclesProps extends Omit<StateRefusalProps, "refusal"> {
  readonly to: FormState;
  readonly obstacles: readonly ScoreReport[];
}

const Obstacles = ({ workbook, form, to, obstacles }: ObstaclesProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const count = obstacles.length;
  return (
    <div>
      <Text block role="alert" weight="semibold">
        {t("formState.refused", { state: stateWords[to], count })}
      </Text>
      <ul
        className={styles.list}
        tabIndex={0}
        aria-label={t("formState.refused", { state: stateWords[to], count })}
      >
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.indicator} ${obstacle.role}`}>
            <Link
              as="button"
              onClick={() => {
                const { indicator, role } = obstacle;
                void workbook.connection.goTo(form, indicator, role);
              }}
            >
              {t("formState.obstacle", {
                indicator: obstacle.indicator,
                role: t(`fill.role.${obstacle.role}`),
                why: whyOf(t, obstacle),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};

const whyOf = (t: Translate, { state, value }: ScoreReport): string => {
  if (state === "undecided") return t("formState.undecided");
  return state === "blank"
    ? t("formState.missing")
    : t("formState.invalid", { value: String(value ?? "") });
};
