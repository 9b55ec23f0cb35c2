import { Command, CommanderError } from "commander";
import packageJson from "../../package.json";
import { cliMessages } from "../messages/cli";
import { runAdd } from "./add-command";
import { runCheck } from "./check-command";
import { runFill } from "./fill-command";
import { runList } from "./list-command";
import { runNew } from "./new-command";
import { type Outcome, refused } from "./outcome";
import { runShow } from "./show-command";
import { isAnswered, usageSentence } from "./usage-error";

const { help } = cliMessages;

/** Runs one command line, without the program's name; files are the only thing it touches itself. */
export const runProgram = (args: readonly string[]): Outcome => {
  let outcome: Outcome = refused(cliMessages.usage.noCommand);
  let printed = "";
  const program = describeProgram(
    (text) => (printed += text),
    (ended) => (outcome = ended),
  );
  try {
    program.parse(args, { from: "user" });
    return outcome;
  } catch (error) {
    if (error instanceof CommanderError) {
      return isAnswered(error)
        ? { status: 0, stdout: printed, stderr: "" }
        : refused(usageSentence(error));
    }
    return refused(cliMessages.internal(error instanceof Error ? error.message : String(error)));
  }
};

type End = (outcome: Outcome) => void;

const describeProgram = (print: (text: string) => void, end: End): Command => {
  const program = new Command("rubric-sheets")
    .description(help.program)
    .version(packageJson.version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      // Commander would add its own English words on default values.
      optionDescription: ({ description }) => description,
    });
  describeReading(program, end);
  describeWriting(program, end);
  return program;
};

const describeReading = (program: Command, end: End): void => {
  program
    .command("list")
    .description(help.list)
    .option("--json", help.json, false)
    .action((options: { json: boolean }) => {
      end(runList(options));
    });
  program
    .command("show")
    .description(help.show)
    .argument("<form>", help.form)
    .option("--json", help.json, false)
    .action((form: string, options: { json: boolean }) => {
      end(runShow(form, options));
    });
  program
    .command("check")
    .description(help.check)
    .argument("<file...>", help.workbooks)
    .option("--json", help.json, false)
    .option("--complete <role>", help.complete)
    .action((files: string[], options: { json: boolean; complete?: string }) => {
      end(runCheck(files, { json: options.json, complete: options.complete }));
    });
};

interface WritingOptions {
  readonly output?: string;
  readonly set: string[];
  readonly force: boolean;
  readonly inPlace: boolean;
}

const describeWriting = (program: Command, end: End): void => {
  program
    .command("new")
    .description(help.new)
    .argument("<form...>", help.forms)
    .requiredOption("-o, --output <file>", help.output)
    .option("--set <situation=value>", help.set, collect, [])
    .option("--force", help.force, false)
    .action((forms: string[], options: WritingOptions & { output: string }) => {
      end(runNew(forms, options));
    });
  program
    .command("add")
    .description(help.add)
    .argument("<form>", help.form)
    .requiredOption("--to <workbook>", help.to)
    .option("-o, --output <file>", help.output)
    .option("--set <situation=value>", help.set, collect, [])
    .option("--force", help.force, false)
    .option("--in-place", help.inPlace, false)
    .action((form: string, options: WritingOptions & { to: string }) => {
      end(runAdd(form, { ...options, output: options.output }));
    });
  program
    .command("fill")
    .description(help.fill)
    .argument("<workbook>", help.workbook)
    .argument("<scores>", help.scores)
    .option("-o, --output <file>", help.output)
    .option("--as-is", help.asIs, false)
    .option("--overwrite", help.overwrite, false)
    .option("--force", help.force, false)
    .option("--in-place", help.inPlace, false)
    .action(
      (
        workbook: string,
        scores: string,
        options: WritingOptions & { asIs: boolean; overwrite: boolean },
      ) => {
        end(runFill(workbook, scores, { ...options, output: options.output }));
      },
    );
};

const collect = (value: string, previous: readonly string[]): readonly string[] => [
  ...previous,
  value,
];
