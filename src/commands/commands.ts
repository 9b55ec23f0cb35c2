import { createOfficeHost } from "../host/office/office-host";
import { officialRubrics } from "../official/official-rubrics";
import { selectNextMissing } from "./select-next-missing";

// A ribbon command has no place to say anything: where it can't act it leaves the selection as it is.
const onNextMissing = (event: Office.AddinCommands.Event): void => {
  const host = createOfficeHost({ Excel, Office }, () => crypto.randomUUID());
  const selected = host.isSupported()
    ? selectNextMissing(host, officialRubrics())
    : Promise.resolve();
  void selected.finally(() => {
    event.completed();
  });
};

void Office.onReady().then(() => {
  Office.actions.associate("selectNextMissing", onNextMissing);
});
