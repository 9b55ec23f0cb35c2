import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OpenForm } from "../form/open-form";
import { printedDifference, printedNumber } from "../report/printed-number";
import { roles } from "../rubric/rubric";
import { roleMarks } from "./review-words";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  totals: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "end",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& th[scope=row]": { textAlign: "start" },
  },
  total: { fontVariantNumeric: "tabular-nums" },
});

/** The running totals of both roles beside each other; their difference only once both are final. */
export const ReviewTotals = ({ form }: { readonly form: OpenForm }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { self, committee } = form.score.roles;
  const areFinal = self.complete && committee.complete;
  return (
    <div>
      <table className={styles.totals} aria-label={t("review.totals")}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("review.total")}</th>
            <th scope="col">{t("review.missing")}</th>
            <th scope="col">{t("review.invalid")}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => {
            const { total, missing, invalid, complete } = form.score.roles[role];
            return (
              <tr key={role} data-total={role}>
                <th scope="row">
                  <span aria-hidden="true">{roleMarks[role]} </span>
                  {t(`fill.role.${role}`)}
                </th>
                <td className={styles.total}>
                  <strong>{total === null ? "–" : printedNumber(total)}</strong>
                  {total !== null && !complete && ` ${t("frame.provisional")}`}
                </td>
                <td>{missing}</td>
                <td>{invalid === 0 ? invalid : `▲ ${invalid}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {areFinal && self.total !== null && committee.total !== null && (
        <Text block>
          {t("review.totalDifference", {
            difference: printedDifference(committee.total - self.total),
          })}
        </Text>
      )}
    </div>
  );
};
