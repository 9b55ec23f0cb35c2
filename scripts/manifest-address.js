/** The address in manifest.xml as it stands in the repository: the one that `npm run excel` serves. */
export const developmentAddress = "https://localhost:3000";

const refused = (address, why) =>
  new Error(
    `RUBRIC_SHEETS_URL is ${JSON.stringify(address)}, ${why}. Nothing was built; give the https address of the folder that will hold the files, such as https://addins.example.edu.tw/rubric-sheets.`,
  );

const parsed = (address) => {
  if (!URL.canParse(address)) throw refused(address, "which is not an address");
  const url = new URL(address);
  // Office loads add-ins over https alone.
  if (url.protocol !== "https:") throw refused(address, "which does not begin with https://");
  if (url.username !== "" || url.password !== "")
    throw refused(address, "which holds a user name or password that every user could read");
  if (url.search !== "" || url.hash !== "")
    throw refused(address, "which has a part after ? or #, so no file can stand below it");
  return url;
};

/**
 * Gives the manifest with the development address replaced, in every place, by the one where the
 * files will lie. Without an address the manifest stays as it is; a slash at the end of the address
 * makes no difference. Throws an Error with one sentence for a person when the address cannot serve.
 */
export const manifestAt = (manifest, address) => {
  if (address === undefined || address.trim() === "") return manifest;
  const { origin, pathname } = parsed(address.trim());
  const place = `${origin}${pathname.replace(/\/+$/, "")}`.replaceAll("&", "&amp;");
  return manifest.replaceAll(developmentAddress, () => place);
};
