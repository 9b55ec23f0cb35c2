import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, type Ref, useEffect, useRef, useState } from "react";
import { useTranslate } from "./use-translate";

/** In px: how wide the report's page is laid out before it is made to fit. */
const pageWidth = 660;

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  // Paper is white in every theme, as it will be pasted and printed.
  paper: {
    boxSizing: "border-box",
    maxHeight: "420px",
    overflow: "auto",
    backgroundColor: "#ffffff",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  page: { boxSizing: "border-box", width: `${pageWidth}px`, padding: "16px" },
});

interface ReportPreviewProps {
  /** Markup whose texts are escaped already. */
  readonly html: string;
  /** The element whose contents a person selects to copy them by hand. */
  readonly pageRef: Ref<HTMLDivElement>;
}

/** The page that is copied and saved, as wide as the pane or in its own size. */
export const ReportPreview = ({ html, pageRef }: ReportPreviewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const paper = useRef<HTMLDivElement>(null);
  const width = useWidth(paper);
  const [isFitted, setIsFitted] = useState(true);
  const zoom = isFitted && width > 0 ? Math.min(1, width / pageWidth) : 1;
  return (
    <section aria-label={t("report.preview")}>
      <div className={styles.head}>
        <Text weight="semibold">{t("report.preview")}</Text>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setIsFitted(!isFitted);
          }}
        >
          {t(isFitted ? "report.realSize" : "report.fit")}
        </Button>
      </div>
      <div
        ref={paper}
        className={styles.paper}
        tabIndex={0}
        role="region"
        aria-label={t("report.preview")}
        data-preview
      >
        <div
          ref={pageRef}
          className={styles.page}
          style={{ zoom }}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </div>
    </section>
  );
};

const useWidth = (element: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      setWidth(current.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
};
