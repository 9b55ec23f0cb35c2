/**
 * Makes a runner that runs a task again and again while something is owed, never twice at once.
 *
 * A call while it runs joins in; what is owed in one go by several callers costs one run. Resolves when nothing is owed
 * any more.
 */
export const whileOwed = (
  isOwed: () => boolean,
  run: () => Promise<void>,
): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  const loop = async (): Promise<void> => {
    try {
      // Whoever is told of the same change by several events owes all of them before the first run.
      await Promise.resolve();
      while (isOwed()) await run();
    } finally {
      running = null;
    }
  };
  return () => (running ??= loop());
};
