import { useEffect, useMemo, useReducer } from "react";
import type { WorkbookHost } from "../host/workbook-host";
import type { Role, Rubric } from "../rubric/rubric";
import { connectWorkbook, type WorkbookConnection } from "./workbook-connection";
import {
  emptyWorkbookState,
  workbookReducer,
  type WorkbookEvent,
  type WorkbookState,
} from "./workbook-state";

/** Loads the official forms; a promise, because they are a chunk of their own. */
export type LoadRubrics = () => Promise<readonly Rubric[]>;

/** The workbook as components see it: its state, what can be done to it, and small changes of the state. */
export interface Workbook {
  readonly host: WorkbookHost;
  readonly state: WorkbookState;
  /** Null until the official forms are loaded. */
  readonly connection: WorkbookConnection | null;
  readonly tell: (event: WorkbookEvent) => void;
  readonly chooseRole: (role: Role) => void;
}

/** Follows the workbook behind a host for as long as the component lives. */
export const useWorkbook = (host: WorkbookHost, loadRubrics: LoadRubrics): Workbook => {
  const [state, tell] = useReducer(workbookReducer, emptyWorkbookState);
  const { rubrics } = state;

  useEffect(() => {
    let gone = false;
    loadRubrics().then(
      (loaded) => {
        if (!gone) tell({ type: "rubrics-loaded", rubrics: loaded });
      },
      () => {
        if (!gone) tell({ type: "problem", problem: { type: "no-rubrics" } });
      },
    );
    return () => {
      gone = true;
    };
  }, [loadRubrics]);

  const connection = useMemo(
    () => (rubrics === null ? null : connectWorkbook(host, rubrics, tell)),
    [host, rubrics],
  );
  useEffect(() => {
    void connection?.start();
    return () => {
      connection?.stop();
    };
  }, [connection]);

  return {
    host,
    state,
    connection,
    tell,
    chooseRole: (role) => {
      tell({ type: "role-chosen", role });
    },
  };
};
