import { cellOf, type FormLocation } from "../form/form-location";
import { reportWords } from "../messages/report";
import { checkWords } from "../messages/sheet";
import type { CellPosition } from "../plan/cell-position";
import { checkKeyOf } from "../plan/columns";
import { republicDateText } from "../plan/date-formulas";
import type { CellReference, Formula } from "../plan/formula";
import {
  binary,
  call,
  isGone,
  joined,
  number,
  onSheet,
  text,
  when,
} from "../plan/formula-builders";
import type { Role } from "../rubric/rubric";

/** The text of no characters. */
export const nothing = text("");

/** Refers to a cell of the form's sheet, so that programs move the reference with the cell. */
export const referTo = ({ sheetName }: FormLocation, position: CellPosition): CellReference =>
  onSheet(sheetName, position);

/** What a cell of the form holds: nothing while it is empty or gone, never an error value. */
export const shownFormula = (location: FormLocation, position: CellPosition): Formula => {
  const reference = referTo(location, position);
  const held = when(binary(call("LEN", reference), "=", number(0)), nothing, reference);
  return when(isGone(reference), nothing, call("IFERROR", held, text(checkWords.errorValue)));
};

/** The text of a cell of the form from a character on, counted from 0; a piece of a text that needs several rows. */
export const pieceFormula = (
  location: FormLocation,
  position: CellPosition,
  from: number,
  length: number,
): Formula => {
  const reference = referTo(location, position);
  const piece = call("MID", binary(reference, "&", nothing), number(from + 1), number(length));
  return when(isGone(reference), nothing, call("IFERROR", piece, text(checkWords.errorValue)));
};

/** A date cell of the form: as the republic counts its years where Excel keeps a number, else its text. */
export const dateFormula = (location: FormLocation, position: CellPosition): Formula => {
  const reference = referTo(location, position);
  const day = republicDateText(reference);
  const shown = when(call("ISNUMBER", reference), day, binary(reference, "&", nothing));
  return when(isGone(reference), nothing, call("IFERROR", shown, nothing));
};

/** Says that the form's sheet is gone, or else that the figures follow it. */
export const hintFormula = (location: FormLocation): Formula =>
  when(
    isGone(referTo(location, location.markerCell)),
    text(reportWords.sheetDeleted),
    text(reportWords.hint),
  );

const checkOf = (location: FormLocation, indicator: string, role: Role): Formula | null => {
  const position = cellOf(location, indicator, checkKeyOf[role]);
  return position === null ? null : referTo(location, position);
};

/** Committee minus self while the form's own checks find both scores legal numbers; null when a cell of them is gone. */
export const differenceFormula = (location: FormLocation, indicator: string): Formula | null => {
  const parts = (["self", "committee"] as const).map((role) => {
    const position = cellOf(location, indicator, role);
    const check = checkOf(location, indicator, role);
    return position === null || check === null
      ? null
      : { score: referTo(location, position), check };
  });
  const [self, committee] = parts;
  if (self == null || committee == null) return null;
  const isLegal = ({ score, check }: typeof self): readonly Formula[] => [
    call("ISNUMBER", score),
    binary(check, "=", text(checkWords.ok)),
  ];
  const difference = call("ROUND", binary(committee.score, "-", self.score), number(2));
  const condition = call("AND", ...isLegal(self), ...isLegal(committee));
  return call("IFERROR", when(condition, difference, nothing), nothing);
};

/** What the form's checks say of the scores that are not fine, each with its role's name; null when they are gone. */
export const checkFormula = (
  location: FormLocation,
  indicator: string,
  roles: readonly Role[],
): Formula | null => {
  const words = roles.flatMap((role): readonly Formula[] => {
    const check = checkOf(location, indicator, role);
    if (check === null) return [];
    const fine = [checkWords.ok, checkWords.notApplicable, checkWords.excluded].map((one) =>
      binary(check, "=", text(one)),
    );
    // An NA without its reason counts as NA and bears the mark of what is fine, which is out of place here.
    const plain = call("SUBSTITUTE", check, text(`${checkWords.ok} `), nothing);
    const said = binary(text(`${reportWords.shortRoles[role]}${reportWords.labelEnd}`), "&", plain);
    return [
      call("IFERROR", when(call("OR", ...fine), nothing, binary(said, "&", text(" "))), nothing),
    ];
  });
  const [first, ...others] = words;
  if (first === undefined) return null;
  // What begins with IFERROR is known to show no error, so that the form's sheet may be removed.
  return call("IFERROR", call("TRIM", joined("&", [first, ...others])), nothing);
};

/** Puts formulas into the places of a sentence that the messages make of texts. */
export const filled = <T extends readonly Formula[]>(
  sentence: (...figures: { readonly [Place in keyof T]: string }) => string,
  figures: readonly [...T],
): Formula => {
  const marks = figures.map((_, place) => String.fromCharCode(place + 1));
  const pieces = sentence(...(marks as { [Place in keyof T]: string })).split(/([\u0001-\u0008])/u);
  return joined(
    "&",
    pieces
      .filter((piece) => piece !== "")
      .map((piece) => figures[marks.indexOf(piece)] ?? text(piece)),
  );
};
