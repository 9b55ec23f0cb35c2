import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { roles } from "../rubric/rubric";
import { printEntry } from "./indicator-view";
import type { OpenForm } from "../form/open-form";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

interface RoleSwitchProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly indicator: string;
}

/** Which column a written score goes to, with what stands in both; choosing one selects its cell. */
export const RoleSwitch = ({ workbook, form, indicator }: RoleSwitchProps): ReactElement | null => {
  const t = useTranslate();
  const entries = form.answers.entries[indicator];
  if (entries === undefined) return null;
  return (
    <Field label={t("fill.role.label")}>
      <RadioGroup
        layout="horizontal"
        value={workbook.state.role}
        onChange={(_, { value }) => {
          const role = roles.find((each) => each === value) ?? "self";
          workbook.chooseRole(role);
          void workbook.connection.goTo(form, indicator, role);
        }}
      >
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t("fill.scoreOf", {
              role: t(`fill.role.${role}`),
              value: printEntry(entries[role]) || "–",
            })}
          />
        ))}
      </RadioGroup>
    </Field>
  );
};
