import { Field, Input, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { tidiedDays } from "./appeal-days";
import { officialLanguage, type Message } from "./pane-language";
import { useTranslate } from "./use-translate";

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Days as they were typed. */
  readonly value: string;
  /** What is wrong with them; said once the field is left. */
  readonly fault: Message | null;
  /** Whether there is room for several days. */
  readonly several: boolean;
  readonly onChange: (text: string) => void;
}

/** A field for days in the writing that people in Taiwan use; left, it shows them in years of the republic. */
export const DayField = (props: DayFieldProps): ReactElement => {
  const { label, hint, value, fault, several, onChange } = props;
  const t = useTranslate();
  const [typing, setTyping] = useState(false);
  const entry = {
    value,
    lang: officialLanguage,
    onBlur: () => {
      setTyping(false);
      if (fault === null) onChange(tidiedDays(value));
    },
  };
  const change = (_: unknown, { value: text }: { readonly value: string }): void => {
    setTyping(true);
    onChange(text);
  };
  const said = typing || fault === null ? {} : { validationMessage: t(fault.key, fault.values) };
  return (
    <Field label={label} hint={hint} {...said}>
      {several ? (
        <Textarea {...entry} size="small" resize="vertical" rows={3} onChange={change} />
      ) : (
        <Input {...entry} size="small" onChange={change} />
      )}
    </Field>
  );
};
