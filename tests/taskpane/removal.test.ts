import { describe, expect, it } from "@jest/globals";
import { readRemoval } from "../../src/taskpane/removal";
import { merge, mergedWorkbook, returned } from "../form/merging";
import { memoryHost } from "./memory-host";
import { official } from "./opened";

const rubric = official("D");

describe("readRemoval", () => {
  it("names the 委員彙整 sheet of the form, and counts what members gave", async () => {
    const copies = [2, 1].map((score, index) =>
      returned(rubric, `${index}.xlsx`, { "1.1.1 committee": score }),
    );
    const { sheets: plans } = mergedWorkbook(rubric, merge(rubric, copies));
    const removal = await readRemoval(memoryHost({ plans }), [rubric], "s1");

    if (!removal.ok) throw new Error(removal.error.type);
    expect(removal.value.sheets.map(({ name }) => name)).toEqual([plans[0]?.name, "委員彙整"]);
    // 委員評分 that show agreed scores are nobody's entries.
    const { scores, others, members } = removal.value.entered;
    expect({ scores, members }).toEqual({ scores: { self: 0, committee: 0 }, members: 2 });
    expect(others).toBe(1);
  });
});
