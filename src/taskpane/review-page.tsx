import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { OpenForm } from "../form/open-form";
import { AcceptPanel } from "./accept-panel";
import { FormPage } from "./form-page";
import { indicatorView } from "./indicator-view";
import { ReviewEntry } from "./review-entry";
import { ReviewFilters } from "./review-filters";
import { ReviewRowView } from "./review-row-view";
import { ReviewTotals } from "./review-totals";
import { RoleSwitch } from "./role-switch";
import type { PaneStorage } from "./surroundings";
import { type Review, useReview } from "./use-review";
import { useStepKeys } from "./use-step-keys";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  selection: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

interface ReviewPageProps {
  readonly workbook: Workbook;
  readonly storage: PaneStorage;
  readonly onInsert: () => void;
}

/** The Review page: the self-check beside the committee's judgement, indicator by indicator. */
export const ReviewPage = ({ workbook, storage, onInsert }: ReviewPageProps): ReactElement => (
  <FormPage workbook={workbook} onInsert={onInsert}>
    {(form) => (
      <FormReview key={form.location.sheetId} workbook={workbook} form={form} storage={storage} />
    )}
  </FormPage>
);

interface FormReviewProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly storage: PaneStorage;
}

const FormReview = ({ workbook, form, storage }: FormReviewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const review = useReview(workbook, form, storage);
  const [stepped, setStepped] = useState(false);
  const step = (direction: 1 | -1): void => {
    setStepped(true);
    review.step(direction);
  };
  useStepKeys({
    previous: () => {
      step(-1);
    },
    nextMissing: () => {
      step(1);
    },
    nextInvalid: () => {
      step(1);
    },
  });
  return (
    <div className={styles.page}>
      <RoleSwitch workbook={workbook} form={form} indicator={review.current} />
      <ReviewTotals form={form} />
      <ReviewFilters review={review} />
      <Selection workbook={workbook} form={form} review={review} />
      {review.rows.length === 0 && <Text role="status">{t("review.none")}</Text>}
      <ul role="list" className={styles.list} aria-label={t("review.list")}>
        {review.rows.map((row) => {
          const { id } = row.indicator;
          const isCurrent = id === review.current;
          return (
            <ReviewRowView
              key={id}
              row={row}
              isCurrent={isCurrent}
              takesFocus={stepped}
              isTicked={review.selected.includes(id)}
              onTick={
                workbook.state.role === "self"
                  ? null
                  : (on) => {
                      review.select([id], on);
                    }
              }
              onOpen={() => {
                setStepped(false);
                review.open(id);
              }}
            >
              {isCurrent && <OpenedRow workbook={workbook} form={form} id={id} onStep={step} />}
            </ReviewRowView>
          );
        })}
      </ul>
    </div>
  );
};

interface OpenedRowProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly id: string;
  readonly onStep: (direction: 1 | -1) => void;
}

const OpenedRow = ({ workbook, form, id, onStep }: OpenedRowProps): ReactElement | null => {
  const { role } = workbook.state;
  const view = indicatorView(form, id, role);
  return view === null ? null : (
    <ReviewEntry
      key={`${id} ${role}`}
      workbook={workbook}
      form={form}
      view={view}
      onStep={onStep}
    />
  );
};

interface SelectionProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly review: Review;
}

/** Ticks every shown row, and offers the ticked ones' self-check scores to the committee; the school only looks. */
const Selection = ({ workbook, form, review }: SelectionProps): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const { rows, selected } = review;
  if (rows.length === 0) return null;
  if (workbook.state.role === "self") return <Text size={200}>{t("review.selfReads")}</Text>;
  return (
    <>
      <div className={styles.selection}>
        <Checkbox
          label={t("review.tickAll", { count: selected.length })}
          checked={selected.length === rows.length ? true : selected.length > 0 && "mixed"}
          onChange={(_, { checked }) => {
            review.select(
              rows.map(({ indicator }) => indicator.id),
              checked !== false,
            );
          }}
        />
        <Button
          size="small"
          disabledFocusable={selected.length === 0}
          onClick={() => {
            setAsking(selected);
          }}
        >
          {t("review.accept")}
        </Button>
      </div>
      {asking !== null && (
        <AcceptPanel
          workbook={workbook}
          form={form}
          indicators={asking}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </>
  );
};
