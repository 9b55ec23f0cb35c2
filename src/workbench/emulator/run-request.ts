import type { Book } from "./book";
import { ExcelError, excelError, notEmulated } from "./excel-error";
import { excelObject, type ExcelObject, isExcelObject } from "./excel-object";
import {
  type Action,
  actionType,
  type ArgumentInfo,
  type ObjectPath,
  objectPathType,
  type QueryError,
  type QueryRequest,
  type QueryResponse,
} from "./protocol";
import { identityOf, query, type TypeLookup } from "./query";
import { guardBook } from "./protection-guard";
import { callMember, findItem, getChild, setMember } from "./members-of";

/** What a request runs on. `asAddIn` runs something so that its changes count as the add-in's own, not the user's. */
export interface RequestContext {
  readonly book: Book;
  readonly types: TypeLookup;
  readonly asAddIn: <Value>(run: () => Value) => Value;
  /** Throws the fault that a test wants at this action. */
  readonly beforeAction: (actionIndex: number) => void;
}

/** Objects of this request by the id of their path; null objects are null. */
type LiveObjects = Map<number, ExcelObject | null>;

const argumentsOf = (
  info: ArgumentInfo | undefined,
  resolve: (id: number) => ExcelObject | null,
): readonly unknown[] => {
  const place = (value: unknown, id: unknown): unknown => {
    if (Array.isArray(id) && Array.isArray(value))
      return value.map((inner: unknown, index) => place(inner, id[index]));
    return typeof id === "number" && id !== 0 ? resolve(id) : value;
  };
  return (info?.Arguments ?? []).map((value, index) =>
    place(value, info?.ReferencedObjectPathIds?.[index]),
  );
};

const serviceOf = (name: string): ExcelObject => {
  // The runtime itself creates this one when a pane starts.
  if (name.endsWith("AddinInternalService")) return excelObject("AddinInternalService", null);
  throw notEmulated(`new ${name}`);
};

const asObject = (value: unknown, path: ObjectPath): ExcelObject | null => {
  if (value === null) return null;
  if (typeof value === "object" && "type" in value && "target" in value)
    return value as ExcelObject;
  throw notEmulated(`${path.Name} as an object`);
};

const createResolver = (context: RequestContext, request: QueryRequest) => {
  const live: LiveObjects = new Map();
  const fromParent = (path: ObjectPath, parent: ExcelObject): ExcelObject | null => {
    const { book, types } = context;
    if (path.ObjectPathType === objectPathType.property)
      return getChild(types, book, parent, path.Name);
    const args = argumentsOf(path.ArgumentInfo, resolve);
    if (path.ObjectPathType === objectPathType.indexer)
      return findItem(types, book, parent, args[0]);
    guardBook(book, actionType.method, path.Name);
    return asObject(callMember(types, book, parent, path.Name, args), path);
  };
  const find = (path: ObjectPath): ExcelObject | null => {
    switch (path.ObjectPathType) {
      case objectPathType.global:
        return excelObject("Workbook", null);
      case objectPathType.newObject:
        return serviceOf(path.Name);
      case objectPathType.referenceId:
        return context.book.references.find(path.Name);
      case objectPathType.nullObject:
        return null;
      default: {
        const parent = resolve(path.ParentObjectPathId ?? 0);
        return parent === null ? null : fromParent(path, parent);
      }
    }
  };
  const resolve = (id: number): ExcelObject | null => {
    const known = live.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw excelError("InvalidReference");
    const object = find(path);
    live.set(id, object);
    return object;
  };
  return resolve;
};

const runAction = async (
  context: RequestContext,
  action: Action,
  resolve: (id: number) => ExcelObject | null,
): Promise<unknown> => {
  const { book, types, asAddIn } = context;
  guardBook(book, action.ActionType, action.Name);
  const asks =
    action.ActionType === actionType.query || action.ActionType === actionType.queryAsJson;
  if (asks)
    asAddIn(() => {
      book.drafts.finish();
    });
  const object = asAddIn(() => resolve(action.ObjectPathId));
  if (object === null) return null;
  const args = (): readonly unknown[] => argumentsOf(action.ArgumentInfo, resolve);
  switch (action.ActionType) {
    case actionType.instantiate:
      return identityOf(types, book, object);
    case actionType.query:
    case actionType.queryAsJson:
      return query(types, book, object, action.QueryInfo);
    case actionType.method: {
      const value = await asAddIn(() => callMember(types, book, object, action.Name ?? "", args()));
      return isExcelObject(value, object.type) ? null : (value ?? null);
    }
    case actionType.setProperty:
      asAddIn(() => {
        setMember(types, book, object, action.Name ?? "", args()[0]);
      });
      return null;
    case actionType.update:
      asAddIn(() => {
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          setMember(types, book, object, name, value);
      });
      return null;
    default:
      throw notEmulated(`Action type ${action.ActionType}`);
  }
};

const asExcelError = (error: unknown): ExcelError =>
  error instanceof ExcelError
    ? error
    : new ExcelError("GeneralException", `The emulated Excel failed: ${String(error)}`, 500);

const describeError = (request: QueryRequest, thrown: unknown, actionIndex: number): QueryError => {
  const error = asExcelError(thrown);
  const action = request.Actions[actionIndex];
  const path = action && request.ObjectPaths[String(action.ObjectPathId)];
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.httpStatus,
    ActionIndex: actionIndex,
    Location: action?.Name !== undefined && action.Name !== "" ? action.Name : (path?.Name ?? ""),
  };
};

/** Runs the actions of one request in their order and stops at the first error; what was done before it stays done. */
export const runRequest = async (
  context: RequestContext,
  request: QueryRequest,
): Promise<QueryResponse> => {
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  const traces: number[] = [];
  const resolve = createResolver(context, request);
  let actionIndex = 0;
  try {
    for (const action of request.Actions) {
      context.beforeAction(actionIndex);
      const isTrace = action.ActionType === actionType.trace;
      if (isTrace) traces.push(action.Id);
      const value = isTrace ? null : await runAction(context, action, resolve);
      results.push({ ActionId: action.Id, Value: value });
      actionIndex += 1;
    }
    context.asAddIn(() => {
      context.book.drafts.finish();
    });
    return { Results: results, TraceIds: traces };
  } catch (error) {
    context.asAddIn(() => {
      context.book.drafts.finish();
    });
    return {
      Results: results,
      TraceIds: traces,
      Error: describeError(request, error, actionIndex),
    };
  }
};
