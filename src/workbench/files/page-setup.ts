import type { Worksheet } from "@cj-tech-master/excelts";

type Settings = Readonly<Record<string, unknown>>;
/** excelts declares every field; those that a file does not name are missing all the same. */
type PageSetup = Partial<Worksheet["pageSetup"]>;

const pointsPerInch = 72;

/** Excel's paper sizes by their numbers in files (ECMA-376 part 1, 18.3.1.63). */
const papers: Readonly<Record<string, number>> = {
  ...{ Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7 },
  ...{ A3: 8, A4: 9, A5: 11, B4: 12, Paper10x14: 16, Paper11x17: 17, A2: 66 },
};

const margins = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;
const marginNames = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Settings that are simply on or off: the add-in's name and the file's. */
const switches = {
  blackAndWhite: "blackAndWhite",
  centerHorizontally: "horizontalCentered",
  centerVertically: "verticalCentered",
  draftMode: "draft",
  printGridlines: "showGridLines",
  printHeadings: "showRowColHeaders",
} as const;
const switchNames = Object.keys(switches) as (keyof typeof switches)[];

const readZoom = (setup: PageSetup): Settings =>
  setup.fitToPage === true
    ? {
        // 0 pages means as many as it takes; add-ins are given null for it.
        horizontalFitToPages: setup.fitToWidth === 0 ? null : (setup.fitToWidth ?? 1),
        verticalFitToPages: setup.fitToHeight === 0 ? null : (setup.fitToHeight ?? 1),
      }
    : { scale: setup.scale ?? 100 };

const readMargins = (given: PageSetup["margins"]): Settings =>
  given === undefined
    ? {}
    : Object.fromEntries(marginNames.map((side) => [margins[side], given[side] * pointsPerInch]));

/** A file's page set-up under the names that add-ins use; margins in points. Print area and titles are names (see there). */
export const readPageSetup = (sheet: Worksheet): Settings => {
  const setup: PageSetup = sheet.pageSetup;
  const paper = Object.keys(papers).find((name) => papers[name] === setup.paperSize);
  return {
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...Object.fromEntries(switchNames.map((name) => [name, setup[switches[name]] === true])),
    zoom: readZoom(setup),
    printOrder: setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    ...readMargins(setup.margins),
  };
};

const textAt = (settings: Settings, name: string): string | null => {
  const value = settings[name];
  return typeof value === "string" ? value : null;
};

const numberAt = (settings: Settings, name: string): number | null => {
  const value = settings[name];
  return typeof value === "number" ? value : null;
};

const writeZoom = (zoom: unknown): PageSetup => {
  if (typeof zoom !== "object" || zoom === null) return {};
  const settings = zoom as Settings;
  if (!("horizontalFitToPages" in settings) && !("verticalFitToPages" in settings))
    return { scale: numberAt(settings, "scale") ?? 100 };
  return {
    fitToPage: true,
    fitToWidth: numberAt(settings, "horizontalFitToPages") ?? 0,
    fitToHeight: numberAt(settings, "verticalFitToPages") ?? 0,
  };
};

/** What Excel has for a margin that nobody set, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const writeMargins = (settings: Settings): Worksheet["pageSetup"]["margins"] => {
  const written = { ...usualMargins };
  for (const side of marginNames) {
    const points = numberAt(settings, margins[side]);
    if (points !== null) written[side] = points / pointsPerInch;
  }
  return written;
};

/** Page settings of an add-in as a file's page set-up. */
export const writePageSetup = (settings: Settings): PageSetup => {
  const paper = papers[textAt(settings, "paperSize") ?? "A4"];
  return {
    orientation: settings["orientation"] === "Landscape" ? "landscape" : "portrait",
    ...(paper === undefined ? {} : { paperSize: paper }),
    pageOrder: settings["printOrder"] === "OverThenDown" ? "overThenDown" : "downThenOver",
    ...Object.fromEntries(
      switchNames.map((name) => [switches[name], settings[name] === true] as const),
    ),
    ...writeZoom(settings["zoom"]),
    margins: writeMargins(settings),
  };
};
