import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { printedNumber } from "../report/printed-number";
import type { IndicatorView } from "./indicator-view";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  points: { flexShrink: 0 },
});

/** The indicator's number, words and points in force. */
export const IndicatorHeading = ({ view }: { readonly view: IndicatorView }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { indicator, allowance } = view;
  const points = "points" in allowance ? allowance.points : null;
  return (
    <h2 className={styles.heading} data-indicator={indicator.id}>
      <Text weight="semibold" lang={officialLanguage}>
        {indicator.id} {indicator.text}
      </Text>
      {points !== null && (
        <Text className={styles.points}>{t("fill.points", { points: printedNumber(points) })}</Text>
      )}
    </h2>
  );
};
