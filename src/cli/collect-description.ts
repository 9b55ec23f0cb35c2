import type { Command } from "commander";
import { cliMessages } from "../messages/cli";
import { collectMessages } from "../messages/cli-collect";
import type { End } from "./command-options";
import { runCollect } from "./collect-command";
import { onlyOnce } from "./usage-error";

/** Adds the command that sums up the forms of many schools. */
export const describeCollect = (program: Command, end: End): void => {
  const { help } = collectMessages;
  program
    .command("collect")
    .description(help.collect)
    .argument("<folder>", help.folder)
    .requiredOption("-o, --output <file>", help.output, onlyOnce("--output"))
    .option("--force", cliMessages.help.force, false)
    .option("--jobs <count>", help.jobs, onlyOnce("--jobs"))
    .option("--cache <file>", help.cache, onlyOnce("--cache"))
    .option("--no-progress", help.noProgress)
    .action((folder: string, options: CollectSwitches) => {
      end(runCollect(folder, { ...options, jobs: options.jobs, cache: options.cache }));
    });
};

interface CollectSwitches {
  readonly output: string;
  readonly force: boolean;
  readonly jobs?: string;
  readonly cache?: string;
  readonly progress: boolean;
}
