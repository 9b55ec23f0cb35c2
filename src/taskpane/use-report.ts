import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { Block } from "../report/block";
import { layOutReport } from "../report/lay-out-report";
import { makeReport } from "../report/make-report";
import { type Report, type ReportPart, reportParts } from "../report/report";
import type { ReportChart } from "../report/report-chart";
import { type Role, roles } from "../rubric/rubric";
import type { ChartDrawing } from "./chart-drawing";

/** The Report page's state: what is chosen and what comes of it. */
export interface ReportState {
  /** The forms of the workbook that the report is about, in the workbook's order; never none. */
  readonly forms: readonly OpenForm[];
  readonly chooseForm: (sheetId: string, on: boolean) => void;
  readonly chooseRole: (role: Role, on: boolean) => void;
  readonly choosePart: (part: ReportPart, on: boolean) => void;
  readonly report: Report;
  readonly blocks: readonly Block[];
  readonly charts: readonly ReportChart[];
  /** Null while a chart is being drawn, and where it can't be: its sentences stand for it. */
  readonly drawingOf: (chart: ReportChart) => ChartDrawing | null;
  /** Whether nothing is being drawn any more. */
  readonly ready: boolean;
}

/**
 * Keeps what a person chooses for a report and makes it anew whenever the workbook changes; `records` are the sheets that
 * say whether a final form is still what it was.
 */
export const useReport = (
  all: readonly OpenForm[],
  current: OpenForm,
  records: readonly SheetCells[],
  dark: boolean,
): ReportState => {
  const [sheets, setSheets] = useState<readonly string[]>([current.location.sheetId]);
  const [chosenRoles, setRoles] = useState<readonly Role[]>(roles);
  const [parts, setParts] = useState<readonly ReportPart[]>(reportParts);
  const known = useDeferredValue(all);
  const forms = useMemo(() => formsOf(known, sheets, current), [known, sheets, current]);
  const report = useMemo(
    () => makeReport(forms, { roles: chosenRoles, parts }, records),
    [forms, chosenRoles, parts, records],
  );
  const blocks = useMemo(() => layOutReport(report), [report]);
  const charts = useMemo(
    () => blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
    [blocks],
  );
  const drawings = useDrawings(charts, dark);
  return {
    forms,
    chooseForm: (sheetId, on) => {
      setSheets(chosen(sheets, sheetId, on));
    },
    chooseRole: (role, on) => {
      setRoles(roles.filter((each) => chosen(chosenRoles, role, on).includes(each)));
    },
    choosePart: (part, on) => {
      setParts(reportParts.filter((each) => chosen(parts, part, on).includes(each)));
    },
    report,
    blocks,
    charts,
    drawingOf: (chart) => drawings?.get(chart) ?? null,
    ready: drawings !== null,
  };
};

const formsOf = (
  all: readonly OpenForm[],
  sheets: readonly string[],
  current: OpenForm,
): readonly OpenForm[] => {
  const wanted = all.filter(({ location }) => sheets.includes(location.sheetId));
  return wanted.length === 0 ? [current] : wanted;
};

/** The last one stays chosen: a report about nothing is none. */
const chosen = <T>(now: readonly T[], one: T, on: boolean): readonly T[] => {
  if (on) return now.includes(one) ? now : [...now, one];
  return now.length === 1 ? now : now.filter((each) => each !== one);
};

type Drawings = ReadonlyMap<ReportChart, ChartDrawing>;

const noDrawings: Drawings = new Map();

/** Draws charts in their own time; null until those that are wanted now are drawn. */
const useDrawings = (charts: readonly ReportChart[], dark: boolean): Drawings | null => {
  const [drawn, setDrawn] = useState<{
    readonly charts: readonly ReportChart[];
    readonly dark: boolean;
    readonly drawings: Drawings;
  } | null>(null);
  useEffect(() => {
    if (charts.length === 0) return;
    let isWanted = true;
    void drawAll(charts, dark).then((drawings) => {
      if (isWanted) setDrawn({ charts, dark, drawings });
    });
    return () => {
      isWanted = false;
    };
  }, [charts, dark]);
  if (charts.length === 0) return noDrawings;
  return drawn?.charts === charts && drawn.dark === dark ? drawn.drawings : null;
};

const drawAll = async (charts: readonly ReportChart[], dark: boolean): Promise<Drawings> => {
  try {
    const { drawChart } = await import("./chart-drawing");
    return new Map(charts.map((chart) => [chart, drawChart(chart, dark)]));
  } catch {
    // Without its part of the program or a canvas there is no picture: the sentences say the same.
    return noDrawings;
  }
};
