import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "@jest/globals";

const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-libreoffice-"));
cpSync("tests/libreoffice/profile", join(folder, "profile", "user"), { recursive: true });

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64_000_000,
    env: { ...process.env, FONTCONFIG_FILE: resolve("tests/libreoffice/profile/fonts.conf") },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status ?? "a signal"}: ${stderr}`);
  return stdout;
};

/** A file in the folder of this test run. */
export const fileNamed = (name: string): string => join(folder, name);

/** Opens a workbook in LibreOffice, has it calculate everything, and gives what it saves in another format. */
export const throughLibreOffice = (bytes: Uint8Array, format: "xlsx" | "pdf"): Uint8Array =>
  converted(bytes, "xlsx", format);

/** Opens a file of some kind in LibreOffice and gives what it saves in a format, named as for `--convert-to`. */
export const converted = (
  bytes: Uint8Array,
  kind: "xlsx" | "docx" | "html",
  format: "xlsx" | "pdf" | "odt:writer8",
): Uint8Array => {
  const source = fileNamed(`source.${kind}`);
  const out = fileNamed("out");
  writeFileSync(source, bytes);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  run("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, source]);
  const [extension = ""] = format.split(":");
  const made = join(out, `source.${extension}`);
  const result = new Uint8Array(readFileSync(made));
  // A conversion that fails silently must not find the one before.
  rmSync(made);
  return result;
};

/** Opens a workbook in LibreOffice, deletes a sheet as a person does it, and gives what is shown then. */
export const withoutSheet = (bytes: Uint8Array, sheetName: string): Uint8Array => {
  const source = fileNamed("whole.xlsx");
  const made = fileNamed("without-sheet.xlsx");
  writeFileSync(source, bytes);
  rmSync(made, { force: true });
  const args = [`file://${source}`, sheetName, `file://${made}`].map((arg) => JSON.stringify(arg));
  const macro = `macro:///Standard.Person.DeleteSheet(${args.join(", ")})`;
  run("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", macro]);
  return new Uint8Array(readFileSync(made));
};

/** The text of a PDF, one string a page, in the order in which it is laid out. */
export const pdfPages = (pdf: Uint8Array): readonly string[] => {
  const file = fileNamed("pages.pdf");
  writeFileSync(file, pdf);
  return run("pdftotext", ["-layout", file, "-"]).split("\f").slice(0, -1);
};

/** The words of a PDF page by page with their places, in points from the top left corner. */
export const pdfWords = (pdf: Uint8Array): readonly (readonly PlacedWord[])[] => {
  const file = fileNamed("words.pdf");
  writeFileSync(file, pdf);
  const page = /<page [^>]*>(.*?)<\/page>/gs;
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)<\/word>/g;
  return Array.from(run("pdftotext", ["-bbox", file, "-"]).matchAll(page), ([, words = ""]) =>
    Array.from(words.matchAll(word), ([, left, top, right, text = ""]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      text: unescaped(text),
    })),
  );
};

/** A run of characters on a page. */
export interface PlacedWord {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly text: string;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
