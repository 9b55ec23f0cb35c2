import { describe, expect, it } from "@jest/globals";
import { serialOf } from "../../src/plan/calendar";
import { parseDayList, printDayList, weekdayAndDay } from "../../src/plan/day-list";

const [tenth, second] = [serialOf({ year: 2016, month: 10, day: 10 }), 42_706];

describe("a list of days", () => {
  it.each([
    ["lines", "105/12/2\n2016-10-10\n"],
    ["a row of cells", "105/12/2\t105/10/10"],
    ["commas of every kind", "105.12.2, 105/10/10，105/10/10、民國 105 年 10 月 10 日；"],
  ])("is read from %s, in order and each day once", (_, text) => {
    expect(parseDayList(text)).toEqual({ serials: [tenth, second], unreadable: [] });
  });

  it("names what is no day and keeps the others", () => {
    expect(parseDayList("105/2/30\n105/12/2\n明天")).toEqual({
      serials: [second],
      unreadable: ["105/2/30", "明天"],
    });
  });

  it("is empty for nothing but blanks", () => {
    expect(parseDayList(" \n\t ")).toEqual({ serials: [], unreadable: [] });
  });

  it("is printed in years of the republic, one day a line, and read back", () => {
    const printed = printDayList([tenth, second]);

    expect(printed).toBe("民國105年10月10日\n民國105年12月2日");
    expect(parseDayList(printed).serials).toEqual([tenth, second]);
  });
});

describe("a day with its weekday", () => {
  it.each([
    [tenth, "民國105年10月10日（星期一）"],
    [second, "民國105年12月2日（星期五）"],
    [serialOf({ year: 2016, month: 12, day: 4 }), "民國105年12月4日（星期日）"],
  ])("is printed as the sheet's formulas print it: %d", (serial, words) => {
    expect(weekdayAndDay(serial)).toBe(words);
  });
});
