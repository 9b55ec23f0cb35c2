import type { Mending, RepairPlan } from "../form/repair-plan";
import { cliMessages, damageWords } from "../messages/cli";
import { quoted, quotedPair } from "./quoted";
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
  const { kind, cell } = mending;
  const place = cell ?? cliMessages.check.nowhere;
  return repair.mended(place, damageWords[kind], ...shortened(mending));
};

const shortened = ({ old, new: now }: Mending): readonly [string | null, string | null] =>
  old !== null && now !== null
    ? quotedPair(old, now)
    : [old === null ? null : quoted(old), now === null ? null : quoted(now)];
