/** The page's element with this id; the page's own markup has it, or the page is broken. */
export const elementOf = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`index.html has no ${kind.name} with the id “${id}”.`);
};
