import type { Mending, RepairPlan } from "../form/repair-plan";
import { cliMessages } from "../messages/cli";
import { damageWords, repairMessages } from "../messages/cli-repair";
import { isQuotedWhole, quoted } from "./quoted";
import { sharedKinds, sharedPlaces } from "./shared-places";
import { wrapped } from "./wrapped";

/**
 * Tells people what was mended on one form's sheet, what stood there and what stands there now.
 *
 * What stood there is gone from the file, so it is never shortened: a long text takes lines of its own.
 */
export const mendedLines = ({ sheetName, mendings }: RepairPlan): readonly string[] =>
  mendings.length === 0
    ? []
    : [
        repairMessages.sheet(sheetName),
        ...mendings.filter(({ kind }) => !sharedKinds.has(kind)).flatMap(mended),
        ...sharedPlaces(mendings).map(({ kind, places }) =>
          repairMessages.mended(places, damageWords[kind], null, null),
        ),
      ];

const mended = ({ kind, cell, old, new: now }: Mending): readonly string[] => {
  const place = cell ?? cliMessages.check.nowhere;
  const what = damageWords[kind];
  const text = now === null ? null : quoted(now);
  if (old === null || now === null || isQuotedWhole(old)) {
    return [repairMessages.mended(place, what, old, text)];
  }
  return [
    repairMessages.replaced(place, what),
    ...wrapped(repairMessages.old, old),
    ...wrapped(repairMessages.now, isFormula(now) ? quoted(now) : now),
  ];
};

const isFormula = (text: string): boolean => text.startsWith("=");
