/**
 * Runs a task for a key at most once at a time; calls that come meanwhile share one more run after it.
 *
 * A pasted block of 500 cells so costs one or two readings of its sheet. The task must not reject.
 */
export const coalesce = (run: (key: string) => Promise<void>): ((key: string) => Promise<void>) => {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  const start = (key: string): Promise<void> => {
    const done = run(key).finally(() => running.delete(key));
    running.set(key, done);
    return done;
  };
  return (key) => {
    const current = running.get(key);
    if (current === undefined) return start(key);
    const next =
      waiting.get(key) ??
      current.then(() => {
        waiting.delete(key);
        return start(key);
      });
    waiting.set(key, next);
    return next;
  };
};
