import { Input, Label, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { reviewFilters } from "../form/review";
import { filterKeys } from "./review-words";
import { readTolerance, type Review } from "./use-review";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0, whiteSpace: "nowrap" },
  settings: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  pair: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  tolerance: { width: "72px" },
});

/** What the list is narrowed to, each with how many rows it has, and in which order it stands. */
export const ReviewFilters = ({ review }: { readonly review: Review }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t("review.filters")} className={styles.chips}>
        {reviewFilters.map((filter) => (
          <ToggleButton
            key={filter}
            size="small"
            shape="circular"
            className={styles.chip}
            checked={filter === review.filter}
            data-filter={filter}
            onClick={() => {
              review.chooseFilter(filter);
            }}
          >
            {t("review.filter", { filter: t(filterKeys[filter]), count: review.counts[filter] })}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.settings}>
        <div className={styles.pair}>
          <Label size="small" htmlFor={`${id}-order`}>
            {t("review.order")}
          </Label>
          <Select
            id={`${id}-order`}
            size="small"
            value={review.order}
            onChange={(_, { value }) => {
              review.chooseOrder(value === "difference" ? "difference" : "form");
            }}
          >
            <option value="form">{t("review.order.form")}</option>
            <option value="difference">{t("review.order.difference")}</option>
          </Select>
        </div>
        <Tolerance review={review} />
      </div>
    </div>
  );
};

/** What can't be read as a tolerance stays in the field and changes nothing until it is left. */
const Tolerance = ({ review }: { readonly review: Review }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.pair}>
      <Label size="small" htmlFor={id}>
        {t("review.tolerance")}
      </Label>
      <Input
        id={id}
        size="small"
        inputMode="decimal"
        className={styles.tolerance}
        contentAfter={t("review.points")}
        value={draft ?? String(review.tolerance)}
        onChange={(_, { value }) => {
          setDraft(value);
          const tolerance = readTolerance(value);
          if (tolerance !== null) review.chooseTolerance(tolerance);
        }}
        onBlur={() => {
          setDraft(null);
        }}
      />
    </div>
  );
};
