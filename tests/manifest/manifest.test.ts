import { describe, expect, it } from "@jest/globals";
import { checkManifest } from "./check-manifest";
import { manifestText, readSiteFile } from "./site-files";

const site = { languages: ["en-US"], readFile: readSiteFile };

describe("manifest.xml", () => {
  it("has nothing that Office would refuse", () => {
    expect(checkManifest(manifestText, site)).toEqual([]);
  });

  it("keeps the id by which workbooks know the add-in", () => {
    expect(manifestText).toContain("<Id>1a7624cf-ccec-4d59-95db-dc260a325e3a</Id>");
  });

  it("asks for no more than reading and writing the document", () => {
    expect(manifestText).toContain("<Permissions>ReadWriteDocument</Permissions>");
  });

  it("opens in any Excel with add-ins, so that the pane can say what is missing", () => {
    expect(manifestText).toContain('<Set Name="ExcelApi" MinVersion="1.1" />');
  });

  it("calls a function that the commands page offers", () => {
    const [, name] = /<FunctionName>(.*)<\/FunctionName>/.exec(manifestText) ?? [];
    const commands = Buffer.from(readSiteFile("/src/commands/commands.ts") ?? []).toString("utf8");

    expect(commands).toContain(`Office.actions.associate("${name ?? "no function"}"`);
  });

  it("has the support page that it names", () => {
    const page = readSiteFile("/assets/support.html");

    expect(manifestText).toContain("https://localhost:3000/assets/support.html");
    expect(Buffer.from(page ?? []).toString("utf8")).toContain("隱私");
  });
});
