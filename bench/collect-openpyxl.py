"""The job of `rubric-sheets collect` as one would write it with openpyxl.

usage: collect-openpyxl.py FOLDER RULES.json OUT.xlsx PROCESSES

Opens each workbook read-only, finds the columns by their headers, judges every score by the legal values in RULES.json
(formulas have no stored results in these files, so totals are worked out here), and writes the same rows.
Prints a digest of the totals, by which the results are compared.
"""

import hashlib
import json
import multiprocessing
import os
import sys

import openpyxl

ROLES = {"自我檢核分數": "self", "委員評分": "committee"}
AUDIENCE = "視導對象："
RULES = {}


def load_rules(path):
    with open(path, encoding="utf-8") as file:
        RULES.update(json.load(file))


def read_sheet(sheet):
    """The rows of a sheet up to its total, its columns by header, and what the header block says."""
    rows = [row for row in sheet.iter_rows(values_only=True)]
    school = None
    columns = None
    for number, row in enumerate(rows):
        texts = [value.replace("\n", "") if isinstance(value, str) else "" for value in row]
        if "代碼" in texts and "訪視指標" in texts:
            columns = {text: index for index, text in enumerate(texts) if text}
            return rows, number, columns, school
        for text in texts:
            if text.startswith(AUDIENCE):
                school = text[len(AUDIENCE):].strip()
    return rows, None, columns, school


def rubric_of(rows):
    for row in rows[:3]:
        for value in row:
            if isinstance(value, str):
                for name in RULES:
                    if name in value:
                        return name
    return None


def judge(rule, value):
    """State of an entry, and its score."""
    if rule["kind"] == "excluded":
        return ("not-applicable" if value is None else "invalid"), 0
    if value is None:
        return "blank", 0
    if value == "NA" and rule["notApplicable"]:
        return "not-applicable", 0
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if any(abs(value - legal) < 1e-9 for legal in rule["legal"]):
            return "ok", value
    return "invalid", 0


def rule_for(rules, situations):
    for rule in rules:
        if rule["situations"] == situations:
            return rule
    raise ValueError(f"no rule for {situations}")


def totals(form, rules, judged):
    """Total, missing, invalid and NA of one role."""
    earned = sum(score for _, score in judged.values())
    states = [state for state, _ in judged.values()]
    total = earned
    if form["total"] == "rescaled":
        applicable = sum(
            rules[code]["points"] for code, (state, _) in judged.items() if state != "not-applicable"
        )
        total = earned / applicable * 100 if applicable else None
    return total, states.count("blank"), states.count("invalid"), states.count("not-applicable")


def collect(task):
    path, name = task
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows, header, columns, school = read_sheet(sheet)
        book.close()
    except Exception as problem:  # a damaged file must not end the job
        return name, None, [], [], str(problem)
    rubric = rubric_of(rows)
    if header is None or rubric is None:
        return name, None, [], [], "no form"
    form = RULES[rubric]
    code_column = columns["代碼"]
    by_code = {row[code_column]: row for row in reversed(rows) if len(row) > code_column}
    situations = [
        one["options"].get(by_code[one["code"]][columns["訪視指標"]]) for one in form["situations"]
    ]
    rules = {code: rule_for(cases, situations) for code, cases in form["indicators"].items()}
    summary, indicators = [], []
    school = school or os.path.splitext(name)[0]
    for header_text, role in ROLES.items():
        column = columns[header_text]
        judged = {}
        for code, rule in rules.items():
            value = by_code[code][column]
            judged[code] = judge(rule, value)
            indicators.append(
                [school, name, sheet.title, form["short"], code, header_text, value, judged[code][0]]
            )
        total, missing, invalid, absent = totals(form, rules, judged)
        summary.append(
            [school, name, sheet.title, form["short"], header_text, total, missing, invalid, absent]
        )
    return name, rubric, summary, indicators, None


def workbooks(folder):
    for place, _, files in os.walk(folder):
        for file in files:
            if file.endswith((".xlsx", ".xlsm")) and not file.startswith("~$"):
                path = os.path.join(place, file)
                yield path, os.path.relpath(path, folder).replace(os.sep, "/")


def text(value):
    """openpyxl takes a text that begins with = for a formula; a cell of its own would be slow."""
    return f"'{value}" if isinstance(value, str) and value.startswith("=") else value


def main():
    folder, rules, output, processes = sys.argv[1:5]
    load_rules(rules)
    tasks = sorted(workbooks(folder), key=lambda task: task[1])
    book = openpyxl.Workbook(write_only=True)
    sheets = [book.create_sheet(name) for name in ("總分", "指標", "問題")]
    for sheet in sheets:
        sheet.freeze_panes = "A2"
    sheets[0].append(["學校", "檔案", "工作表", "訪視表", "角色", "總分", "未填", "無效", "NA"])
    sheets[1].append(["學校", "檔案", "工作表", "訪視表", "指標", "角色", "分數", "檢核"])
    sheets[2].append(["檔案", "問題"])
    digest = hashlib.sha256()
    with multiprocessing.Pool(int(processes), load_rules, (rules,)) as pool:
        for name, rubric, summary, indicators, problem in pool.imap(collect, tasks, chunksize=4):
            if problem is not None:
                sheets[2].append([name, problem])
            for row in summary:
                sheets[0].append([text(value) for value in row])
                total = "none" if row[5] is None else f"{row[5]:.6f}"
                line = [name, rubric, row[0], ROLES[row[4]], total, *map(str, row[6:9])]
                digest.update(("|".join(line) + "\n").encode())
            for row in indicators:
                sheets[1].append([text(value) for value in row])
    book.save(output)
    print(digest.hexdigest())


if __name__ == "__main__":
    main()
