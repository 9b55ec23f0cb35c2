import type { Command } from "commander";
import { cliMessages } from "../messages/cli";
import { mergeMessages } from "../messages/cli-merge";
import { type End, withAuthor } from "./command-options";
import { runMerge } from "./merge-command";
import { onlyOnce } from "./usage-error";

const { help } = mergeMessages;

interface MergeSwitches {
  readonly output: string;
  readonly force: boolean;
  readonly names?: string;
  readonly form?: string;
  readonly base?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly acceptDifferences: boolean;
  readonly allowEmpty: boolean;
  readonly allowSame: boolean;
  readonly replaceScores: boolean;
}

/** Adds the command that puts several members' copies of one form together. */
export const describeMerge = (program: Command, end: End): void => {
  withAuthor(program.command("merge"))
    .description(help.merge)
    .argument("<files...>", help.files)
    .requiredOption("-o, --output <file>", cliMessages.help.output, onlyOnce("--output"))
    .option("--force", cliMessages.help.force, false)
    .option("--names <names>", help.names, onlyOnce("--names"))
    .option("--form <form>", help.form, onlyOnce("--form"))
    .option("--base <file>", help.base, onlyOnce("--base"))
    .option("--accept-differences", help.acceptDifferences, false)
    .option("--allow-empty", help.allowEmpty, false)
    .option("--allow-same", help.allowSame, false)
    .option("--replace-scores", help.replaceScores, false)
    .action((files: string[], options: MergeSwitches) => {
      const { names, form, base, by, reason } = options;
      end(runMerge(files, { ...options, names, form, base, by, reason }));
    });
};
