import { cliMessages } from "../messages/cli";
import { runProgram } from "./program";

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(`${cliMessages.output.unprinted(code ?? "unknown")}\n`);
  process.exitCode = 2;
});

void Promise.resolve(runProgram(process.argv.slice(2))).then(({ status, stdout, stderr }) => {
  process.exitCode = status;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
});
