import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Combination } from "../form/combination";
import { placeName } from "../form/place-words";
import { Folded } from "./folded-text";
import { LineList } from "./line-list";
import { useTranslate } from "./use-translate";

/** What is taken from which file, what finds no place, and the sheets that take no part. */
export const CombineLists = ({
  combination,
}: {
  readonly combination: Combination;
}): ReactElement => {
  const t = useTranslate();
  const { taken, leftovers } = combination;
  const sheets = [...new Set(taken.map(({ sheet }) => sheet))];
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
      {taken.length > 0 && (
        <Folded title={t("combine.taken", { count: taken.length })}>
          {sheets.map((sheet) => (
            <div key={sheet}>
              <Text size={200} block>
                {sheet}
              </Text>
              <LineList
                lines={taken
                  .filter((each) => each.sheet === sheet)
                  .map(({ place, cell, from }) =>
                    t("combine.takenFrom", {
                      place: t("combine.place", { place: placeName(place), cell }).trim(),
                      value: from.value ?? "—",
                      file: from.file,
                    }),
                  )}
              />
            </div>
          ))}
        </Folded>
      )}
    </div>
  );
};

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}

const Lines = ({ title, lines, open = false }: LinesProps): ReactElement | null =>
  lines.length === 0 ? null : (
    <Folded title={title} open={open}>
      <LineList lines={lines} />
    </Folded>
  );
