import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OpenForm } from "../form/open-form";
import { policyNow } from "../form/plan-policy";
import type { Check } from "./use-check";
import type { MendingState } from "./use-mending";
import { useTranslate } from "./use-translate";

interface PolicySwitchProps {
  readonly form: OpenForm;
  readonly check: Check;
  readonly mending: MendingState;
}

/** Whether the form refuses illegal scores or only reminds; changed at any time. */
export const PolicySwitch = ({ form, check, mending }: PolicySwitchProps): ReactElement | null => {
  const t = useTranslate();
  const setup = check.setupOf(form);
  const policy = setup === null ? null : policyNow(form, setup);
  if (policy === null) return null;
  return (
    <Field label={t("insert.policy")} hint={t("check.policyHint")}>
      <RadioGroup
        value={policy}
        disabled={mending.busy}
        onChange={(_, { value }) => {
          mending.choosePolicy(form, value === "remind" ? "remind" : "refuse");
        }}
      >
        <Radio value="refuse" label={t("insert.policy.refuse")} />
        <Radio value="remind" label={t("insert.policy.remind")} />
      </RadioGroup>
    </Field>
  );
};
