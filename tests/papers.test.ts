import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = join(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const papers = ["", "docs"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe("the papers", () => {
  it("give a reason for every package", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Package;
    const text = read("docs/dependencies.md");
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

    expect(
      names.filter(
        (name) => !text.includes(`\`${name}\``) && !text.includes(`\`${dirname(name)}/*\``),
      ),
    ).toEqual([]);
  });

  it.each(papers)("%s links to files that exist", (paper) => {
    const links = [...read(paper).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link ?? "");
    const local = links.filter((link) => !/^[a-z]+:/.test(link));

    expect(local.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
  });

  it("name commands that package.json has", () => {
    const scripts = (JSON.parse(read("package.json")) as { scripts: object }).scripts;
    const named = papers.flatMap((paper) =>
      [...read(paper).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ""),
    );

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
