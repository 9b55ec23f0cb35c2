import { resolve } from "node:path";
import type { WorkbookCopy } from "../form/combination";
import { locateForm } from "../form/locate-form";
import { mergeMessages as messages } from "../messages/cli-merge";
import { findRubric } from "../official/official-rubrics";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { resolveForm } from "./form-names";
import { openCopy, type OpenedCopy } from "./opened-copy";

/** Everything that a merge is made of, read from files. */
export interface MergeInput {
  readonly rubric: Rubric;
  readonly base: WorkbookCopy;
  readonly bytes: Uint8Array;
  /** One for each member. */
  readonly copies: readonly WorkbookCopy[];
  /** Null where the files are to name the members. */
  readonly names: readonly string[] | null;
}

/** More members than any committee has; every one takes four columns. */
const mostMembers = 40;

/** Reads the members' files and the base; the failure is a sentence, also for a file that is given twice. */
export const readMergeInput = (
  files: readonly string[],
  baseFile: string,
  asked: { readonly names: string | undefined; readonly form: string | undefined },
): Result<MergeInput, string> => {
  if (files.length < 2) return err(messages.tooFew);
  if (files.length > mostMembers) return err(messages.tooMany(mostMembers));
  const names = readNames(asked.names, files.length);
  if (!names.ok) return names;
  const workbooks = readWorkbooks(files, baseFile);
  if (!workbooks.ok) return workbooks;
  const { base, copies } = workbooks.value;
  const rubric = asked.form === undefined ? onlyForm(base.copy) : resolveForm(asked.form);
  if (!rubric.ok) return rubric;
  return ok({
    rubric: rubric.value,
    base: base.copy,
    bytes: base.bytes,
    copies: copies.map(({ copy }) => copy),
    names: names.value,
  });
};

const readNames = (
  text: string | undefined,
  files: number,
): Result<readonly string[] | null, string> => {
  if (text === undefined) return ok(null);
  const names = text.split(/[,，、]/u).map((name) => name.trim());
  if (names.length !== files) return err(messages.nameCount(names.length, files));
  const doubtful = names.find((name, index) => name === "" || names.indexOf(name) < index);
  return doubtful === undefined ? ok(names) : err(messages.nameTwice(doubtful));
};

const readWorkbooks = (
  files: readonly string[],
  baseFile: string,
): Result<{ readonly base: OpenedCopy; readonly copies: readonly OpenedCopy[] }, string> => {
  const copies: OpenedCopy[] = [];
  for (const file of files) {
    const opened = openCopy(file);
    if (!opened.ok) return opened;
    const twice = files.slice(0, copies.length).some((other) => resolve(other) === resolve(file));
    if (twice) return err(messages.sameFile(file));
    const same = copies.find(({ bytes }) => Buffer.compare(bytes, opened.value.bytes) === 0);
    if (same !== undefined) return err(messages.sameContent(file, same.copy.file));
    copies.push(opened.value);
  }
  const own = copies.find(({ copy }) => resolve(copy.file) === resolve(baseFile));
  const base = own === undefined ? openCopy(baseFile) : ok(own);
  return base.ok ? ok({ base: base.value, copies }) : base;
};

/** The form that the base holds, where it holds only one. */
const onlyForm = ({ file, sheets }: WorkbookCopy): Result<Rubric, string> => {
  const ids = new Set(sheets.flatMap((cells) => locateForm(cells)?.marker.rubricId ?? []));
  const rubrics = [...ids].flatMap((id) => findRubric(id) ?? []);
  const [rubric] = rubrics;
  if (rubric === undefined) return err(messages.refused([messages.problem["no-form"](file)]));
  return rubrics.length === 1
    ? ok(rubric)
    : err(
        messages.whichForm(
          file,
          rubrics.map(({ short }) => short),
        ),
      );
};
