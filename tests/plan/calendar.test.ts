import { describe, expect, it } from "@jest/globals";
import { dayOfSerial, parseDay, republicDay, serialOf, weekdayOf } from "../../src/plan/calendar";

const milliseconds = 86_400_000;
/** Excel's 1, had February 1900 no 29th. */
const epoch = Date.UTC(1899, 11, 30);

describe("serialOf", () => {
  it("numbers every day from 1912 to 2199 as Excel does, and back", () => {
    const wrong: string[] = [];
    for (let serial = 4384; serial <= 109_574; serial += 1) {
      const date = new Date(epoch + serial * milliseconds);
      const day = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
      const back = dayOfSerial(serial);
      const isRight =
        serialOf(day) === serial &&
        JSON.stringify(back) === JSON.stringify(day) &&
        weekdayOf(serial) % 7 === date.getUTCDay();
      if (!isRight) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });
});

describe("parseDay", () => {
  const day = { year: 2016, month: 11, day: 21 };

  it.each([
    "105/11/21",
    "105.11.21",
    "105-11-21",
    "民國105年11月21日",
    "中華民國 105 年 11 月 21 日",
    "１０５／１１／２１",
    "2016-11-21",
    "2016/11/21",
  ])("reads %s", (text) => {
    expect(parseDay(text)).toEqual(day);
  });

  it.each(["105/2/30", "105/13/1", "0/1/1", "民國2016年11月21日", "105/11", "1051121", "明天", ""])(
    "refuses 「%s」",
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it("knows the leap days of both calendars", () => {
    expect(parseDay("105/2/29")).toEqual({ year: 2016, month: 2, day: 29 });
    expect(parseDay("106/2/29")).toBeNull();
  });
});

describe("republicDay", () => {
  it("counts the years from 1912", () => {
    expect(republicDay({ year: 2016, month: 11, day: 21 })).toBe("民國105年11月21日");
    expect(republicDay({ year: 1912, month: 1, day: 1 })).toBe("民國1年1月1日");
  });
});
