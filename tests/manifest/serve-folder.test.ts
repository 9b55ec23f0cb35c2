import { describe, expect, it } from "@jest/globals";
import { fileIn } from "../../scripts/serve-folder.js";

describe("fileIn", () => {
  it.each([
    ["/taskpane.html", "/site/taskpane.html"],
    ["/taskpane.html?et=1&_host_Info=Excel", "/site/taskpane.html"],
    ["/assets/icon-16.png", "/site/assets/icon-16.png"],
    ["/%E8%A8%AA%E8%A6%96.html", "/site/訪視.html"],
    ["/assets/../taskpane.html", "/site/taskpane.html"],
  ])("finds %s inside the folder", (path, file) => {
    expect(fileIn("/site", path)).toBe(file);
  });

  it.each(["/../etc/passwd", "/%2e%2e/etc/passwd", "/assets/../../site-2/a", "/%00", "/%"])(
    "finds nothing for %s",
    (path) => {
      expect(fileIn("/site", path)).toBeNull();
    },
  );
});
