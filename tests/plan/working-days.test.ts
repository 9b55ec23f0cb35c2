import { describe, expect, it } from "@jest/globals";
import { dayOfSerial, parseDay, republicDay, serialOf } from "../../src/plan/calendar";
import { lastWorkingDay } from "../../src/plan/working-days";

const serial = (text: string): number => {
  const day = parseDay(text);
  if (day === null) throw new Error(text);
  return serialOf(day);
};

const last = (start: string, off: readonly string[] = [], made: readonly string[] = []): string => {
  const days = { holidays: off.map(serial), makeUpDays: made.map(serial) };
  return republicDay(dayOfSerial(lastWorkingDay(serial(start), 14, days)));
};

describe("lastWorkingDay", () => {
  it("counts Mondays to Fridays from the day after the start", () => {
    expect(last("105/11/21")).toBe("民國105年12月9日");
    expect(last("105/11/25")).toBe("民國105年12月15日");
    expect(last("105/11/26")).toBe("民國105年12月15日");
  });

  it("passes over holidays, and over one on a weekend only once", () => {
    expect(last("105/9/30", ["105/10/10"])).toBe("民國105年10月21日");
    expect(last("105/9/30", ["105/10/9"])).toBe("民國105年10月20日");
  });

  it("counts a Saturday that is made up, and no ordinary day twice", () => {
    expect(last("105/9/2", ["105/9/15", "105/9/16"], ["105/9/10"])).toBe("民國105年9月23日");
    expect(last("105/9/2", [], ["105/9/5", "105/9/6"])).toBe("民國105年9月22日");
  });
});
