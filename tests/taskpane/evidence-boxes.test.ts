import { describe, expect, it } from "@jest/globals";
import { indicatorsOf } from "../../src/rubric/walk";
import {
  evidenceLines,
  joinEvidence,
  setBox,
  splitEvidence,
} from "../../src/taskpane/evidence-boxes";
import { official } from "./opened";

const drawn = (text: string): readonly string[] =>
  evidenceLines(text).map((line) =>
    line
      .map((piece) =>
        piece.kind === "words" ? piece.text : `[${piece.checked ? "x" : " "}]${piece.label}`,
      )
      .join(" / "),
  );

describe("evidenceLines", () => {
  it("puts the words behind a box beside it (D 1.1.2)", () => {
    expect(drawn("□有書面規定 ☑無書面規定\n□合理 □部分合理 □欠合理")).toEqual([
      "[ ]有書面規定 / [x]無書面規定",
      "[ ]合理 / [ ]部分合理 / [ ]欠合理",
    ]);
  });

  it("puts the answer before a box beside it where the form prints it so (D 1.1.1)", () => {
    expect(drawn("a. 是 □ 否 ☑ 支用於校舍工程")).toEqual(["a. / [ ]是 / [x]否 / 支用於校舍工程"]);
  });

  it("keeps lines without a box as words", () => {
    expect(drawn("說明：\n□否")).toEqual(["說明：", "[ ]否"]);
  });

  it("gives every box of form D a label and its own place among the boxes", () => {
    for (const { evidence } of indicatorsOf(official("D"))) {
      const pieces = evidenceLines(evidence ?? "").flat();
      const boxes = pieces.flatMap((piece) => (piece.kind === "box" ? [piece] : []));
      expect(boxes).toHaveLength([...(evidence ?? "").matchAll(/□/gu)].length);
      expect(boxes.map(({ order }) => order)).toEqual([...boxes.keys()]);
      for (const box of boxes) expect(box.label).not.toBe("");
    }
  });
});

describe("setBox", () => {
  it("changes one sign and nothing else", () => {
    expect(setBox("□甲 □乙", 1, true)).toBe("□甲 ☑乙");
    expect(setBox("□甲 ☑乙", 1, false)).toBe("□甲 □乙");
  });

  it("leaves a text alone whose box is gone", () => {
    expect(setBox("□甲", 1, true)).toBe("□甲");
  });
});

describe("splitEvidence", () => {
  const printed = "□是 □否";

  it("tells the person's own text from the printed boxes, ticked or not", () => {
    expect(splitEvidence("☑是 □否\n附件一", printed)).toEqual({
      printed: "☑是 □否",
      own: "附件一",
    });
  });

  it("takes all for the person's own when the printed beginning was changed", () => {
    expect(splitEvidence("是：附件一", printed)).toEqual({ printed: "", own: "是：附件一" });
  });

  it("takes all for the person's own where nothing was printed", () => {
    expect(splitEvidence("\n附件一", null)).toEqual({ printed: "", own: "\n附件一" });
  });

  it.each(["☑是 □否\n附件一", "□是 □否", "改寫", ""])("joins %j again unchanged", (text) => {
    expect(joinEvidence(splitEvidence(text, printed))).toBe(text);
  });
});
