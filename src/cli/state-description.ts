import type { Command } from "commander";
import { cliMessages } from "../messages/cli";
import { appealMessages } from "../messages/cli-appeal";
import { stateMessages } from "../messages/cli-states";
import { runAppeal } from "./appeal-command";
import { type End, type OutputOptions, withAuthor, withOutput } from "./command-options";
import { runLog } from "./log-command";
import type { Author } from "./occasion";
import { runState } from "./state-command";
import { onlyOnce } from "./usage-error";

const { help } = stateMessages;

interface StateSwitches extends OutputOptions, Partial<Author> {
  readonly sheet?: string;
  readonly json: boolean;
}

/** Adds the commands about what becomes of a form that was filled in: its state, an appeal, the log of its changes. */
export const describeStates = (program: Command, end: End): void => {
  withAuthor(withOutput(program.command("state")))
    .description(help.state)
    .argument("<workbook>", cliMessages.help.workbook)
    .argument("[form]", help.form)
    .argument("[state]", help.wanted)
    .option("--sheet <name>", help.sheet, onlyOnce("--sheet"))
    .option("--json", cliMessages.help.json, false)
    .action((workbook: string, form?: string, state?: string, options?: StateSwitches) => {
      if (options === undefined) return;
      const asked = [form, state].filter((word) => word !== undefined);
      const { output, by, reason, sheet } = options;
      end(runState(workbook, asked, { ...options, output, by, reason, sheet }));
    });
  describeAppeal(program, end);
  withOutput(program.command("log"))
    .description(help.log)
    .argument("<on|off>", help.onOff)
    .argument("<workbook>", cliMessages.help.workbook)
    .action((choice: string, workbook: string, options: OutputOptions) => {
      end(runLog(choice, workbook, { ...options, output: options.output }));
    });
};

interface AppealSwitches extends OutputOptions {
  readonly sheet?: string;
  readonly received?: string;
  readonly holidays?: string;
  readonly indicators?: string;
}

const describeAppeal = (program: Command, end: End): void => {
  const { help: words } = appealMessages;
  withOutput(program.command("appeal"))
    .description(words.appeal)
    .argument("<workbook>", cliMessages.help.workbook)
    .argument("[form]", help.form)
    .option("--sheet <name>", help.sheet, onlyOnce("--sheet"))
    .option("--received <day>", words.received, onlyOnce("--received"))
    .option("--holidays <file>", words.holidays, onlyOnce("--holidays"))
    .option("--indicators <ids>", words.indicators, onlyOnce("--indicators"))
    .action((workbook: string, form?: string, options?: AppealSwitches) => {
      if (options === undefined) return;
      const { output, sheet, received, holidays, indicators } = options;
      const given = { output, sheet, received, holidays, indicators };
      end(runAppeal(workbook, form ?? null, { ...options, ...given }));
    });
};
