import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { completeScores } from "../cli/complete-scores";
import { runAtOnce } from "../cli/run-at-once";
import { fileNamed, throughLibreOffice } from "./libre-office";

const run = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = runAtOnce(args);
  if (status === 2) throw new Error(stderr);
  return stdout;
};

describe("定稿", () => {
  it.each(["D", "H"])(
    "finds nothing changed in form %s after LibreOffice has calculated and saved it",
    (form) => {
      const [empty, full, final, scores, saved] = [
        "empty.xlsx",
        "full.xlsx",
        "final.xlsx",
        "scores.json",
        "saved.xlsx",
      ].map((name) => fileNamed(`${form}-${name}`));
      if (!empty || !full || !final || !scores || !saved) throw new Error("no names");
      writeFileSync(scores, completeScores(form));
      run("new", form, "-o", empty);
      run("fill", empty, scores, "-o", full);
      run("state", full, "定稿", "-o", final);
      writeFileSync(saved, throughLibreOffice(new Uint8Array(readFileSync(final)), "xlsx"));

      const { forms } = JSON.parse(run("state", saved, "--json")) as { forms: readonly object[] };
      expect(forms).toMatchObject([{ state: "final", problems: [], changes: [] }]);
    },
  );
});
