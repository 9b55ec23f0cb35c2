import type { Server } from "node:https";

export declare const fileIn: (folder: string, requestPath: string) => string | null;

export declare const serveFolder: (
  folder: string,
  options: { readonly port: number; readonly key: string | Buffer; readonly cert: string | Buffer },
) => Promise<Server>;
