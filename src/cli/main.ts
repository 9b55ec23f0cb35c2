import { isMainThread } from "node:worker_threads";
import { cliMessages } from "../messages/cli";
import { serveFiles } from "./collect/worker";
import { runProgram } from "./program";

const main = (): void => {
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
};

// `collect` runs this same program in its workers.
if (isMainThread) main();
else serveFiles();
