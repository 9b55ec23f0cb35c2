import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportChart } from "../report/report-chart";
import { FoldedText } from "./folded-text";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  figure: { margin: 0 },
  // Drawn for 296 px; in a wider pane it grows, to a point.
  picture: { maxWidth: "480px", "& svg": { display: "block", width: "100%", height: "auto" } },
  words: { paddingTop: tokens.spacingVerticalXS },
});

interface ChartViewProps {
  readonly chart: ReportChart;
  /** The SVG that ECharts has drawn, its texts escaped by it; null leaves the chart to its sentences. */
  readonly svg: string | null;
}

/** A chart in the pane's theme with the same in words. */
export const ChartView = ({ chart, svg }: ChartViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <figure className={styles.figure} data-chart>
      {svg !== null && <div className={styles.picture} dangerouslySetInnerHTML={{ __html: svg }} />}
      <figcaption className={styles.words}>
        <FoldedText
          title={t("report.chartWords")}
          text={chart.sentences.join("\n")}
          open={svg === null}
        />
      </figcaption>
    </figure>
  );
};
