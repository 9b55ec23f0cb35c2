import type { EmulatedExcel } from "../emulator/emulated-excel";

type Done = (result: { readonly status: "succeeded"; readonly value: unknown }) => void;

/** `Office.context.document.settings` for a runtime without office.js, which brings the real one: a copy that `saveAsync` writes. */
export const createDocumentSettings = (emulated: EmulatedExcel): object => {
  const read = (): Map<string, unknown> =>
    new Map(
      Object.entries(emulated.documentSettings.read()).map(([key, value]) => [
        key,
        JSON.parse(value),
      ]),
    );
  let settings = read();
  return {
    get: (key: string) => settings.get(key) ?? null,
    set: (key: string, value: unknown) => void settings.set(key, value),
    remove: (key: string) => void settings.delete(key),
    refreshAsync: (done?: Done) => {
      settings = read();
      done?.({ status: "succeeded", value: undefined });
    },
    saveAsync: (...args: readonly unknown[]) => {
      emulated.documentSettings.write(
        Object.fromEntries([...settings].map(([key, value]) => [key, JSON.stringify(value)])),
      );
      const done = args.findLast((arg): arg is Done => typeof arg === "function");
      done?.({ status: "succeeded", value: undefined });
    },
  };
};
