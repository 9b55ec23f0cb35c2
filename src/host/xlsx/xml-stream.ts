import { SaxesParser } from "saxes";
import { damaged } from "./xlsx-error";

/** Attributes by their names as written, prefixes included. */
export type StreamAttributes = Readonly<Record<string, string>>;

/** Told of each element, by its name without prefix, and of each piece of text. */
export interface StreamListener {
  readonly open: (name: string, attributes: StreamAttributes) => void;
  readonly text: (piece: string) => void;
  readonly close: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads a part's markup piece by piece, without building a tree; anything not well-formed is a damaged part. */
export const parseStream = (part: string, text: string, listener: StreamListener): void => {
  const parser = new SaxesParser();
  parser.on("error", (problem) => {
    throw damaged(part, problem.message);
  });
  parser.on("opentag", (tag) => {
    listener.open(localName(tag.name), tag.attributes);
  });
  parser.on("text", listener.text);
  parser.on("cdata", listener.text);
  parser.on("closetag", (tag) => {
    listener.close(localName(tag.name));
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
};
