import { ProgressBar, Text } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { useTranslate } from "./use-translate";

const patience = 300;

/** Shows progress without an end, but only after a moment: quick work needs no flicker. */
export const Waiting = ({ words }: { readonly words?: string }): ReactElement | null => {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!shown) return null;
  const text = words ?? t("common.working");
  return (
    <div role="status">
      <Text size={200}>{text}</Text>
      <ProgressBar aria-label={text} />
    </div>
  );
};
