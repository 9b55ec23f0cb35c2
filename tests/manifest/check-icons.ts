import type { Element } from "@xmldom/xmldom";
import { attributeOf, childElements, elementsBelow, nameOf, placeOf } from "./manifest-elements";
import type { ManifestFault } from "./manifest-fault";
import { pngSize } from "./png-size";

/** Gives the bytes of a file of the site by its path, or null when there is none. */
export type ReadFile = (path: string) => Uint8Array | null;

// Office asks for these in every icon of the ribbon; the rest are sharper versions.
const neededSizes = ["16", "32", "80"];
// https://learn.microsoft.com/javascript/api/manifest/iconurl and highresolutioniconurl
const sizesByIcon: Readonly<Record<string, number>> = {
  "app:IconUrl": 32,
  "app:HighResolutionIconUrl": 64,
};

const fileFaults = (
  place: string,
  address: string,
  size: number,
  readFile: ReadFile,
): readonly ManifestFault[] => {
  const bytes = URL.canParse(address) ? readFile(new URL(address).pathname) : null;
  if (bytes === null) return [{ place, problem: `there is no file for ${address}` }];
  const found = pngSize(bytes);
  if (found === null) return [{ place, problem: `${address} is not a PNG` }];
  return found.width === size && found.height === size
    ? []
    : [{ place, problem: `${address} has ${found.width} × ${found.height} pixels, not ${size}` }];
};

const ribbonIconFaults = (
  icon: Element,
  addressesById: ReadonlyMap<string, string>,
  readFile: ReadFile,
): readonly ManifestFault[] => {
  const images = childElements(icon);
  const sizes = images.map((image) => attributeOf(image, "size"));
  return [
    ...neededSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => ({ place: placeOf(icon), problem: `has no image of ${size} pixels` })),
    ...images.flatMap((image) =>
      fileFaults(
        placeOf(image),
        addressesById.get(attributeOf(image, "resid")) ?? "",
        Number(attributeOf(image, "size")),
        readFile,
      ),
    ),
  ];
};

/** Checks that every icon's file exists and has the pixels that the manifest says. */
export const checkIcons = (root: Element, readFile: ReadFile): readonly ManifestFault[] => {
  const elements = elementsBelow(root);
  const addressesById = new Map(
    elements.map((element) => [attributeOf(element, "id"), attributeOf(element, "DefaultValue")]),
  );
  return elements.flatMap((element) => {
    const size = sizesByIcon[nameOf(element)];
    if (size !== undefined)
      return fileFaults(placeOf(element), attributeOf(element, "DefaultValue"), size, readFile);
    return nameOf(element) === "ov:Icon" ? ribbonIconFaults(element, addressesById, readFile) : [];
  });
};
