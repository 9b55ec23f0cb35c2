import { Field, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { officialLanguage } from "./pane-language";
import { useTextDraft } from "./use-text-draft";

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The text as it stands in the sheet. */
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

/** A field of several lines that writes into the sheet when it is left. */
export const TextField = ({ label, hint, value, onWrite }: TextFieldProps): ReactElement => {
  const draft = useTextDraft(value, onWrite);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        resize="vertical"
        rows={3}
        lang={officialLanguage}
        value={draft.text}
        onChange={(_, { value: text }) => {
          draft.onChange(text);
        }}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
    </Field>
  );
};
