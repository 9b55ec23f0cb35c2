type Command = readonly [program: string, args: readonly string[]];

export interface Sideloading {
  readonly excel: Command;
  readonly folder?: string;
  readonly add: Command;
  readonly remove: Command;
  readonly start: Command;
}

export declare const sideloadingOn: (
  platform: string,
  addIn: { readonly home: string; readonly manifestPath: string; readonly id: string },
) => Sideloading | null;
