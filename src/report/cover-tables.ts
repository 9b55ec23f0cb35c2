import { reportWords } from "../messages/report";
import type { Role } from "../rubric/rubric";
import type { ReportTable, TableCell } from "./block";
import type { FormInReport, Report } from "./report";
import { totalNumber } from "./result-table";

/** The header block, the totals, and the result, which nobody but the ministry fills in. */
export const coverTable = (form: FormInReport, roles: readonly Role[]): ReportTable => {
  const line = (label: string, text: string): readonly TableCell[] => [
    { text: label, header: true },
    { text },
  ];
  const lines = [
    ...form.header.map(({ label, value }) => line(label, value)),
    line(reportWords.columns.maximum, form.maximum),
    ...roles.map((role) =>
      line(`${reportWords.roles[role]}${reportWords.total}`, statedTotal(form, role, "")),
    ),
    line(reportWords.verdict, reportWords.verdictBoxes),
  ];
  return {
    caption: form.name,
    columns: [
      { header: "", share: 30 },
      { header: "", share: 70 },
    ],
    rows: lines.map((cells) => ({ kind: "body", cells })),
  };
};

/** All forms of a report with their totals. No sum of them: the forms have none. */
export const summaryTable = ({ forms, roles }: Report): ReportTable => ({
  caption: reportWords.headings.summary,
  columns: [
    { header: reportWords.columns.form, share: 60 },
    { header: reportWords.columns.maximum, share: 14 },
    ...roles.map((role) => ({
      header: `${reportWords.roles[role]}${reportWords.total}`,
      share: 40,
    })),
  ],
  rows: forms.map((form) => ({
    kind: "body",
    cells: [
      { text: form.name, header: true },
      { text: form.maximum, align: "center" },
      ...roles.map((role): TableCell => ({
        text: statedTotal(form, role, "\n"),
        align: "center",
      })),
    ],
  })),
});

const statedTotal = (form: FormInReport, role: Role, separator: string): string => {
  const { status } = form.totals[role];
  const number = totalNumber(form, role);
  return status === "" ? number : `${number}${separator}（${status}）`;
};
