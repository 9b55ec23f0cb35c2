import { reportWords } from "../messages/report";
import type { Role } from "../rubric/rubric";
import type { ReportTable, TableCell } from "./block";
import type { FormInReport, IndicatorInReport } from "./report";

const { columns: headers, headings } = reportWords;

/** All indicators of a form, in official order. */
export const indicatorsIn = ({
  sections,
}: Pick<FormInReport, "sections">): readonly IndicatorInReport[] =>
  sections.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));

/** Lists the indicators that don't count for one of the roles, and why. */
export const notCountedTable = (form: FormInReport, roles: readonly Role[]): ReportTable => ({
  caption: `${form.name} ${headings.notApplicable}`,
  columns: [
    { header: headers.code, share: 10 },
    { header: headers.indicator, share: 40 },
    { header: headers.role, share: 14 },
    { header: headers.reason, share: 50 },
  ],
  rows: indicatorsIn(form).flatMap(({ id, text, notCounted }) => {
    const concerned = roles.filter((role) => notCounted?.roles.includes(role) === true);
    if (notCounted === null || concerned.length === 0) return [];
    const names = concerned.map((role) => reportWords.shortRoles[role]);
    return rowOf(id, text, names.join(reportWords.listSeparator), notCounted.reason);
  }),
});

/** Lists 自我檢核說明 as far as anything was written there. */
export const evidenceTable = (form: FormInReport): ReportTable => ({
  caption: `${form.name} ${headings.evidence}`,
  columns: [
    { header: headers.code, share: 10 },
    { header: headers.indicator, share: 40 },
    { header: headers.evidence, share: 64 },
  ],
  rows: indicatorsIn(form)
    .filter(({ evidence }) => evidence !== "")
    .flatMap(({ id, text, evidence }) => rowOf(id, text, evidence)),
});

const rowOf = (id: string, ...texts: readonly string[]): ReportTable["rows"] => {
  const code: TableCell = { text: id, align: "center", header: true };
  return [{ kind: "body", cells: [code, ...texts.map((text) => ({ text }))] }];
};
