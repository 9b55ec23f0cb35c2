import { useEffect, useState } from "react";
import { isSameRemoval, readRemoval, type Removal } from "./removal";
import { useBusy } from "./use-busy";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** The removal of one form while it is being decided on. */
export interface RemovalInHand {
  /** Null until it was read. */
  readonly removal: Removal | null;
  /** Whether the workbook has changed since the person was shown what would be deleted. */
  readonly changed: boolean;
  readonly busy: boolean;
  readonly confirm: () => void;
}

/**
 * Reads what removing the form on a sheet would delete, and removes it when that is confirmed and still so; an example
 * with nothing but its sample entries at once.
 *
 * `onEnd` is called when the form is removed or can't be.
 */
export const useRemoval = (
  workbook: Workbook,
  sheetId: string,
  onEnd: () => void,
): RemovalInHand => {
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [changed, setChanged] = useState(false);
  const { busy, whileBusy } = useBusy();
  const remove = useRemove(workbook);
  useEffect(() => {
    let gone = false;
    void readNow(workbook, sheetId).then((first) => {
      if (gone) return;
      if (first === null) onEnd();
      else if (first.example === "untouched") void remove(first).then(onEnd);
      else setRemoval(first);
    });
    return () => {
      gone = true;
    };
    // Read once for each form; `confirm` reads again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheetId]);

  const confirm = async (shown: Removal): Promise<void> => {
    const now = await readNow(workbook, sheetId);
    if (now !== null && !isSameRemoval(now, shown)) {
      setRemoval(now);
      setChanged(true);
      return;
    }
    if (now !== null) await remove(now);
    onEnd();
  };
  return {
    removal,
    changed,
    busy,
    confirm: () => {
      if (removal !== null) whileBusy(() => confirm(removal));
    },
  };
};

/** What would be deleted now; null, and a problem told, when that can't be read. */
const readNow = async (
  { host, rubrics, tell }: Workbook,
  sheetId: string,
): Promise<Removal | null> => {
  const known = await rubrics();
  if (known === null) return null;
  const now = await readRemoval(host, known, sheetId);
  if (now.ok) return now.value;
  tell({ type: "problem", problem: now.error });
  return null;
};

/** Removes the sheets, updates the 總表 where the form was listed in it, and says so. */
const useRemove = ({ host, connection, tell }: Workbook): ((removal: Removal) => Promise<void>) => {
  const t = useTranslate();
  return async ({ sheets, example }) => {
    const ids = sheets.map(({ sheetId }) => sheetId);
    const isListed = example === null;
    const { result } = await connection.changeForms(() => host.removeSheets(ids), isListed);
    tell({ type: "problem", problem: result.ok ? null : result.error });
    if (!result.ok) return;
    const names = sheets.map(({ name }) => name).join(t("insert.doneBetween"));
    tell({ type: "noted", message: { key: "remove.done", values: { sheets: names } } });
  };
};
