import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  type RunningServer,
  startWorkbenchServer,
} from "../../../src/workbench/server/workbench-server";

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks with the path exactly as given: `fetch` would tidy `..` away before sending. */
const ask = (address: string, path: string, host?: string, method = "GET"): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const headers = { host: host ?? `localhost:${port}` };
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(parts).toString("utf8"),
        });
      });
    })
      .on("error", reject)
      .end();
  });

const builtPane = `<head><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'"/><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="taskpane.js"></script></head>`;

let folder = "";
let server: RunningServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
  mkdirSync(join(folder, "page"));
  mkdirSync(join(folder, "pane"));
  writeFileSync(join(folder, "page", "index.html"), "the page");
  writeFileSync(join(folder, "pane", "taskpane.html"), builtPane);
  writeFileSync(join(folder, "secret.txt"), "secret");
  const mounts = [
    { prefix: "/pane/", folder: join(folder, "pane") },
    { prefix: "/", folder: join(folder, "page") },
  ];
  server = await startWorkbenchServer(mounts, 0);
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("the workbench server", () => {
  it("serves a folder's index.html under its prefix", async () => {
    expect(await ask(server.address, "/")).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "the page",
    });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/pane/../../secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%E0%A4%A",
    "/missing.js",
  ])("answers 404 to %s", async (path) => {
    const reply = await ask(server.address, path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain("secret");
  });

  it("refuses a page elsewhere whose name was made to resolve to this machine", async () => {
    expect((await ask(server.address, "/", "evil.example:80")).status).toBe(403);
  });

  it("refuses to be written to", async () => {
    expect((await ask(server.address, "/", undefined, "POST")).status).toBe(405);
  });

  it("takes the next port when the wanted one is taken", async () => {
    const wanted = Number(new URL(server.address).port);
    const other = await startWorkbenchServer([], wanted);
    expect(Number(new URL(other.address).port)).toBeGreaterThan(wanted);
    await other.close();
  });

  it("gives the pane its Excel first and office.js from itself, and no address elsewhere", async () => {
    const { body } = await ask(server.address, "/pane/taskpane.html");
    const sources = [...body.matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(["/seam.js", "/office/office.js", "taskpane.js"]);
    expect(body).toContain("script-src 'self'; style-src");
    expect(body).not.toContain("https:");
    expect((await ask(server.address, "/seam.js")).body).toBe("parent.emulator.install(window);\n");
  });
});
