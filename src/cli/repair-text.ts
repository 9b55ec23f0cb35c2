import type { Mending, RepairPlan } from "../form/repair-plan";
import { cliMessages, damageWords } from "../messages/cli";
import { quoted } from "./quoted";
import { sharedKinds, sharedPlaces } from "./shared-places";

const { repair } = cliMessages;

/** Tells people what was mended on one form's sheet, what stood there and what stands there now. */
export const mendedLines = ({ sheetName, mendings }: RepairPlan): readonly string[] =>
  mendings.length === 0
    ? []
    : [
        repair.sheet(sheetName),
        ...mendings.filter(({ kind }) => !sharedKinds.has(kind)).map(mendedLine),
        ...sharedPlaces(mendings).map(({ kind, places }) =>
          repair.mended(places, damageWords[kind], null, null),
        ),
      ];

const mendedLine = (mending: Mending): string => {
  const { kind, cell, old } = mending;
  const place = cell ?? cliMessages.check.nowhere;
  const now = mending.new === null ? null : quoted(mending.new);
  return repair.mended(place, damageWords[kind], old === null ? null : quoted(old), now);
};
