import { ICommandService, IUndoRedoService } from "@univerjs/core";
import {
  type ISetRangeValuesCommandParams,
  type ISetRangeValuesMutationParams,
  type ISheetLocation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/sheets";
import type { GridEngine } from "./grid-engine";

/** An entry that the grid's editor has written into a cell and that nobody has judged yet. */
export interface TypedEntry {
  /** Gives the cell back what it held before; what was entered into other cells since stays, and so does the selection. */
  readonly takeBack: () => void;
  /** Takes an entry that was taken back out of the history, unless something was entered since. Selects its cell. */
  readonly forget: () => void;
  /** Whether the cell has been typed into again, so that this entry need not be judged any more. */
  readonly isReplaced: () => boolean;
  /** The entry has been judged: what is typed into the cell next is compared with what it holds then. */
  readonly close: () => void;
}

const keyOf = ({ subUnitId, row, col }: ISheetLocation): string => `${subUnitId}|${row}|${col}`;

/** Watches the grid's editor. The answer gives the entry that it has just written, by the cell that was typed into. */
export const watchEntries = ({
  api,
  injector,
}: GridEngine): ((place: ISheetLocation) => TypedEntry) => {
  const commands = injector.get(ICommandService);
  const history = injector.get(IUndoRedoService);
  const open = new Map<string, { readonly undoId: string; readonly restore: object }>();
  let undoId = "";
  let restore: object = {};
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    // Only the editor marks the step that it adds to the history.
    if (id === SetRangeValuesCommand.id)
      undoId = (params as ISetRangeValuesCommandParams).redoUndoId ?? "";
    if (id === SetRangeValuesMutation.id && undoId !== "")
      restore = SetRangeValuesUndoMutationFactory(
        injector,
        params as ISetRangeValuesMutationParams,
      );
  });
  return (place) => {
    const key = keyOf(place);
    const entry = { undoId, restore: open.get(key)?.restore ?? restore };
    undoId = "";
    open.set(key, entry);
    const isReplaced = (): boolean => open.get(key) !== entry;
    return {
      takeBack: () => {
        commands.syncExecuteCommand(SetRangeValuesMutation.id, entry.restore);
      },
      forget: () => {
        if (!isReplaced()) history.rollback(entry.undoId, place.unitId);
      },
      isReplaced,
      close: () => {
        if (!isReplaced()) open.delete(key);
      },
    };
  };
};
