"""Does to a workbook what people and programs do. Usage: damage-form.py save|damage|illegal in.xlsx out.xlsx

save: opens and saves. damage: eight kinds of damage to the form on the first sheet. illegal: the same, with three scores
that a person must decide on before it.
"""

import sys

from openpyxl import load_workbook
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.styles import Border, PatternFill

what, source, target = sys.argv[1:]
book = load_workbook(source)
sheet = book.worksheets[0]
rows = {}
for row in range(1, sheet.max_row + 1):
    rows.setdefault(sheet.cell(row, 11).value, row)
codes = [code for code in rows if code and code[0].isdigit() and not code.endswith("+")]


def cell(code, column):
    return sheet.cell(rows[code], column)


if what == "illegal":
    for code, score in zip(codes[5:], (12, "8 分", "na")):
        cell(code, 6).value = score
if what != "save":
    sheet.data_validations.dataValidation = []
    sheet.conditional_formatting = ConditionalFormattingList()
    cell(codes[2], 6).fill = PatternFill()
    cell(codes[2], 6).border = Border()
    cell(codes[0], 16).value = None
    cell("小計1", 6).value = 42
    cell(codes[1], 4).value = "改過"
    cell(codes[3], 14).value = None
    sheet.cell(1, 11).value = None
    sheet.delete_rows(rows[codes[4]])
book.save(target)
