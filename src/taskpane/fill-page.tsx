import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { OpenForm } from "../form/open-form";
import { FormPage } from "./form-page";
import { IndicatorPage } from "./indicator-page";
import { indicatorView } from "./indicator-view";
import type { ReadFile } from "./read-file";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentIndicator } from "./workbook-state";

const CombinePage = lazy(() =>
  import("./combine-page").then((module) => ({ default: module.CombinePage })),
);

const MergePage = lazy(() =>
  import("./merge-page").then((module) => ({ default: module.MergePage })),
);

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  more: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FillPageProps {
  readonly workbook: Workbook;
  readonly readFile: ReadFile;
  readonly onInsert: () => void;
}

/** The Fill page: the indicator of the selected row. */
export const FillPage = ({ workbook, readFile, onInsert }: FillPageProps): ReactElement => {
  const t = useTranslate();
  return (
    <FormPage workbook={workbook} hint={t("fill.noneMarked")} onInsert={onInsert}>
      {(form) => <FormFilling workbook={workbook} form={form} readFile={readFile} />}
    </FormPage>
  );
};

interface FormFillingProps extends Pick<FillPageProps, "workbook" | "readFile"> {
  readonly form: OpenForm;
}

const FormFilling = ({ workbook, form, readFile }: FormFillingProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const [joining, setJoining] = useState<"units" | "members" | null>(null);
  const { state } = workbook;
  if (joining !== null) {
    const onBack = (): void => {
      setJoining(null);
    };
    return (
      <Suspense fallback={<Waiting />}>
        {joining === "units" ? (
          <CombinePage workbook={workbook} readFile={readFile} onBack={onBack} />
        ) : (
          <MergePage workbook={workbook} form={form} readFile={readFile} onBack={onBack} />
        )}
      </Suspense>
    );
  }
  const id = currentIndicator(state);
  const view = id === null ? null : indicatorView(form, id, state.role);
  return (
    <div className={styles.page}>
      {view === null ? (
        <Text>{t("fill.selectRow")}</Text>
      ) : (
        <IndicatorPage
          key={`${form.location.sheetId} ${view.indicator.id}`}
          workbook={workbook}
          form={form}
          view={view}
        />
      )}
      <div className={styles.more}>
        <Link
          as="button"
          onClick={() => {
            setJoining("units");
          }}
        >
          {t("combine.open")}
        </Link>
        <Link
          as="button"
          onClick={() => {
            setJoining("members");
          }}
        >
          {t("merge.open")}
        </Link>
      </div>
    </div>
  );
};
