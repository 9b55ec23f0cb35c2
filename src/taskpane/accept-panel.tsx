import type { ReactElement } from "react";
import { type Acceptance, acceptSelf } from "../form/accept-self";
import type { OpenForm } from "../form/open-form";
import { printedNumber } from "../report/printed-number";
import { acceptSelfScores } from "./accept-writes";
import { ChangesPanel } from "./changes-panel";
import { printEntry } from "./indicator-view";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

interface AcceptPanelProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly indicators: readonly string[];
  readonly onClose: () => void;
}

/** Lists which committee scores become the self-check scores, old and new; writes at the second click. */
export const AcceptPanel = (props: AcceptPanelProps): ReactElement => {
  const { workbook, form, indicators, onClose } = props;
  const t = useTranslate();
  const { accepted, refused } = acceptSelf(form, indicators);
  const count = accepted.length;
  const write = (): void => {
    acceptSelfScores(workbook.connection, form, indicators, accepted);
    onClose();
  };
  return (
    <ChangesPanel
      label={t("review.accept.label")}
      listLabel={t("review.accept.list")}
      question={t(count === 0 ? "review.accept.nothing" : "review.accept.question", { count })}
      onCancel={onClose}
      confirm={
        count === 0
          ? null
          : { words: t("review.accept.write", { count }), action: "accept", onConfirm: write }
      }
    >
      {accepted.map((score) => (
        <li key={score.indicator}>{t("review.accept.change", changeOf(score))}</li>
      ))}
      {refused.map(({ indicator, reason }) => (
        <li key={indicator}>
          {t("review.accept.refused", { indicator, reason: t(`review.accept.${reason}`) })}
        </li>
      ))}
    </ChangesPanel>
  );
};

const changeOf = ({
  indicator,
  before,
  after,
}: Acceptance["accepted"][number]): Readonly<Record<string, string>> => ({
  indicator,
  before: printEntry(before) || "–",
  after: after === "NA" ? after : printedNumber(after),
});
