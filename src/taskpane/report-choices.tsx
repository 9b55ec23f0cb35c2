import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { OpenForm } from "../form/open-form";
import { reportParts } from "../report/report";
import { roles } from "../rubric/rubric";
import { useTranslate } from "./use-translate";
import type { ReportState } from "./use-report";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  boxes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

interface ReportChoicesProps {
  /** Every form of the workbook. */
  readonly all: readonly OpenForm[];
  readonly making: ReportState;
}

/** What a report is about: forms where there are several, roles, parts. At least one of each stays chosen. */
export const ReportChoices = ({ all, making }: ReportChoicesProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { forms, report } = making;
  return (
    <div className={styles.choices}>
      {all.length > 1 && (
        <Group title={t("report.forms")}>
          {all.map(({ location, rubric }) => (
            <Checkbox
              key={location.sheetId}
              label={`${rubric.short} ${location.sheetName}`}
              checked={forms.some((form) => form.location.sheetId === location.sheetId)}
              onChange={(_, { checked }) => {
                making.chooseForm(location.sheetId, checked === true);
              }}
            />
          ))}
        </Group>
      )}
      <Group title={t("report.roles")}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`fill.role.${role}`)}
            checked={report.roles.includes(role)}
            onChange={(_, { checked }) => {
              making.chooseRole(role, checked === true);
            }}
          />
        ))}
      </Group>
      <Group title={t("report.parts")}>
        {reportParts.map((part) => (
          <Checkbox
            key={part}
            label={t(`report.part.${part}`)}
            checked={report.parts.includes(part)}
            onChange={(_, { checked }) => {
              making.choosePart(part, checked === true);
            }}
          />
        ))}
      </Group>
    </div>
  );
};

const Group = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>
        <Text weight="semibold">{title}</Text>
      </legend>
      <div className={styles.boxes}>{children}</div>
    </fieldset>
  );
};
