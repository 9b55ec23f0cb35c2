const officeHost = "https://appsforoffice.microsoft.com";

/** Where the workbench serves the files of `@microsoft/office-js`. */
const officeMount = "/office/";

/** The script that gives the pane's window its Excel; it must run before office.js. */
export const seamScript = { path: "/seam.js", text: "parent.emulator.install(window);\n" } as const;

/**
 * Makes a built pane page run without the internet: office.js comes from this server, and the emulated Excel
 * is installed before it. The page's Content-Security-Policy holds as built, less Microsoft's address.
 */
export const localPane = (html: string): string =>
  html
    .replaceAll(`${officeHost}/lib/1/hosted/`, officeMount)
    .replaceAll(` ${officeHost}`, "")
    .replace(/(?=<script)/, `<script src="${seamScript.path}"></script>`);
