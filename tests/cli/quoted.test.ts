import { describe, expect, it } from "@jest/globals";
import { quoted, quotedPair } from "../../src/cli/quoted";

const long = "評".repeat(40);

describe("quotedPair", () => {
  it("shows what differs at the end of a long text", () => {
    expect(quotedPair(`${long}【本校補充】`, long)).toEqual([
      `…${"評".repeat(10)}【本校補充】`,
      `…${"評".repeat(10)}`,
    ]);
  });

  it("quotes texts that differ at once from their beginnings", () => {
    expect(quotedPair(`甲${long}`, `乙${long}`)).toEqual([
      quoted(`甲${long}`),
      quoted(`乙${long}`),
    ]);
  });
});
