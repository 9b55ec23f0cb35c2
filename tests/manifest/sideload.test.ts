import { describe, expect, it } from "@jest/globals";
import { sideloadingOn } from "../../scripts/sideload.js";

const id = "1a7624cf-ccec-4d59-95db-dc260a325e3a";

describe("sideloadingOn", () => {
  it("names the manifest in Excel's developer key on Windows", () => {
    const manifestPath = "C:\\使用者\\rubric sheets\\dist\\manifest.xml";
    const sideloading = sideloadingOn("win32", { home: "C:\\使用者", manifestPath, id });
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

    expect(sideloading?.add).toEqual([
      "reg",
      ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifestPath, "/f"],
    ]);
    expect(sideloading?.remove).toEqual(["reg", ["delete", key, "/v", id, "/f"]]);
  });

  it("copies the manifest into Excel's folder on a Mac", () => {
    const manifestPath = "/Users/a/rubric-sheets/dist/manifest.xml";
    const sideloading = sideloadingOn("darwin", { home: "/Users/a", manifestPath, id });
    const folder = "/Users/a/Library/Containers/com.microsoft.Excel/Data/Documents/wef";

    expect(sideloading?.folder).toBe(folder);
    expect(sideloading?.add).toEqual(["cp", [manifestPath, `${folder}/${id}.manifest.xml`]]);
    expect(sideloading?.remove).toEqual(["rm", ["-f", `${folder}/${id}.manifest.xml`]]);
  });

  it.each(["linux", "freebsd"])("knows no Excel on %s", (platform) => {
    expect(sideloadingOn(platform, { home: "/home/a", manifestPath: "/m.xml", id })).toBeNull();
  });
});
