import { describe, expect, it } from "@jest/globals";
import { withPart } from "../../../src/host/office/load-part";
import { ok } from "../../../src/result";

describe("withPart", () => {
  it("uses what was loaded", async () => {
    const used = await withPart(
      () => Promise.resolve(7),
      (part) => Promise.resolve(ok(part * 2)),
    );
    expect(used).toEqual(ok(14));
  });

  it("says that nothing was changed where a part can't be loaded", async () => {
    const used = await withPart(
      () => Promise.reject(new Error("Loading chunk 7 failed.")),
      () => Promise.resolve(ok(null)),
    );
    expect(used).toEqual({
      ok: false,
      error: {
        type: "failed",
        code: "NotLoaded",
        detail: "Loading chunk 7 failed.",
        cleanedUp: true,
      },
    });
  });
});
