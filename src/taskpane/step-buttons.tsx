import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement } from "react";
import type { OpenForm } from "../form/open-form";
import type { Role } from "../rubric/rubric";
import type { Steps } from "./use-steps";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface StepButtonsProps {
  readonly form: OpenForm;
  readonly role: Role;
  readonly steps: Steps;
}

/** The steps to the indicator before, the next missing score and, while there are any, the next refused one. */
export const StepButtons = ({ form, role, steps }: StepButtonsProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        icon={<ArrowLeftRegular />}
        aria-keyshortcuts="Alt+ArrowUp"
        title="Alt+↑"
        onClick={steps.previous}
      >
        {t("fill.previous")}
      </Button>
      <Button
        size="small"
        appearance="primary"
        icon={<ArrowRightRegular />}
        iconPosition="after"
        aria-keyshortcuts="Alt+ArrowDown"
        title="Alt+↓"
        onClick={steps.nextMissing}
      >
        {t("fill.next")}
      </Button>
      {form.score.roles[role].invalid > 0 && (
        <Button
          size="small"
          aria-keyshortcuts="Alt+Shift+ArrowDown"
          title="Alt+Shift+↓"
          onClick={steps.nextInvalid}
        >
          {t("fill.nextInvalid")}
        </Button>
      )}
    </div>
  );
};
