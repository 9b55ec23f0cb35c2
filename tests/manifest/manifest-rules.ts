import type { ValueType } from "./value-rules";

/** How often a child may stand: once, at most once, at least once, any number of times. */
export type Occurs = "one" | "optional" | "some" | "any";

/** What one element may hold: its children in this order, its attributes (all required), its text. */
export interface ElementRule {
  readonly children?: readonly (readonly [name: string, occurs: Occurs])[];
  readonly attributes?: Readonly<Record<string, ValueType>>;
  readonly text?: ValueType;
}

const reference: ElementRule = { attributes: { resid: "reference" } };
const overridden = (override: string, value: ValueType): ElementRule => ({
  children: [[override, "any"]],
  attributes: { DefaultValue: value },
});
const resource = (value: ValueType): ElementRule => ({
  children: [["bt:Override", "any"]],
  attributes: { id: "reference", DefaultValue: value },
});
const override = (value: ValueType): ElementRule => ({
  attributes: { Locale: "culture", Value: value },
});

/**
 * The elements of a task pane manifest that this product uses, in the order that OfficeAppManifestV1_1
 * and TaskPaneAppVersionOverridesV1_0 ask for. A prefix names the schema: `app`, `ov` (version
 * overrides), `bt` (basic types). An element that differs by its parent is listed as `parent/name` (or with its
 * grandparent), one that differs by its xsi:type as `name(type)`.
 *
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
export const elementRules: Readonly<Record<string, ElementRule>> = {
  "app:OfficeApp(TaskPaneApp)": {
    children: [
      ["app:Id", "one"],
      ["app:Version", "one"],
      ["app:ProviderName", "one"],
      ["app:DefaultLocale", "one"],
      ["app:DisplayName", "one"],
      ["app:Description", "one"],
      ["app:IconUrl", "one"],
      ["app:HighResolutionIconUrl", "one"],
      ["app:SupportUrl", "one"],
      ["app:AppDomains", "optional"],
      ["app:Hosts", "one"],
      ["app:Requirements", "optional"],
      ["app:DefaultSettings", "one"],
      ["app:Permissions", "one"],
      ["ov:VersionOverrides", "one"],
    ],
  },
  "app:Id": { text: "id" },
  "app:Version": { text: "version" },
  "app:ProviderName": { text: "short" },
  "app:DefaultLocale": { text: "culture" },
  "app:DisplayName": overridden("app:Override", "short"),
  "app:DisplayName/app:Override": override("short"),
  "app:Description": overridden("app:Override", "long"),
  "app:Description/app:Override": override("long"),
  "app:IconUrl": overridden("app:Override", "address"),
  "app:HighResolutionIconUrl": overridden("app:Override", "address"),
  "app:SupportUrl": overridden("app:Override", "address"),
  "app:AppDomains": { children: [["app:AppDomain", "some"]] },
  "app:AppDomain": { text: "address" },
  "app:Hosts": { children: [["app:Host", "some"]] },
  "app:Host": { attributes: { Name: "host" } },
  "app:Requirements": { children: [["app:Sets", "one"]] },
  "app:Sets": { children: [["app:Set", "some"]], attributes: { DefaultMinVersion: "setVersion" } },
  "app:Set": { attributes: { Name: "requirementSet", MinVersion: "setVersion" } },
  "app:DefaultSettings": { children: [["app:SourceLocation", "one"]] },
  "app:SourceLocation": overridden("app:Override", "address"),
  "app:Permissions": { text: "permission" },

  "ov:VersionOverrides(VersionOverridesV1_0)": {
    children: [
      ["ov:Description", "optional"],
      ["ov:Requirements", "optional"],
      ["ov:Hosts", "one"],
      ["ov:Resources", "one"],
    ],
  },
  "ov:Description": reference,
  "ov:Hosts": { children: [["ov:Host", "some"]] },
  "ov:Host(Workbook)": { children: [["ov:DesktopFormFactor", "one"]] },
  "ov:DesktopFormFactor": {
    children: [
      ["ov:GetStarted", "optional"],
      ["ov:FunctionFile", "optional"],
      ["ov:ExtensionPoint", "some"],
    ],
  },
  "ov:GetStarted": {
    children: [
      ["ov:Title", "one"],
      ["ov:Description", "one"],
      ["ov:LearnMoreUrl", "one"],
    ],
  },
  "ov:Title": reference,
  "ov:LearnMoreUrl": reference,
  "ov:FunctionFile": reference,
  "ov:ExtensionPoint(PrimaryCommandSurface)": { children: [["ov:OfficeTab", "some"]] },
  "ov:OfficeTab": { children: [["ov:Group", "some"]], attributes: { id: "short" } },
  "ov:Group": {
    children: [
      ["ov:Label", "one"],
      ["ov:Icon", "one"],
      ["ov:Control", "some"],
    ],
    attributes: { id: "short" },
  },
  "ov:Label": reference,
  "ov:Icon": { children: [["bt:Image", "some"]] },
  "ov:Icon/bt:Image": { attributes: { size: "iconSize", resid: "reference" } },
  "ov:Control(Button)": {
    children: [
      ["ov:Label", "one"],
      ["ov:Supertip", "one"],
      ["ov:Icon", "one"],
      ["ov:Action", "one"],
    ],
    attributes: { id: "short" },
  },
  "ov:Supertip": {
    children: [
      ["ov:Title", "one"],
      ["ov:Description", "one"],
    ],
  },
  "ov:Action(ShowTaskpane)": {
    children: [
      ["ov:TaskpaneId", "one"],
      ["ov:SourceLocation", "one"],
      ["ov:Title", "optional"],
    ],
  },
  "ov:Action(ExecuteFunction)": { children: [["ov:FunctionName", "one"]] },
  "ov:TaskpaneId": { text: "short" },
  "ov:SourceLocation": reference,
  "ov:FunctionName": { text: "functionName" },

  "ov:Resources": {
    children: [
      ["bt:Images", "one"],
      ["bt:Urls", "one"],
      ["bt:ShortStrings", "one"],
      ["bt:LongStrings", "one"],
    ],
  },
  "bt:Images": { children: [["bt:Image", "some"]] },
  "bt:Images/bt:Image": resource("address"),
  "bt:Urls": { children: [["bt:Url", "some"]] },
  "bt:Url": resource("address"),
  "bt:ShortStrings": { children: [["bt:String", "some"]] },
  "bt:ShortStrings/bt:String": resource("short"),
  "bt:LongStrings": { children: [["bt:String", "some"]] },
  "bt:LongStrings/bt:String": resource("long"),
  "bt:ShortStrings/bt:String/bt:Override": override("short"),
  "bt:LongStrings/bt:String/bt:Override": override("long"),
};

/** The prefix that each namespace has in `elementRules`. */
export const schemaPrefixes: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
};
