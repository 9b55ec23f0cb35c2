import { actionType, objectPathType, type QueryRequest } from "./protocol";

/** What one request was, for tests that count. */
export interface RequestLog {
  readonly actions: number;
  readonly bytes: number;
  /** Whether it asked for properties (`load`). */
  readonly reads: boolean;
  /** Whether it changed anything: a setter, or a method with an effect. */
  readonly writes: boolean;
  readonly request: QueryRequest;
}

const effectless =
  /^(?:_KeepReference|_Remove|_Register|_Unregister|_ValidateArraySize|Get|Find|SuspendApi|SuspendScreen|NotifyAction)/;

/** Methods that make something and stand in object paths instead of actions. */
const making = /^(?:Add|Copy|Insert)/;

const isRead = (type: number): boolean =>
  type === actionType.query || type === actionType.queryAsJson;

/** Sums up a request of so many bytes. */
export const logRequest = (request: QueryRequest, bytes: number): RequestLog => ({
  actions: request.Actions.length,
  bytes,
  reads: request.Actions.some(({ ActionType }) => isRead(ActionType)),
  writes:
    request.Actions.some(
      ({ ActionType, Name }) =>
        ActionType === actionType.setProperty ||
        ActionType === actionType.update ||
        (ActionType === actionType.method && !effectless.test(Name ?? "")),
    ) ||
    Object.values(request.ObjectPaths).some(
      ({ Name, ObjectPathType }) => ObjectPathType === objectPathType.method && making.test(Name),
    ),
  request,
});
