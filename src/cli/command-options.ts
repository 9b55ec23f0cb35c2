import type { Command } from "commander";
import { cliMessages } from "../messages/cli";
import { stateMessages } from "../messages/cli-states";
import type { Outcome } from "./outcome";
import { onlyOnce } from "./usage-error";

/** Takes what a command ended with. */
export type End = (outcome: Outcome | Promise<Outcome>) => void;

/** Where a command writes, as commander gives it. */
export interface OutputOptions {
  readonly output?: string;
  readonly force: boolean;
  readonly inPlace: boolean;
}

/** Adds the options of a command that writes a copy of a workbook. */
export const withOutput = (command: Command): Command =>
  command
    .option("-o, --output <file>", cliMessages.help.output, onlyOnce("--output"))
    .option("--force", cliMessages.help.force, false)
    .option("--in-place", cliMessages.help.inPlace, false);

/** Adds the options that say who changes something and why. */
export const withAuthor = (command: Command): Command =>
  command
    .option("--by <name>", stateMessages.help.by, onlyOnce("--by"))
    .option("--reason <text>", stateMessages.help.reason, onlyOnce("--reason"));
