import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Situation } from "../rubric/rubric";

interface SituationFieldProps {
  readonly situation: Situation;
  /** The option that is chosen; null for none. */
  readonly chosen: string | null;
  /** The words for no choice. */
  readonly none: string;
  readonly onChoose: (option: string | null) => void;
}

/** The choice that a form's header block asks for. */
export const SituationField = (props: SituationFieldProps): ReactElement => {
  const { situation, chosen, none, onChoose } = props;
  return (
    <Field label={situation.label}>
      <Select
        size="small"
        value={chosen ?? ""}
        onChange={(_, { value }) => {
          onChoose(value === "" ? null : value);
        }}
      >
        <option value="">{none}</option>
        {situation.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
};
