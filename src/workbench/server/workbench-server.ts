import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { basename } from "node:path";
import { contentType } from "./content-type";
import { localPane, seamScript } from "./local-pane";
import { fileBehind, type Mount } from "./mount";

/** A server that runs: the address to open, and how to end it. */
export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

// The grid draws its pictures and fonts from data addresses; nothing comes from elsewhere, nothing is evaluated.
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
].join("; ");

const panePages = new Set(["taskpane.html", "commands.html"]);

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const refusal = (status: number, body: string): Answer => ({
  status,
  type: "text/plain; charset=utf-8",
  body,
});

const answerFile = async (file: string): Promise<Answer> => {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refusal(404, "Not found\n");
  const body = panePages.has(basename(file)) ? localPane(bytes.toString("utf8")) : bytes;
  return { status: 200, type: contentType(file), body };
};

const answer = async (mounts: readonly Mount[], address: string): Promise<Answer> => {
  if (address === seamScript.path)
    return { status: 200, type: contentType(seamScript.path), body: seamScript.text };
  const file = fileBehind(mounts, address);
  return file === null ? refusal(404, "Not found\n") : answerFile(file);
};

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-cache",
    "content-security-policy": pagePolicy,
    "x-content-type-options": "nosniff",
  });
  response.end(body);
};

/** A page elsewhere whose name resolves to this machine is not this machine's user. */
const isLocal = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? "");

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      resolve(true);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/**
 * Serves the mounts to this machine only, at the port or the next free one; port 0 takes any free one.
 * Pane pages get office.js from the server (see `localPane`).
 */
export const startWorkbenchServer = async (
  mounts: readonly Mount[],
  port: number,
): Promise<RunningServer> => {
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) send(response, refusal(403, "This server is local.\n"));
    else if (request.method !== "GET" && request.method !== "HEAD")
      send(response, refusal(405, "Only GET and HEAD.\n"));
    else
      void answer(mounts, request.url ?? "/").then((found) => {
        send(response, found);
      });
  });
  let candidate = port;
  while (!(await listen(server, candidate))) candidate += 1;
  const bound = server.address();
  const boundPort = typeof bound === "object" && bound !== null ? bound.port : candidate;
  return { address: `http://localhost:${boundPort}`, close: () => close(server) };
};
