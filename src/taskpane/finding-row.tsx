import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Damage } from "../form/form-report";
import type { OpenForm } from "../form/open-form";
import type { ChangeSinceFinal } from "../form/state-report";
import { recordFields } from "../messages/states";
import { parseA1 } from "../plan/address";
import type { Finding } from "./check-findings";
import type { Wanted } from "./check-repair";
import { correctScore } from "./correct-score";
import { OldAndNew } from "./old-and-new";
import type { Translate } from "./pane-language";
import type { Refusal } from "./refusal";
import { RefusalView } from "./refusal-view";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  where: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

interface FindingRowProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly finding: Finding;
  readonly busy: boolean;
  readonly onMend: (wanted: Wanted) => void;
}

/** One finding: where it is, what is wrong and why, and what can be done. */
export const FindingRow = (props: FindingRowProps): ReactElement => {
  const { workbook, form, finding } = props;
  const t = useTranslate();
  const styles = useStyles();
  const { cell } = finding;
  const place = placeOf(t, finding);
  return (
    <li className={styles.row} data-finding={cell ?? ""}>
      <div className={styles.where}>
        {place !== null && <Text weight="semibold">{place}</Text>}
        {cell !== null && (
          <Link
            as="button"
            aria-label={t("check.goTo", { cell })}
            onClick={() => {
              void goTo(workbook, form, cell);
            }}
          >
            {cell}
          </Link>
        )}
      </div>
      <What {...props} place={place ?? ""} />
    </li>
  );
};

const placeOf = (t: Translate, finding: Finding): string | null => {
  if (finding.kind === "score")
    return t("check.place", { indicator: finding.indicator, role: t(`fill.role.${finding.role}`) });
  if (finding.kind !== "change") return null;
  const { code, field } = finding.change;
  return t("check.place", { indicator: code.replace(/^@/u, ""), role: recordFields[field] });
};

/** What is wrong, and what can be done about it. */
const What = (props: FindingRowProps & { readonly place: string }): ReactElement => {
  const { workbook, form, finding, busy, onMend, place } = props;
  const t = useTranslate();
  switch (finding.kind) {
    case "score":
      return (
        <RefusalView
          refusal={readableBy(workbook, finding)}
          place={place}
          onCorrect={(value) => {
            correctScore(workbook.connection, form, finding, value);
          }}
        />
      );
    case "damage":
      return (
        <DamageView
          damage={finding.damage}
          busy={busy}
          onMend={() => {
            onMend({ sheetId: form.location.sheetId, damage: [finding.damage] });
          }}
        />
      );
    case "change":
      return <Text>{changeWords(t, finding.change)}</Text>;
    case "state":
      return <Text>{t(`check.state.${finding.problem}`)}</Text>;
  }
};

const changeWords = (t: Translate, { field, old, new: now }: ChangeSinceFinal): string => {
  const shown = (value: string): string => (value === "" ? t("check.blank") : value);
  return field === "evidence" || field === "finding"
    ? t("check.changedText")
    : t("check.changed", { old: shown(old), now: shown(now) });
};

/** Who has said which role they score as only reads what the other role has entered. */
const readableBy = (
  { state }: Workbook,
  { refusal, role }: Extract<Finding, { readonly kind: "score" }>,
): Refusal => (state.roleChosen && state.role !== role ? { ...refusal, corrections: [] } : refusal);

const goTo = async (
  { host, tell }: Workbook,
  { location: { sheetId } }: OpenForm,
  cell: string,
): Promise<void> => {
  const area = parseA1(cell);
  if (area === null) return;
  const { firstRow: row, firstColumn: column } = area;
  const selected = await host.select(sheetId, row, column);
  tell(
    selected.ok
      ? { type: "selected", selection: { sheetId, row, column } }
      : { type: "problem", problem: selected.error },
  );
};

interface DamageViewProps {
  readonly damage: Damage;
  readonly busy: boolean;
  readonly onMend: () => void;
}

const DamageView = ({ damage, busy, onMend }: DamageViewProps): ReactElement => {
  const t = useTranslate();
  const { kind, cell, expected, found, mendable } = damage;
  const what = t(`check.kind.${kind}`);
  return (
    <>
      <Text>{what}</Text>
      <OldAndNew kind={kind} old={found} now={expected} />
      {mendable && (
        <div>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={t("check.mendPlace", { place: cell ?? expected ?? "", what })}
            onClick={onMend}
          >
            {t("check.mend")}
          </Button>
        </div>
      )}
    </>
  );
};
