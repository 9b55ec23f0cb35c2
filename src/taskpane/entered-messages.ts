import type { EnteredContents } from "../form/entered-contents";
import type { Message, MessageKey } from "./pane-language";

/** Says how much of each kind was entered; kinds without entries are left out. */
export const enteredMessages = (entered: EnteredContents): readonly Message[] => {
  const counts: readonly (readonly [MessageKey, number])[] = [
    ["remove.self", entered.scores.self],
    ["remove.committee", entered.scores.committee],
    ["remove.evidence", entered.evidence],
    ["remove.findings", entered.findings],
    ["remove.others", entered.others],
    ["remove.annexes", entered.annexes],
    ["remove.members", entered.members],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, values: { count } }));
};
