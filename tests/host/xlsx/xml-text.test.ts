import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { decodeXstring, element, encodeXstring } from "../../../src/host/xlsx/xml-text";

describe("encodeXstring", () => {
  it("writes what XML cannot hold as its number", () => {
    expect(encodeXstring("a\rb\u0000c\uD800")).toBe("a_x000D_b_x0000_c_xD800_");
  });

  it("escapes text that looks like such a number", () => {
    expect(encodeXstring("_x0041_")).toBe("_x005F_x0041_");
  });

  it("is undone by decodeXstring, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom("_", "x", "0", "4", "1", "\r", "表", "\uDC00", "\n"),
    });

    fc.assert(fc.property(text, (one) => decodeXstring(encodeXstring(one)) === one));
  });
});

describe("element", () => {
  it("escapes attributes, keeps their line feeds and leaves null ones out", () => {
    expect(element("a", { b: 'x"<&>\n', c: null, d: 0 })).toBe(
      '<a b="x&quot;&lt;&amp;&gt;&#10;" d="0"/>',
    );
  });
});
