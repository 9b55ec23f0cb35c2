import { describe, expect, it } from "@jest/globals";

import { openOfficeHost, planOf } from "./office-session";

describe("insert", () => {
  it.each(["A", "D", "H"])("writes form %s in one round trip within the budget", async (letter) => {
    const { excel, host } = await openOfficeHost();
    const inserted = await host.insert(planOf(letter), { kind: "new-sheet" });
    const requests = excel.emulated.requests.filter(({ reads, writes }) => reads || writes);
    excel.dispose();
    expect(inserted).toEqual({ ok: true, value: expect.anything() });
    expect(requests.filter(({ writes }) => writes)).toHaveLength(1);
    expect(requests.filter(({ writes }) => !writes).length).toBeLessThanOrEqual(2);
    expect(Math.max(...requests.map(({ actions }) => actions))).toBeLessThanOrEqual(600);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(250_000);
  });
});
