import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { useTranslate } from "./use-translate";

/** Closes the message bar in whose corner it stands. */
export const CloseButton = ({ onClick }: { readonly onClick: () => void }): ReactElement => {
  const t = useTranslate();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={t("common.close")}
      onClick={onClick}
    />
  );
};
