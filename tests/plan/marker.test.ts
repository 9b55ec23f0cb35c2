import { describe, expect, it } from "@jest/globals";
import { parseMarker, printMarker } from "../../src/plan/marker";

const marker = { rubricId: "moe-105-d", version: "1.0.0", fingerprint: "0123456789abcdef" };

describe("parseMarker", () => {
  it("reads back what printMarker printed", () => {
    expect(parseMarker(printMarker(marker))).toEqual(marker);
  });

  it("leaves blanks around it aside", () => {
    expect(parseMarker(` ${printMarker(marker)}\n`)).toEqual(marker);
  });

  it.each(["", "moe-105-d@1.0.0#0123", "rubric-sheets:moe-105-d@1.0.0", "rubric-sheets:<b>@1#0"])(
    "takes %j for no marker",
    (text) => {
      expect(parseMarker(text)).toBeNull();
    },
  );
});
