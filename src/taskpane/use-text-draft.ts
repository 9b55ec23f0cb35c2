import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { belongsToComposition } from "./score-input";

/** A text that a person is changing, and how its field listens. */
export interface TextDraft {
  /** What the field shows: the draft while there is one, else what stands in the sheet. */
  readonly text: string;
  /** Whether the field shows something that is neither in the sheet nor on its way there. */
  readonly changed: boolean;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly write: () => void;
  readonly clear: () => void;
}

/**
 * Keeps a draft of a long text: written when the field or the page is left and by Ctrl+Enter; Esc takes the change
 * back.
 *
 * A draft that could not be written stays in the field. No key acts while an input method composes.
 */
export const useTextDraft = (value: string, onWrite: (text: string) => void): TextDraft => {
  const [draft, setDraft] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  if (draft !== null && draft === value) {
    setDraft(null);
    setSent(null);
  }
  const changed = draft !== null && draft !== value && draft !== sent;
  const write = (): void => {
    if (draft === null || draft === value) return;
    setSent(draft);
    onWrite(draft);
  };
  const onBlur = (): void => {
    if (changed) write();
  };
  const leave = useRef(onBlur);
  useEffect(() => {
    leave.current = onBlur;
  });
  // A page that a step key takes away loses its fields without a blur.
  useEffect(
    () => () => {
      leave.current();
    },
    [],
  );
  const clear = (): void => {
    setDraft(null);
    setSent(null);
  };
  return {
    text: draft ?? value,
    changed,
    onChange: setDraft,
    onBlur,
    onKeyDown: (event) => {
      if (belongsToComposition(event.nativeEvent)) return;
      if (event.key === "Enter" && event.ctrlKey) write();
      if (event.key === "Escape") clear();
    },
    write,
    clear,
  };
};
