// Tries the add-in in real Excel: builds dist/, tells Excel of it (sideloading) and serves it on https://localhost:3000.
//   npm run excel               Excel for Windows or Mac on this machine
//   npm run excel -- --web      serve only; upload dist/manifest.xml in Excel on the web
//   npm run excel -- --remove   make Excel forget the add-in
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { developmentAddress } from "./manifest-address.js";
import { serveFolder } from "./serve-folder.js";
import { sideloadingOn } from "./sideload.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
// Where Microsoft's office-addin-dev-certs puts the certificate that it makes and has trusted.
const certificates = join(homedir(), ".office-addin-dev-certs");

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const run = ([program, args]) => {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const certificate = () => {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(certificates, name));
  if (!existsSync(key) || !existsSync(cert))
    stop(
      "Excel loads add-ins over https only, and this machine has no trusted certificate for localhost yet. Nothing was changed. Run `npx office-addin-dev-certs@3.0.0 install` once (Microsoft's tool; it asks before it trusts the certificate), then start again.",
    );
  return { key: readFileSync(key), cert: readFileSync(cert) };
};

const build = () => {
  // The development address must stay in the manifest, whatever this shell has set for deployment.
  const env = { ...process.env, RUBRIC_SHEETS_URL: "" };
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
};

const [, id] = /<Id>([^<]+)<\/Id>/.exec(readFileSync(join(root, "manifest.xml"), "utf8"));
const sideloading = sideloadingOn(process.platform, {
  home: homedir(),
  manifestPath: join(dist, "manifest.xml"),
  id,
});
const [choice] = process.argv.slice(2);
if (choice !== undefined && choice !== "--web" && choice !== "--remove")
  stop(
    `"${choice}" is not an option of npm run excel; it takes --web or --remove. Nothing was changed.`,
  );

const onDesktop = choice !== "--web";
if (onDesktop && (sideloading === null || !run(sideloading.excel)))
  stop(
    "Excel for Windows or Mac was not found on this machine; nothing was changed. `npm start` opens the workbench, which needs no Excel, and `npm run excel -- --web` serves the add-in for Excel on the web.",
  );

if (choice === "--remove") {
  if (!run(sideloading.remove)) stop("Excel did not know the add-in; nothing was changed.");
  process.stdout.write("Excel will have forgotten the add-in when it starts next.\n");
  process.exit(0);
}

const { key, cert } = certificate();
build();
await serveFolder(dist, { port: Number(new URL(developmentAddress).port), key, cert }).catch(
  (error) =>
    stop(
      error.code === "EADDRINUSE"
        ? `Another program uses ${developmentAddress}; Excel was not told of the add-in. End that program, then start again.`
        : `The files could not be served (${error.message}); Excel was not told of the add-in.`,
    ),
);
if (onDesktop) {
  if (sideloading.folder !== undefined) mkdirSync(sideloading.folder, { recursive: true });
  if (!run(sideloading.add))
    stop(
      "Excel could not be told of the add-in; on Windows this takes the right to write your own registry keys.",
    );
  run(sideloading.start);
}
process.stdout.write(
  `${
    onDesktop
      ? "Excel is starting. The add-in stands under Home → Add-ins (常用 → 增益集), developer add-ins."
      : `In Excel on the web choose Home → Add-ins → More add-ins → My add-ins → Upload, and upload ${join(dist, "manifest.xml")}.`
  }\nThe pane is served on ${developmentAddress} until you press Ctrl+C.\n`,
);
