import AxeBuilder from "@axe-core/playwright";
import type { Workbench } from "./workbench";

/** Every fault against WCAG 2.2 AA that axe finds in the pane, and in the parts of the page that are named besides. */
export const faultsIn = async (
  { page }: Workbench,
  ...besides: readonly string[]
): Promise<readonly string[]> => {
  const axe = besides.reduce(
    (builder, part) => builder.include(part),
    new AxeBuilder({ page }).include(["#pane", "body"]),
  );
  const { violations } = await axe
    // Fluent's own focus sentinels: hidden from readers, never in the person's way.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
};

/** The themes that the pane is looked at in. */
export const themes = ["light", "dark"] as const;

/** Shows the pane in a theme; it is loaded anew for the dark one. */
export const chooseTheme = async (
  { page }: Workbench,
  theme: (typeof themes)[number],
): Promise<void> => {
  const reloaded = theme === "dark" ? page.waitForEvent("framenavigated") : null;
  await page.getByLabel("窗格佈景").selectOption(theme);
  await reloaded;
};

/** Makes the pane as wide as Excel's narrowest. */
export const narrowPane = ({ page }: Workbench): Promise<void> =>
  page.locator("#pane").evaluate((frame) => {
    frame.style.width = "320px";
    frame.style.flex = "0 0 320px";
  });

/** How many pixels of the pane's contents reach beyond it; none when everything fits. */
export const overflowOf = ({ pane }: Workbench): Promise<number> =>
  pane.locator("html").evaluate((root) => Math.max(0, root.scrollWidth - root.clientWidth));
