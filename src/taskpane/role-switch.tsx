import { Field, Link, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Role, roles } from "../rubric/rubric";
import { printEntry } from "./indicator-view";
import type { OpenForm } from "../form/open-form";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { selectedRole } from "./workbook-state";

interface RoleSwitchProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  /** Whose scores are said and whose cell is selected; null for none. */
  readonly indicator: string | null;
}

/** Who the person is: the pane writes into this role's columns only, whatever cell is selected. */
export const RoleSwitch = ({ workbook, form, indicator }: RoleSwitchProps): ReactElement | null => {
  const t = useTranslate();
  const entries = indicator === null ? null : form.answers.entries[indicator];
  if (entries === undefined) return null;
  const choose = (role: Role): void => {
    workbook.chooseRole(role);
    if (indicator !== null) void workbook.connection.goTo(form, indicator, role);
  };
  const { state } = workbook;
  const selected = selectedRole(state);
  return (
    <>
      <Field label={t("fill.role.label")}>
        <RadioGroup
          layout="horizontal"
          value={state.role}
          onChange={(_, { value }) => {
            choose(roles.find((each) => each === value) ?? "self");
          }}
        >
          {roles.map((role) => (
            <Radio
              key={role}
              value={role}
              label={
                entries === null
                  ? t(`fill.role.${role}`)
                  : t("fill.scoreOf", {
                      role: t(`fill.role.${role}`),
                      value: printEntry(entries[role]) || "–",
                    })
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {selected !== null && selected !== state.role && (
        <Text size={200} data-read-only={selected}>
          {t("fill.role.readOnly", {
            selected: t(`fill.role.${selected}`),
            role: t(`fill.role.${state.role}`),
          })}{" "}
          <Link
            as="button"
            onClick={() => {
              workbook.chooseRole(selected);
            }}
          >
            {t("fill.role.become", { role: t(`fill.role.${selected}`) })}
          </Link>
        </Text>
      )}
    </>
  );
};
