import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { OpenForm } from "../form/open-form";
import { FirstRun } from "./first-run";
import { FormHeader } from "./form-header";
import { Notices } from "./notices";
import { PaneTabs } from "./pane-tabs";
import type { LoadRubrics } from "./rubric-supply";
import type { PaneTab, Surroundings } from "./surroundings";
import { StatedForm } from "./stated-form";
import { StepButtons } from "./step-buttons";
import { ThemeSwitch } from "./theme-switch";
import type { PaneTheme } from "./use-pane-theme";
import { useAuthor } from "./use-author";
import { useStepKeys } from "./use-step-keys";
import { type Check, useCheck } from "./use-check";
import { type ExampleForm, useExample } from "./use-example";
import { useKeptFocus } from "./use-kept-focus";
import { useSteps } from "./use-steps";
import { useTranslate } from "./use-translate";
import { useWorkbook, type Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentForm } from "./workbook-state";
import { WrittenBar } from "./written-bar";
import type { WorkbookHost } from "../host/workbook-host";

const InsertPage = lazy(() =>
  import("./insert-page").then((module) => ({ default: module.InsertPage })),
);
const RemoveFormPanel = lazy(() =>
  import("./remove-form-panel").then((module) => ({ default: module.RemoveFormPanel })),
);
const CheckPage = lazy(() =>
  import("./check-page").then((module) => ({ default: module.CheckPage })),
);
const ReviewPage = lazy(() =>
  import("./review-page").then((module) => ({ default: module.ReviewPage })),
);
const ReportPage = lazy(() =>
  import("./report-page").then((module) => ({ default: module.ReportPage })),
);
const FillPage = lazy(() => import("./fill-page").then((module) => ({ default: module.FillPage })));

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  bottom: { position: "sticky", bottom: 0, backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, minWidth: 0 },
  page: { padding: tokens.spacingHorizontalM },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});

interface PaneFrameProps {
  readonly host: WorkbookHost;
  readonly surroundings: Surroundings;
  readonly loadRubrics: LoadRubrics;
  readonly paneTheme: PaneTheme;
}

/** The frame around the pages: tabs, the current form with its running totals and map, messages. */
export const PaneFrame = (props: PaneFrameProps): ReactElement => {
  const { host, surroundings, loadRubrics, paneTheme } = props;
  const t = useTranslate();
  const styles = useStyles();
  const workbook = useWorkbook(host, loadRubrics);
  const steps = useSteps(workbook);
  const [tab, setTab] = useState<PaneTab | null>(surroundings.startTab);
  // The Review page walks through its own list.
  useStepKeys(tab === "review" ? null : steps);
  const check = useCheck(workbook);
  useAuthor(workbook, surroundings.storage);
  const [removing, setRemoving] = useState<OpenForm | null>(null);
  const [stated, setStated] = useState<string | null>(null);
  useKeptFocus([removing, stated], workbook.state.notice);
  const form = currentForm(workbook.state);
  // The workbook chooses the first page, once: an insert must not tear its own page away.
  const { forms, problem } = workbook.state;
  if (tab === null && (forms !== null || problem !== null))
    setTab(form === null ? "insert" : "fill");
  const openFill = (): void => {
    if (tab !== "review") setTab("fill");
  };
  const showFilled = (): void => {
    setTab("fill");
  };
  const example = useExample(workbook, showFilled, setRemoving);
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <h1 className={styles.unseen}>{t("app.name")}</h1>
        <div className={styles.tabs}>
          <PaneTabs tab={tab} findings={check.count} onTab={setTab} />
          <ThemeSwitch paneTheme={paneTheme} />
        </div>
        {form !== null && (
          <FormHeader
            workbook={workbook}
            form={form}
            steps={steps}
            onGo={openFill}
            onRemove={setRemoving}
            onState={({ location }) => {
              setStated(location.sheetId);
            }}
          />
        )}
      </header>
      <main className={styles.main}>
        <Notices workbook={workbook} />
        {removing !== null && (
          <Suspense fallback={<Waiting />}>
            <RemoveFormPanel
              key={removing.location.sheetId}
              workbook={workbook}
              form={removing}
              onClose={() => {
                setRemoving(null);
              }}
            />
          </Suspense>
        )}
        <StatedForm
          workbook={workbook}
          sheetId={stated}
          storage={surroundings.storage}
          onClose={() => {
            setStated(null);
          }}
        />
        <FirstRun storage={surroundings.storage} example={example} />
        <div
          className={styles.page}
          {...(tab === null ? {} : { role: "tabpanel", "aria-labelledby": `tab-${tab}` })}
        >
          <Suspense fallback={<Waiting />}>
            <Page
              tab={tab}
              workbook={workbook}
              surroundings={surroundings}
              check={check}
              example={example}
              dark={paneTheme.dark}
              onTab={setTab}
            />
          </Suspense>
        </div>
      </main>
      <footer className={styles.bottom}>
        {example.busy && <Waiting words={t("example.inserting")} />}
        <WrittenBar workbook={workbook} />
        {tab === "fill" && form !== null && (
          <StepButtons form={form} role={workbook.state.role} steps={steps} />
        )}
      </footer>
    </div>
  );
};

interface PageProps {
  readonly tab: PaneTab | null;
  readonly workbook: Workbook;
  readonly surroundings: Surroundings;
  readonly check: Check;
  readonly example: ExampleForm;
  readonly dark: boolean;
  readonly onTab: (tab: PaneTab) => void;
}

const Page = (props: PageProps): ReactElement => {
  const { tab, workbook, surroundings, check, example, dark, onTab } = props;
  const openInsert = (): void => {
    onTab("insert");
  };
  switch (tab) {
    case null:
      return <Waiting />;
    case "insert":
      return (
        <InsertPage
          workbook={workbook}
          storage={surroundings.storage}
          example={example}
          onFill={() => {
            onTab("fill");
          }}
        />
      );
    case "fill":
      return (
        <FillPage workbook={workbook} readFile={surroundings.readFile} onInsert={openInsert} />
      );
    case "review":
      return (
        <ReviewPage workbook={workbook} storage={surroundings.storage} onInsert={openInsert} />
      );
    case "report":
      return <ReportPage workbook={workbook} dark={dark} onInsert={openInsert} />;
    case "check":
      return <CheckPage workbook={workbook} check={check} onInsert={openInsert} />;
  }
};
