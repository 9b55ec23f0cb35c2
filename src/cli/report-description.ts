import type { Command } from "commander";
import { cliMessages } from "../messages/cli";
import { reportMessages } from "../messages/cli-report";
import { reportParts } from "../report/report";
import type { End } from "./command-options";
import { runReport } from "./report-command";
import { onlyOnce } from "./usage-error";

const { help } = reportMessages;

interface GivenSwitches {
  readonly output?: string;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly sheet: boolean;
  readonly withEntries: boolean;
  readonly forms?: string;
  readonly roles?: string;
  readonly parts?: string;
}

/** Describes `report` to the command line. */
export const describeReport = (program: Command, end: End): void => {
  program
    .command("report")
    .description(help.report)
    .argument("<workbook>", cliMessages.help.workbook)
    .option("-o, --output <file>", help.output, onlyOnce("--output"))
    .option("--force", cliMessages.help.force, false)
    .option("--in-place", help.inPlace, false)
    .option("--sheet", help.sheet, false)
    .option("--with-entries", help.withEntries, false)
    .option("--forms <forms>", help.forms("J,F"), onlyOnce("--forms"))
    .option("--roles <roles>", help.roles, onlyOnce("--roles"))
    .option("--parts <parts>", help.parts(reportParts), onlyOnce("--parts"))
    .action((workbook: string, options: GivenSwitches) => {
      const { output, forms, roles, parts } = options;
      end(runReport(workbook, { ...options, output, forms, roles, parts }));
    });
};
