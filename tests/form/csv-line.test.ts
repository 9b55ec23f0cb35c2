import { describe, expect, it } from "@jest/globals";
import { csvLine } from "../../src/form/csv-line";

describe("a line of a .csv", () => {
  it("ends with CR LF and leaves null empty", () => {
    expect(csvLine(["甲", 8, null, ""])).toBe("甲,8,,\r\n");
  });

  it("quotes texts with commas, quotes and line ends", () => {
    expect(csvLine(["a,b", 'say "x"', "one\ntwo"])).toBe('"a,b","say ""x""","one\ntwo"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\r=1"])(
    "puts an apostrophe before %j, which a spreadsheet would take for a formula",
    (text) => {
      expect(csvLine([text])).toMatch(/^"?'/u);
    },
  );

  it("leaves negative numbers as they are", () => {
    expect(csvLine([-1, 0.5])).toBe("-1,0.5\r\n");
  });
});
