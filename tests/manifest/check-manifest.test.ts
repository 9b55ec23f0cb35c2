import { describe, expect, it } from "@jest/globals";
import type { ReadFile } from "./check-icons";
import { checkManifest } from "./check-manifest";
import { manifestText, readSiteFile } from "./site-files";

const faultsOf = (xml: string, readFile: ReadFile = readSiteFile): string =>
  checkManifest(xml, { languages: ["en-US"], readFile })
    .map(({ place, problem }) => `${place}: ${problem}`)
    .join("\n");

/** The real manifest with one place changed; a place that it does not have fails the test. */
const changed = (from: string | RegExp, to: string): string => {
  const xml = manifestText.replace(from, to);
  if (xml === manifestText) throw new Error(`the manifest does not hold ${String(from)}`);
  return xml;
};

type Case = readonly [what: string, from: string | RegExp, to: string, fault: string];

const swapped = "$2$1";
const text = (length: number): string => "評".repeat(length);

describe("checkManifest", () => {
  it.each<Case>([
    ["an element that is not closed", "</Hosts>", "", "manifest: is not XML"],
    ["an unknown entity", "zh-TW</", "zh&TW;</", "manifest: is not XML"],
    ["another kind of add-in", '"TaskPaneApp"', '"MailApp"', "is not known with the type MailApp"],
    ["a command of another kind", '"ExecuteFunction"', '"Menu"', "is not known with the type Menu"],
    ["a misspelled element", /ProviderName/g, "Provider", "may not hold app:Provider"],
    [
      "an element of a foreign schema",
      "<SupportUrl",
      '<x xmlns="urn:x" /><SupportUrl',
      "may not hold ?:x",
    ],
    [
      "an unknown attribute",
      '<Host Name="Workbook"',
      '<Host Name="Workbook" a="b"',
      "unknown attribute a",
    ],
    ["an attribute that is missing", ' MinVersion="1.1"', "", "has no attribute MinVersion"],
  ])("finds %s", (_what, from, to, fault) => {
    expect(faultsOf(changed(from, to))).toContain(fault);
  });

  it.each<Case>([
    [
      "the provider before the version",
      /(<Version>.*)\s*(<ProviderName>.*)/,
      swapped,
      "holds app:Version out of order",
    ],
    [
      "permissions before the settings",
      /(<DefaultSettings>[^]*<\/DefaultSettings>)\s*(<Permissions>.*)/,
      swapped,
      "holds app:DefaultSettings out of order",
    ],
    [
      "resources before hosts",
      /(<Hosts>\s*<Host xsi[^]*<\/Hosts>)\s*(<Resources>[^]*<\/Resources>)/,
      swapped,
      "holds ov:Hosts out of order",
    ],
    [
      "the function file before the start",
      /(<GetStarted>[^]*<\/GetStarted>)\s*(<FunctionFile.*)/,
      swapped,
      "holds ov:GetStarted out of order",
    ],
    [
      "a tip before its label",
      /(<Label resid="Next.Label" \/>)\s*(<Supertip>[^]*?<\/Supertip>)/,
      swapped,
      "Control[RubricSheets.NextMissing]: holds ov:Label out of order",
    ],
    [
      "a file before the pane's id",
      /(<TaskpaneId>.*)\s*(<SourceLocation.*)/,
      swapped,
      "holds ov:TaskpaneId out of order",
    ],
    [
      "long texts before short ones",
      /(<bt:ShortStrings>[^]*<\/bt:ShortStrings>)\s*(<bt:LongStrings>[^]*<\/bt:LongStrings>)/,
      swapped,
      "holds bt:ShortStrings out of order",
    ],
    ["no version", /<Version>.*/, "", "must hold one app:Version"],
    ["no support address", /<SupportUrl.*/, "", "must hold one app:SupportUrl"],
    ["two permissions", /<Permissions>.*/, "$&$&", "must hold one app:Permissions"],
    ["a group without commands", /<Control[^]*<\/Control>/, "", "must hold some ov:Control"],
    [
      "a command without an action",
      /<Action xsi:type="ExecuteFunction">[^]*?<\/Action>/,
      "",
      "must hold one ov:Action",
    ],
  ])("finds %s", (_what, from, to, fault) => {
    expect(faultsOf(changed(from, to))).toContain(fault);
  });

  it.each<Case>([
    ["an id that is no GUID", /<Id>.*?</, "<Id>rubric-sheets<", '"rubric-sheets" is not a GUID'],
    ["a version of one number", "1.0.0.0", "1", '"1" is not a version'],
    ["a version below 1", "1.0.0.0", "0.9.0.0", '"0.9.0.0" is not a version'],
    ["a culture with an underscore", "zh-TW", "zh_TW", '"zh_TW" is not the name of a culture'],
    [
      "a name of 126 characters",
      /DefaultValue="訪視評分表"/,
      `DefaultValue="${text(126)}"`,
      "has 126 characters where 1 to 125",
    ],
    ["an empty name", /DefaultValue="訪視評分表"/, 'DefaultValue=""', "has 0 characters"],
    [
      "a description of 251 characters",
      /DefaultValue="把教育部.*?"/,
      `DefaultValue="${text(251)}"`,
      "has 251 characters where 1 to 250",
    ],
    [
      "a label of 126 characters",
      /DefaultValue="下一個未填"/,
      `DefaultValue="${text(126)}"`,
      "has 126 characters where 1 to 125",
    ],
    [
      "an English label of 126 characters",
      "Next missing",
      text(126),
      "has 126 characters where 1 to 125",
    ],
    [
      "a tip of 251 characters",
      /DefaultValue="選取目前.*?"/,
      `DefaultValue="${text(251)}"`,
      "has 251 characters where 1 to 250",
    ],
    [
      "a reference of 33 characters",
      /Next\.Tip/g,
      "a".repeat(33),
      "has 33 characters where 1 to 32",
    ],
    [
      "an id of 126 characters",
      "RubricSheets.Group",
      "a".repeat(126),
      "has 126 characters where 1 to 125",
    ],
    [
      "an address without https",
      "https://localhost:3000/commands",
      "http://localhost:3000/commands",
      "is not an https address",
    ],
    [
      "a relative address",
      "https://localhost:3000/assets/icon-80",
      "assets/icon-80",
      "is not an https address",
    ],
    [
      "a permission that Office does not know",
      "ReadWriteDocument",
      "Everything",
      '"Everything" is none of',
    ],
    [
      "a host other than Excel",
      'Name="Workbook"',
      'Name="Document"',
      '"Document" is none of Workbook',
    ],
    [
      "a requirement set's version in one number",
      'MinVersion="1.1"',
      'MinVersion="1"',
      "is not the version of a requirement set",
    ],
    ["an icon size that Office does not know", 'size="64"', 'size="63"', '"63" is none of'],
    [
      "a function name with a blank",
      "selectNextMissing",
      "select next",
      "is not the name of a function",
    ],
  ])("finds %s", (_what, from, to, fault) => {
    expect(faultsOf(changed(from, to))).toContain(fault);
  });

  it.each<Case>([
    ["a resource that is missing", /<bt:Url id="Pane.Url".*/, "", "Pane.Url is not in bt:Urls"],
    [
      "a text in the wrong collection",
      '<Label resid="Next.Label" />',
      '<Label resid="Next.Tip" />',
      "Next.Tip is not in bt:ShortStrings",
    ],
    [
      "a resource that nobody uses",
      '<FunctionFile resid="Commands.Url" />',
      '<FunctionFile resid="Pane.Url" />',
      "Url[Commands.Url]: is never used",
    ],
    [
      "a control id given twice",
      "RubricSheets.NextMissing",
      "RubricSheets.OpenPane",
      "RubricSheets.OpenPane is given twice",
    ],
    [
      "a resource id given twice",
      'bt:Url id="Pane.Url"',
      'bt:Url id="Commands.Url"',
      "Commands.Url is given twice",
    ],
    [
      "a name without English",
      /<Override Locale="en-US" Value="Rubric Sheets" \/>/,
      "",
      "DisplayName: has no text in en-US",
    ],
    [
      "a tip without English",
      /<bt:Override Locale="en-US" Value="Selects.*/,
      "",
      "String[Next.Tip]: has no text in en-US",
    ],
    [
      "English given twice",
      /<bt:Override Locale="en-US" Value="Next.*/,
      "$&$&",
      "String[Next.Label]: has en-US twice",
    ],
    [
      "no pane that opens with its document",
      "Office.AutoShowTaskpaneWithDocument",
      "Pane",
      "0 panes open with a document",
    ],
    [
      "a second site",
      "https://localhost:3000/commands",
      "https://other.example/commands",
      "addresses lead to",
    ],
  ])("finds %s", (_what, from, to, fault) => {
    expect(faultsOf(changed(from, to))).toContain(fault);
  });

  it.each<Case>([
    ["an icon without a file", "icon-64.png", "icon-65.png", "there is no file for"],
    ["a small icon of 64 pixels", "icon-32.png", "icon-64.png", "has 64 × 64 pixels, not 32"],
    [
      "a ribbon image of other pixels",
      'id="Next.16" DefaultValue="https://localhost:3000/assets/next-16',
      'id="Next.16" DefaultValue="https://localhost:3000/assets/next-32',
      "has 32 × 32 pixels, not 16",
    ],
    [
      "a ribbon icon without 80 pixels",
      /<bt:Image size="80" resid="Next.80" \/>/,
      "",
      "has no image of 80 pixels",
    ],
    ["an icon that is a drawing", "icon-32.png", "icon.svg", "is not a PNG"],
  ])("finds %s", (_what, from, to, fault) => {
    expect(faultsOf(changed(from, to))).toContain(fault);
  });

  it("finds an icon file that was cut off", () => {
    const cut: ReadFile = (path) => readSiteFile(path)?.slice(0, 20) ?? null;

    expect(faultsOf(manifestText, cut)).toContain("is not a PNG");
  });
});
