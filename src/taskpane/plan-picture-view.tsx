import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import type { SheetPlan, WorkbookPlan } from "../plan/workbook-plan";
import { planPicture } from "./plan-picture";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  // Paper is white in every theme.
  paper: {
    width: "100%",
    height: "auto",
    backgroundColor: tokens.colorNeutralForegroundInverted,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

interface PlanPictureViewProps {
  readonly plan: WorkbookPlan;
  readonly sheet: SheetPlan;
}

/** The first page of a planned sheet as a small drawing. */
export const PlanPictureView = ({ plan, sheet }: PlanPictureViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const picture = useMemo(() => planPicture(plan, sheet), [plan, sheet]);
  return (
    <svg
      className={styles.paper}
      role="img"
      aria-label={t("insert.picture", { rows: sheet.rows.length, columns: sheet.columns.length })}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
    >
      <rect width={picture.width} height={picture.height} fill="#ffffff" />
      {picture.boxes.map(({ x, y, width, height, fill }, index) => (
        <rect
          key={index}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={fill === null ? "none" : `#${fill}`}
          stroke="#808080"
          strokeWidth={1}
        />
      ))}
      <path
        d={picture.texts.map(({ x, y, width }) => `M${x} ${y}h${width}`).join("")}
        stroke="#404040"
        strokeWidth={4}
        opacity={0.6}
      />
    </svg>
  );
};
