import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Combination } from "../form/combination";
import { placeName } from "./combine-words";
import { Folded } from "./folded-text";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** What is taken from which file, what finds no place, and the sheets that take no part. */
export const CombineLists = ({
  combination,
}: {
  readonly combination: Combination;
}): ReactElement => {
  const t = useTranslate();
  const { taken, leftovers } = combination;
  // The pane's base is only the sheets with a marker: of other sheets it can't say whether the workbook has them.
  const problems = combination.problems.filter(({ reason }) => reason !== "other-sheet");
  return (
    <div>
      <Lines
        title={t("combine.problems", { count: problems.length })}
        open
        lines={problems.map(({ file, sheet, reason }) =>
          t("combine.problem", {
            file,
            sheet: sheet ?? "",
            reason: t(`combine.problem.${reason}`),
          }),
        )}
      />
      <Lines
        title={t("combine.leftovers", { count: leftovers.length })}
        open
        lines={leftovers.map(({ file, sheet, cell, value, reason }) =>
          t("combine.leftover", {
            file,
            sheet,
            cell,
            value,
            reason: t(`combine.leftover.${reason}`),
          }),
        )}
      />
      <Lines
        title={t("combine.taken", { count: taken.length })}
        lines={taken.map(({ place, sheet, cell, from }) =>
          t("combine.takenFrom", {
            place: t("combine.place", { place: placeName(place), sheet, cell }).trim(),
            value: from.value ?? "—",
            file: from.file,
          }),
        )}
      />
    </div>
  );
};

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}

const Lines = ({ title, lines, open = false }: LinesProps): ReactElement | null => {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Folded title={title} open={open}>
      <ul role="list" className={styles.list}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Folded>
  );
};
