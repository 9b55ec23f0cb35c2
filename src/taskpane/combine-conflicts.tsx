import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Conflict } from "../form/combination";
import { placeName } from "../form/place-words";
import { candidateMessage } from "./combine-words";
import type { Combine } from "./use-combine";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  conflicts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  value: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** The cells that the copies fill differently, each with what every copy holds to choose from. */
export const CombineConflicts = ({
  combine,
}: {
  readonly combine: Combine;
}): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const { conflicts } = combine;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts}>
      <h3 className={styles.title}>{t("combine.conflicts", { count: conflicts.length })}</h3>
      {conflicts.map((conflict, index) => (
        <div key={conflict.place.key}>
          {conflict.sheet !== conflicts[index - 1]?.sheet && (
            <Text size={200} block>
              {conflict.sheet}
            </Text>
          )}
          <ConflictChoice conflict={conflict} combine={combine} />
        </div>
      ))}
    </section>
  );
};

interface ConflictChoiceProps {
  readonly conflict: Conflict;
  readonly combine: Combine;
}

const ConflictChoice = ({ conflict, combine }: ConflictChoiceProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { place, cell, candidates } = conflict;
  return (
    <Field label={t("combine.place", { place: placeName(place), cell }).trim()}>
      <RadioGroup
        value={combine.choiceAt(place.key) ?? ""}
        onChange={(_, { value }) => {
          combine.choose(place.key, value);
        }}
      >
        {candidates.map((candidate) => {
          const { key, values } = candidateMessage(candidate);
          return (
            <Radio
              key={candidate.file}
              value={candidate.file}
              label={<Text className={styles.value}>{t(key, values)}</Text>}
            />
          );
        })}
      </RadioGroup>
    </Field>
  );
};
