import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding, FormFindings } from "./check-findings";
import type { Wanted } from "./check-repair";
import { FindingRow } from "./finding-row";
import { Folded } from "./folded-text";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** So many findings of a kind stand open; the others are folded. */
const openFindings = 6;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

interface CheckFormViewProps {
  readonly workbook: Workbook;
  readonly findings: FormFindings;
  /** Whether the form's name is needed, because there are several. */
  readonly named: boolean;
  readonly busy: boolean;
  readonly onMend: (wanted: Wanted) => void;
}

/** The findings of one form by kind, the worst first. */
export const CheckFormView = (props: CheckFormViewProps): ReactElement | null => {
  const { findings, named } = props;
  const t = useTranslate();
  const styles = useStyles();
  const { form, groups } = findings;
  if (groups.length === 0) return null;
  const title = `${form.rubric.year}-${form.rubric.short} ${form.rubric.title}`;
  return (
    <section className={styles.form} aria-label={title}>
      {named && (
        <h2 className={styles.title} lang={officialLanguage}>
          {t("frame.sheetOf", { title, sheet: form.location.sheetName })}
        </h2>
      )}
      {groups.map(({ group, findings: found }) => (
        <div key={group} data-group={group}>
          <Text as="h3" block weight="semibold" className={styles.title}>
            {t("check.group", { title: t(`check.group.${group}`), count: found.length })}
          </Text>
          <Rows {...props} found={found.slice(0, openFindings)} />
          {found.length > openFindings && (
            <Folded title={t("check.more", { count: found.length - openFindings })}>
              <Rows {...props} found={found.slice(openFindings)} />
            </Folded>
          )}
        </div>
      ))}
    </section>
  );
};

const Rows = ({
  workbook,
  findings: { form },
  busy,
  onMend,
  found,
}: CheckFormViewProps & { readonly found: readonly Finding[] }): ReactElement => {
  const styles = useStyles();
  return (
    <ul role="list" className={styles.list}>
      {found.map((finding, index) => (
        <FindingRow
          key={`${index} ${finding.cell ?? ""}`}
          workbook={workbook}
          form={form}
          finding={finding}
          busy={busy}
          onMend={onMend}
        />
      ))}
    </ul>
  );
};
