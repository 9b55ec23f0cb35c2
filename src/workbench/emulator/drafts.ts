/**
 * Collects settings that arrive one by one and belong together: rule, prompt and alert of a validation are three
 * actions on the wire and one rule in the engine.
 */
export interface Drafts {
  /** Changes the draft under this key; the first change begins it. */
  readonly change: <Draft extends object>(
    key: string,
    begin: () => Draft,
    finish: (draft: Draft) => void,
    change: (draft: Draft) => Draft,
  ) => void;
  readonly find: (key: string) => object | undefined;
  readonly drop: (key: string) => void;
  /** Hands every draft to the engine. */
  readonly finish: () => void;
}

/** Makes a collection without drafts. */
export const createDrafts = (): Drafts => {
  const drafts = new Map<string, { readonly draft: object; readonly finish: () => void }>();
  return {
    change: (key, begin, finish, change) => {
      const draft = change(
        (drafts.get(key)?.draft as ReturnType<typeof begin> | undefined) ?? begin(),
      );
      drafts.set(key, {
        draft,
        finish: () => {
          finish(draft);
        },
      });
    },
    find: (key) => drafts.get(key)?.draft,
    drop: (key) => {
      drafts.delete(key);
    },
    finish: () => {
      const finished = [...drafts.values()];
      drafts.clear();
      for (const { finish } of finished) finish();
    },
  };
};
