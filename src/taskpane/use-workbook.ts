import { useEffect, useMemo, useReducer } from "react";
import type { WorkbookHost } from "../host/workbook-host";
import type { Role } from "../rubric/rubric";
import { type LoadRubrics, type RubricSupply, supplyRubrics } from "./rubric-supply";
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
}

/** Follows the workbook behind a host for as long as the component lives. */
export const useWorkbook = (host: WorkbookHost, loadRubrics: LoadRubrics): Workbook => {
  const [state, tell] = useReducer(workbookReducer, emptyWorkbookState);
  const rubrics = useMemo(() => supplyRubrics(loadRubrics, tell), [loadRubrics]);
  const connection = useMemo(() => connectWorkbook(host, rubrics, tell), [host, rubrics]);
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
  };
};
