import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { PaneStorage } from "./surroundings";
import type { ExampleForm } from "./use-example";
import { useTranslate } from "./use-translate";

const steps = [
  { title: "firstRun.1.title", body: "firstRun.1.body" },
  { title: "firstRun.2.title", body: "firstRun.2.body" },
  { title: "firstRun.3.title", body: "firstRun.3.body" },
] as const;

const useStyles = makeStyles({
  card: {
    margin: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface FirstRunProps {
  readonly storage: PaneStorage;
  readonly example: ExampleForm;
}

/** Three short steps beside the real controls and an example to try them on, shown once to a person on a machine, skippable. */
export const FirstRun = ({ storage, example }: FirstRunProps): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const [index, setIndex] = useState(() => (storage.read("first-run-done") === null ? 0 : null));
  const step = index === null ? undefined : steps[index];
  if (index === null || step === undefined) return null;
  const last = index === steps.length - 1;
  const finish = (): void => {
    storage.write("first-run-done", "yes");
    setIndex(null);
  };
  return (
    <section className={styles.card} aria-label={t("firstRun.label")}>
      <Text block weight="semibold">
        {t(step.title)}
      </Text>
      <Text block>{t(step.body)}</Text>
      {example.offered && (
        <Link
          as="button"
          disabledFocusable={example.busy}
          onClick={() => {
            example.insert();
            // The first step tells how to insert a form.
            setIndex(Math.max(index, 1));
          }}
        >
          {t("firstRun.example")}
        </Link>
      )}
      <div className={styles.actions}>
        <Text size={200}>{t("firstRun.step", { step: index + 1, count: steps.length })}</Text>
        <div className={styles.buttons}>
          {!last && (
            <Button size="small" appearance="subtle" onClick={finish}>
              {t("firstRun.skip")}
            </Button>
          )}
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              if (last) finish();
              else setIndex(index + 1);
            }}
          >
            {t(last ? "firstRun.done" : "firstRun.next")}
          </Button>
        </div>
      </div>
    </section>
  );
};
