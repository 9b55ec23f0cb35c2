import { Command, CommanderError } from "commander";
import packageJson from "../../package.json";
import { cliMessages } from "../messages/cli";
import { copyMessages } from "../messages/cli-copies";
import { officialRubrics } from "../official/official-rubrics";
import { situationCellsOf } from "../plan/situation-cells";
import { type AddOptions, runAdd } from "./add-command";
import { runAssign } from "./assign-command";
import { runCheck } from "./check-command";
import { type End, type OutputOptions, withAuthor, withOutput } from "./command-options";
import { describeCollect } from "./collect-description";
import { runCombine } from "./combine-command";
import { runFill } from "./fill-command";
import { runList } from "./list-command";
import { describeMerge } from "./merge-description";
import { type NewOptions, runNew } from "./new-command";
import type { Author } from "./occasion";
import { type Outcome, refused } from "./outcome";
import { type RemoveOptions, runRemove } from "./remove-command";
import { runRepair } from "./repair-command";
import { describeReport } from "./report-description";
import { runShow } from "./show-command";
import { describeStates } from "./state-description";
import { isAnswered, onlyOnce, usageSentence } from "./usage-error";

const { help } = cliMessages;

/**
 * Runs one command line, without the program's name; files are the only thing it touches itself.
 *
 * Gives a promise, which is always kept, only for a command that waits for something; every other one has ended.
 */
export const runProgram = (args: readonly string[]): Outcome | Promise<Outcome> => {
  let outcome: Outcome | Promise<Outcome> = refused(cliMessages.usage.other);
  let printed = "";
  const program = describeProgram(
    (text) => (printed += text),
    (ended) => {
      outcome = ended;
    },
  );
  try {
    program.parse(args, { from: "user" });
    return outcome instanceof Promise ? outcome.catch(failed) : outcome;
  } catch (error) {
    if (error instanceof CommanderError) {
      return isAnswered(error)
        ? { status: 0, stdout: printed, stderr: "" }
        : refused(usageSentence(error, namesOf(program)));
    }
    return failed(error);
  }
};

const namesOf = ({ commands }: Command): readonly string[] =>
  commands.map((command) => command.name());

const failed = (error: unknown): Outcome =>
  refused(cliMessages.internal(error instanceof Error ? error.message : String(error)));

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
  describeRepair(program, end);
  describeCopies(program, end);
  describeMerge(program, end);
  describeStates(program, end);
  describeCollect(program, end);
  describeReport(program, end);
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
    .option("--complete <role>", help.complete, onlyOnce("--complete"))
    .action((files: string[], options: { json: boolean; complete?: string }) => {
      end(runCheck(files, { json: options.json, complete: options.complete }));
    });
};

const describeWriting = (program: Command, end: End): void => {
  withSituations(program.command("new"))
    .description(help.new)
    .argument("<form...>", help.forms)
    .requiredOption("-o, --output <file>", help.output, onlyOnce("--output"))
    .option("--force", help.force, false)
    .option("--no-overview", help.noOverview)
    .action((forms: string[], options: NewOptions) => {
      end(runNew(forms, options));
    });
  withOutput(withSituations(program.command("add")))
    .description(help.add)
    .argument("<form>", help.form)
    .requiredOption("--to <workbook>", help.to, onlyOnce("--to"))
    .option("--no-overview", help.noOverview)
    .action((form: string, options: Omit<AddOptions, "output"> & OutputOptions) => {
      end(runAdd(form, { ...options, output: options.output }));
    });
  withOutput(program.command("remove"))
    .description(help.remove)
    .argument("<form>", help.form)
    .requiredOption("--from <workbook>", help.from, onlyOnce("--from"))
    .option("--sheet <name>", help.sheet, onlyOnce("--sheet"))
    .option("--with-entries", help.withEntries, false)
    .option("--no-overview", help.noOverview)
    .action((form: string, options: RemoveSwitches) => {
      end(runRemove(form, { ...options, output: options.output, sheet: options.sheet }));
    });
  withAuthor(withOutput(program.command("fill")))
    .description(help.fill)
    .argument("<workbook>", help.workbook)
    .argument("<scores>", help.scores)
    .option("--as-is", help.asIs, false)
    .option("--overwrite", help.overwrite, false)
    .action((workbook: string, scores: string, options: OutputOptions & FillSwitches) => {
      const { output, by, reason } = options;
      end(runFill(workbook, scores, { ...options, output, by, reason }));
    });
};

const describeRepair = (program: Command, end: End): void => {
  withOutput(program.command("repair"))
    .description(help.repair)
    .argument("<workbook>", help.workbook)
    .option("--numbers", help.numbers, false)
    .action((workbook: string, options: OutputOptions & { readonly numbers: boolean }) => {
      end(runRepair(workbook, { ...options, output: options.output }));
    });
};

const describeCopies = (program: Command, end: End): void => {
  const { help: words } = copyMessages;
  withOutput(program.command("assign"))
    .description(words.assign)
    .argument("<workbook>", help.workbook)
    .argument("[units]", words.units)
    .option("--overwrite", words.overwriteUnits, false)
    .action(
      (
        workbook: string,
        units: string | undefined,
        options: OutputOptions & { readonly overwrite: boolean },
      ) => {
        end(runAssign(workbook, units, { ...options, output: options.output }));
      },
    );
  withAuthor(withOutput(program.command("combine")))
    .description(words.combine)
    .argument("<base>", words.base)
    .argument("<copies...>", words.copies)
    .option("--decisions <file>", words.decisions, onlyOnce("--decisions"))
    .option("--conflicts <file>", words.conflicts, onlyOnce("--conflicts"))
    .action((base: string, copies: string[], options: OutputOptions & CombineSwitches) => {
      const { output, decisions, conflicts, by, reason } = options;
      end(runCombine(base, copies, { ...options, output, decisions, conflicts, by, reason }));
    });
};

interface CombineSwitches extends Partial<Author> {
  readonly decisions?: string;
  readonly conflicts?: string;
}

const withSituations = (command: Command): Command =>
  command.option("--set <situation=value>", help.set(knownSituations()), collect, []);

/** Every situation that some official form asks for, with its values. */
const knownSituations = (): readonly string[] =>
  officialRubrics().flatMap((rubric) =>
    situationCellsOf(rubric).map(({ id, label, options }) => {
      const values = options.map(({ value }) => value);
      return help.situation(id, values, rubric.short, label);
    }),
  );

type RemoveSwitches = Omit<RemoveOptions, "output" | "sheet"> &
  OutputOptions & { readonly sheet?: string };

interface FillSwitches extends Partial<Author> {
  readonly asIs: boolean;
  readonly overwrite: boolean;
}

const collect = (value: string, previous: readonly string[]): readonly string[] => [
  ...previous,
  value,
];
