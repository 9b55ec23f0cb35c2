import { describe, expect, it } from "@jest/globals";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { parseA1 } from "../../src/plan/address";
import { appealWorkbook, drawnAppeals, places } from "../plan/appeals";
import { throughLibreOffice } from "./libre-office";

describe("the deadline of a draft appeal", () => {
  it("equals a count day by day in LibreOffice for drawn holidays and make-up days", () => {
    const drawn = drawnAppeals(60, 1_051_121);
    const file = newWorkbook(appealWorkbook(drawn.map(({ appeal }) => appeal)));
    const calculated = readWorkbook(throughLibreOffice(file, "xlsx"));
    if (!calculated.ok) throw new Error(calculated.error.type);
    const place = parseA1(places.serial);
    if (place === null) throw new Error(places.serial);

    const found = sheetCells(calculated.value).map(
      ({ values }) => values[place.firstRow]?.[place.firstColumn],
    );
    expect(found).toEqual(drawn.map(({ last }) => last));
  });
});
