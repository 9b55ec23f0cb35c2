import { CommanderError } from "commander";
import { cliMessages } from "../messages/cli";

const { usage } = cliMessages;

/** The code of the error for an option that takes one value and was given two. */
const repeatedOption = "rubric-sheets.repeatedOption";

/** Takes the value of an option that may stand once only; commander itself would keep the last one. */
export const onlyOnce =
  (name: string) =>
  (value: string, previous: string | undefined): string => {
    if (previous === undefined) return value;
    throw new CommanderError(2, repeatedOption, `'${name}'`);
  };

type Sentence = (name: string, commands: readonly string[]) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  "commander.unknownCommand": usage.unknownCommand,
  "commander.unknownOption": usage.unknownOption,
  "commander.missingArgument": usage.missingArgument,
  "commander.optionMissingArgument": usage.missingValue,
  "commander.missingMandatoryOptionValue": usage.missingOption,
  [repeatedOption]: usage.repeatedOption,
  "commander.excessArguments": () => usage.excessArguments,
  "commander.help": (_, commands) => usage.noCommand(commands),
};

/** Says in one sentence what is wrong with the command line, given all commands; commander itself says it in English. */
export const usageSentence = (error: CommanderError, commands: readonly string[]): string => {
  const [, name = ""] = /'([^']*)'/u.exec(error.message) ?? [];
  return sentences[error.code]?.(name, commands) ?? usage.other;
};

/** Whether commander stopped because help or the version was asked for and printed. */
export const isAnswered = (error: CommanderError): boolean =>
  error.code === "commander.helpDisplayed" || error.code === "commander.version";
