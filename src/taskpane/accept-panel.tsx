import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Acceptance, acceptSelf } from "../form/accept-self";
import type { OpenForm } from "../form/open-form";
import { acceptSelfScores } from "./accept-writes";
import { printScore } from "./form-totals";
import { printEntry } from "./indicator-view";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "240px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface AcceptPanelProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly indicators: readonly string[];
  readonly onClose: () => void;
}

/** Lists which committee scores become the self-check scores, old and new; writes at the second click, Escape leaves. */
export const AcceptPanel = (props: AcceptPanelProps): ReactElement => {
  const { workbook, form, indicators, onClose } = props;
  const t = useTranslate();
  const styles = useStyles();
  const { accepted, refused } = acceptSelf(form, indicators);
  return (
    <section
      aria-label={t("review.accept.label")}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <Text block weight="semibold">
            {accepted.length === 0
              ? t("review.accept.nothing")
              : t("review.accept.question", { count: accepted.length })}
          </Text>
          <ul role="list" className={styles.list} tabIndex={0} aria-label={t("review.accept.list")}>
            {accepted.map((score) => (
              <li key={score.indicator}>{t("review.accept.change", changeOf(score))}</li>
            ))}
            {refused.map(({ indicator, reason }) => (
              <li key={indicator}>
                {t("review.accept.refused", { indicator, reason: t(`review.accept.${reason}`) })}
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button autoFocus size="small" onClick={onClose}>
              {t("remove.cancel")}
            </Button>
            {accepted.length > 0 && (
              <Button
                size="small"
                data-action="accept"
                onClick={() => {
                  acceptSelfScores(workbook.connection, form, indicators, accepted);
                  onClose();
                }}
              >
                {t("review.accept.write", { count: accepted.length })}
              </Button>
            )}
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
};

const changeOf = ({
  indicator,
  before,
  after,
}: Acceptance["accepted"][number]): Readonly<Record<string, string>> => ({
  indicator,
  before: printEntry(before) || "–",
  after: after === "NA" ? after : printScore(after),
});
