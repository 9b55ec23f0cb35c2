import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type ReactElement, useState } from "react";
import type { Rubric } from "../rubric/rubric";
import { formFacts, searchForms } from "./form-search";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  form: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface FormListProps {
  readonly rubrics: readonly Rubric[];
  readonly lastUsed: string | null;
  readonly onChoose: (rubric: Rubric) => void;
}

/** The forms to choose from, searched by letter, title or office; the one used last comes first. */
export const FormList = ({ rubrics, lastUsed, onChoose }: FormListProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = searchForms(rubrics, search, lastUsed);
  return (
    <div className={styles.page}>
      <Field label={t("insert.search")} hint={t("insert.searchHint")}>
        <Input
          size="small"
          type="search"
          contentBefore={<SearchRegular />}
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      <div role="status">
        {found.length === 0 && <Text>{t("insert.noMatch", { search })}</Text>}
      </div>
      <ul className={styles.list} aria-label={t("insert.choose")}>
        {found.map((rubric) => {
          const { bonus, ...facts } = formFacts(rubric);
          const values = { authority: rubric.authority, bonus, ...facts };
          return (
            <li key={rubric.id}>
              <button
                type="button"
                className={styles.form}
                data-form={rubric.id}
                onClick={() => {
                  onChoose(rubric);
                }}
              >
                <Text weight="semibold" lang={officialLanguage}>
                  {rubric.short} {rubric.title}{" "}
                  {rubric.id === lastUsed && (
                    <Text size={200} italic>
                      {t("insert.lastUsed")}
                    </Text>
                  )}
                </Text>
                <Text size={200} className={styles.facts}>
                  {t(bonus > 0 ? "insert.factsBonus" : "insert.facts", values)}
                </Text>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
