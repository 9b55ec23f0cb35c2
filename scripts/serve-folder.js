import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

/** Finds the file that a request path names inside the folder; null for a path that leads out of it. */
export const fileIn = (folder, requestPath) => {
  let path;
  try {
    path = decodeURIComponent(requestPath.split("?")[0]);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder + sep)) && !file.includes("\0") ? file : null;
};

/** Serves a folder over https on this machine alone, without caching; resolves once it listens. */
export const serveFolder = (folder, { port, key, cert }) => {
  const server = createServer({ key, cert }, async (request, response) => {
    const file = fileIn(folder, request.url ?? "/");
    try {
      if (file === null) throw new Error("outside");
      const body = await readFile(file);
      response.writeHead(200, {
        "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Not found");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
};
