import { writeSync } from "node:fs";
import type { Rubric } from "../../src/rubric/rubric";

/** Where the random probes and fills begin; `AGREEMENT_SEED` sets it. */
export const seed = Number(process.env["AGREEMENT_SEED"] ?? 105);

const forms = process.env["AGREEMENT_FORMS"]?.toUpperCase();

/** Whether a run covers a form: all of them unless `AGREEMENT_FORMS` names some (`AFK`). */
export const wantedForms = ({ short }: Rubric): boolean => forms?.includes(short) ?? true;

/** How often the totals suite fills each form: 1,000 times unless `AGREEMENT_FILLS` says otherwise. */
export const fillsPerForm = Number(process.env["AGREEMENT_FILLS"] ?? 1000);

/** Says one line beside jest's own report. */
export const tell = (line: string): void => {
  writeSync(1, `${line}\n`);
};
