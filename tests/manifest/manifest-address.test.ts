import { describe, expect, it } from "@jest/globals";
import { developmentAddress, manifestAt } from "../../scripts/manifest-address.js";
import { checkManifest } from "./check-manifest";
import { manifestText, readSiteFile } from "./site-files";

const school = "https://addins.example.edu.tw/rubric-sheets";

describe("manifestAt", () => {
  it("puts the address in every place of the development address", () => {
    const manifest = manifestAt(manifestText, school);

    expect(manifest).not.toContain("localhost");
    expect(manifest.split(school)).toHaveLength(manifestText.split(developmentAddress).length);
    expect(manifest).toContain(`<SourceLocation DefaultValue="${school}/taskpane.html" />`);
  });

  it("leaves a manifest that Office accepts", () => {
    const readFile = (path: string): Uint8Array | null =>
      readSiteFile(path.replace("/rubric-sheets/", "/"));

    expect(
      checkManifest(manifestAt(manifestText, school), { languages: ["en-US"], readFile }),
    ).toEqual([]);
  });

  it.each([undefined, "", "  "])("leaves the manifest as it is for %j", (address) => {
    expect(manifestAt(manifestText, address)).toBe(manifestText);
  });

  it.each([`${school}/`, `${school}//`, ` ${school} `])(
    "reads %j like the plain address",
    (given) => {
      expect(manifestAt(manifestText, given)).toBe(manifestAt(manifestText, school));
    },
  );

  it("serves from a site without a folder", () => {
    expect(manifestAt(developmentAddress, "https://addins.example.edu.tw/")).toBe(
      "https://addins.example.edu.tw",
    );
  });

  it("writes signs that XML and replacements treat specially", () => {
    expect(manifestAt(developmentAddress, "https://a.example/r&d/$&")).toBe(
      "https://a.example/r&amp;d/$&amp;",
    );
  });

  it.each([
    ["addins.example.edu.tw", "not an address"],
    ["http://addins.example.edu.tw", "does not begin with https://"],
    ["https://me:secret@addins.example.edu.tw", "user name or password"],
    ["https://addins.example.edu.tw/?v=1", "after ? or #"],
    ["https://addins.example.edu.tw/#here", "after ? or #"],
  ])("refuses %s", (address, why) => {
    expect(() => manifestAt(manifestText, address)).toThrow(why);
  });
});
