import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { SheetCells } from "../form/sheet-cells";
import type { WorkbookHost } from "../host/workbook-host";
import type { Role } from "../rubric/rubric";
import { recordsReducer } from "./records-state";
import { type LoadRubrics, type RubricSupply, supplyRubrics } from "./rubric-supply";
import { noUnits, type UnitFilter, type UnitsState } from "./unit-filter";
import { unitsReducer } from "./units-state";
import { connectWorkbook, type WorkbookConnection } from "./workbook-connection";
import {
  emptyWorkbookState,
  workbookReducer,
  type WorkbookEvent,
  type WorkbookState,
} from "./workbook-state";

/** The workbook as components see it: its state, what can be done to it, and small changes of the state. */
export interface Workbook {
  readonly host: WorkbookHost;
  readonly state: WorkbookState;
  readonly connection: WorkbookConnection;
  /** Loads the official forms if nothing has needed them yet. */
  readonly rubrics: RubricSupply;
  readonly tell: (event: WorkbookEvent) => void;
  readonly chooseRole: (role: Role) => void;
  /** Who is in charge of what, and whose indicators are shown. */
  readonly units: UnitsState;
  /** The sheets with the records of final forms. */
  readonly records: readonly SheetCells[];
  readonly chooseUnits: (filter: UnitFilter) => void;
}

/** Follows the workbook behind a host for as long as the component lives. */
export const useWorkbook = (host: WorkbookHost, loadRubrics: LoadRubrics): Workbook => {
  const [state, tellState] = useReducer(workbookReducer, emptyWorkbookState);
  const [units, tellUnits] = useReducer(unitsReducer, noUnits);
  const [records, tellRecords] = useReducer(recordsReducer, []);
  const tell = useCallback((event: WorkbookEvent): void => {
    tellState(event);
    tellUnits(event);
    tellRecords(event);
  }, []);
  const rubrics = useMemo(() => supplyRubrics(loadRubrics, tell), [loadRubrics, tell]);
  const connection = useMemo(() => connectWorkbook(host, rubrics, tell), [host, rubrics, tell]);
  useEffect(() => {
    void connection.start();
    return () => {
      connection.stop();
    };
  }, [connection]);

  return {
    host,
    state,
    connection,
    rubrics,
    tell,
    chooseRole: (role) => {
      tell({ type: "role-chosen", role });
    },
    units,
    records,
    chooseUnits: (filter) => {
      tellUnits({ type: "units-chosen", filter });
    },
  };
};
