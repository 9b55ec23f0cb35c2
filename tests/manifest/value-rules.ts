/** A rule on one value of a manifest: gives what is wrong with it, or null. */
type ValueRule = (value: string) => string | null;

const matches =
  (pattern: RegExp, what: string): ValueRule =>
  (value) =>
    pattern.test(value) ? null : `"${value}" is not ${what}`;

const upTo =
  (longest: number): ValueRule =>
  (value) =>
    value.length >= 1 && value.length <= longest
      ? null
      : `has ${value.length} characters where 1 to ${longest} are allowed`;

const oneOf =
  (...allowed: readonly string[]): ValueRule =>
  (value) =>
    allowed.includes(value) ? null : `"${value}" is none of ${allowed.join(", ")}`;

const isAddress: ValueRule = (value) => {
  if (!URL.canParse(value) || new URL(value).protocol !== "https:")
    return `"${value}" is not an https address`;
  return upTo(2048)(value);
};

/**
 * The value types of a task pane manifest, as OfficeAppManifestV1_1 and OfficeAppBasicTypesV1_0
 * define them ([MS-OWEMXML], Appendix A), narrowed where Office is stricter than its schema: addresses
 * are https, a version has at least two numbers and begins at 1.
 */
export const valueRules = {
  id: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "a GUID"),
  version: matches(/^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/, "a version such as 1.0.0.0"),
  setVersion: matches(/^\d{1,5}\.\d{1,5}$/, "the version of a requirement set"),
  culture: matches(/^[a-z]{2,3}(-[A-Z]{2})?$/, "the name of a culture"),
  functionName: matches(/^[A-Za-z_$][\w$]{0,249}$/, "the name of a function"),
  short: upTo(125),
  long: upTo(250),
  reference: upTo(32),
  address: isAddress,
  permission: oneOf(
    "Restricted",
    "ReadDocument",
    "ReadAllDocument",
    "WriteDocument",
    "ReadWriteDocument",
  ),
  host: oneOf("Workbook"),
  requirementSet: oneOf("ExcelApi"),
  iconSize: oneOf("16", "20", "24", "32", "40", "48", "64", "80"),
  type: upTo(125),
} as const satisfies Readonly<Record<string, ValueRule>>;

export type ValueType = keyof typeof valueRules;
