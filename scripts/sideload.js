import { posix } from "node:path";

const developerKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

/**
 * Says how Excel on a platform is told of an add-in under development, as data: which command shows
 * that Excel is there, what puts the manifest in its place, what takes it away, what starts Excel.
 * Gives null for a platform that has no Excel for the desktop.
 *
 * https://learn.microsoft.com/office/dev/add-ins/testing/sideload-an-office-add-in-on-mac, and for
 * Windows the registry key that Microsoft's office-addin-dev-settings writes.
 */
export const sideloadingOn = (platform, { home, manifestPath, id }) => {
  if (platform === "win32")
    return {
      excel: ["reg", ["query", "HKCR\\Excel.Application"]],
      add: ["reg", ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifestPath, "/f"]],
      remove: ["reg", ["delete", developerKey, "/v", id, "/f"]],
      start: ["cmd", ["/c", "start", "", "excel"]],
    };
  if (platform === "darwin") {
    const folder = posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    const copy = posix.join(folder, `${id}.manifest.xml`);
    return {
      excel: ["open", ["-Ra", "Microsoft Excel"]],
      folder,
      add: ["cp", [manifestPath, copy]],
      remove: ["rm", ["-f", copy]],
      start: ["open", ["-a", "Microsoft Excel"]],
    };
  }
  return null;
};
