import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type ReactElement, useState } from "react";
import type { FormEntry } from "../official/form-entry";
import { searchForms } from "./form-search";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";
import { Waiting } from "./waiting";

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
  readonly forms: readonly FormEntry[];
  readonly lastUsed: string | null;
  /** The id of the form that was chosen and is being loaded. */
  readonly choosing: string | null;
  readonly onChoose: (id: string) => void;
}

/** The forms to choose from, searched by letter, title or office; the one used last comes first. */
export const FormList = (props: FormListProps): ReactElement => {
  const { forms, lastUsed, choosing, onChoose } = props;
  const t = useTranslate();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = searchForms(forms, search, lastUsed);
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
        {found.map(({ id, short, title, authority, points, bonus, indicators }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.form}
              data-form={id}
              aria-busy={choosing === id}
              onClick={() => {
                onChoose(id);
              }}
            >
              <Text weight="semibold" lang={officialLanguage}>
                {short} {title}{" "}
                {id === lastUsed && (
                  <Text size={200} italic>
                    {t("insert.lastUsed")}
                  </Text>
                )}
              </Text>
              <Text size={200} className={styles.facts}>
                {t(bonus > 0 ? "insert.factsBonus" : "insert.facts", {
                  authority,
                  points,
                  bonus,
                  indicators,
                })}
              </Text>
            </button>
            {choosing === id && <Waiting words={t("insert.loading")} />}
          </li>
        ))}
      </ul>
    </div>
  );
};
