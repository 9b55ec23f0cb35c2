import { describe, expect, it } from "@jest/globals";
import { printLocalTime } from "../../src/host/local-time";

describe("printLocalTime", () => {
  it("gives every part of the machine's own time its two digits", () => {
    expect(printLocalTime(new Date(2026, 0, 5, 9, 7))).toBe("2026-01-05 09:07");
    expect(printLocalTime(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31 23:59");
  });
});
