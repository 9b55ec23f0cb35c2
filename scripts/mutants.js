// The faults that `npm run test:mutants` plants, one at a time: each must make a quick test fail.

/** The tests that are to notice a fault in a folder. */
const testsOf = {
  scores: ["tests/scoring", "tests/rubric"],
  verdicts: ["tests/scoring"],
  formulas: ["tests/plan", "tests/form/check-form.test.ts"],
};

const inFile = (file, tests, faults) =>
  faults.map(([what, find, replace]) => ({ file, tests, what, find, replace }));

/** Each: the file, what goes wrong, the one place in the text and what stands there instead. */
export const mutants = [
  ...inFile("src/rubric/rule-scores.ts", testsOf.scores, [
    ["bands forget their printed step", "step ?? 1)", "1)"],
    ["an award has no 0", "[0, toHundredths(points)]", "[toHundredths(points)]"],
    ["a sum forgets to begin at nothing", "reduce(pairwiseSums, [0])", "reduce(pairwiseSums, [])"],
    ["a sum's parts are taken apart from one another", "sum + score", "score"],
    ["a lookup leaves no choice", "stepped(minScore ?? score", "stepped(score"],
    ["a free score begins at 1", "free: ({ max }) => stepped(0", "free: ({ max }) => stepped(1"],
    ["a bonus begins at 1", "bonus: ({ max }) => stepped(0", "bonus: ({ max }) => stepped(1"],
    ["a ladder loses its top", "/ distance) + 1;", "/ distance);"],
    ["scores come unsorted", ".sort((a, b) => a - b)", ".sort((a, b) => b - a)"],
    ["hundredths are cut, not rounded", "Math.round(points * 100)", "Math.trunc(points * 100)"],
  ]),
  ...inFile("src/scoring/judge.ts", testsOf.verdicts, [
    ["no tolerance", "* 1e9 < 1", "* 1e15 < 1"],
    ["a tolerance of a thousandth", "* 1e9 < 1", "* 1e3 < 1"],
    ["the top itself is above it", "if (entry > points)", "if (entry >= points - 0.5)"],
    ["below and above change places", "if (entry < lowest)", "if (entry > lowest)"],
    [
      "a text of spaces is blank",
      'entry === null || entry === ""',
      'entry === null || entry === "" || entry === " "',
    ],
    [
      "na is NA",
      'entry === "NA" ? judgeNotApplicable',
      'entry.toUpperCase() === "NA" ? judgeNotApplicable',
    ],
    ["NA is allowed everywhere", "if (!allowance.notApplicable) return", "if (false) return"],
    [
      "no NA needs a reason",
      "evidence?.required === true &&",
      "evidence?.required === undefined &&",
    ],
    [
      "one empty row hides the reason",
      "evidence.texts.every(isSpaces)",
      "evidence.texts.some(isSpaces)",
    ],
    ["ideographic spaces are no spaces", "[ \\u3000]*", "[ ]*"],
    ["a truth value is a number", '=== "boolean") return invalid', '=== "bigint") return invalid'],
    [
      "a lost rule accepts",
      'if (allowance.kind === "lost") return',
      'if (allowance.kind === "undecided") return',
    ],
    [
      "an NA without its reason keeps its points",
      'state === "not-applicable" || reason',
      'state === "not-applicable" && reason',
    ],
    ["the next score below is the lowest", "value < entry).at(-1)", "value < entry).at(0)"],
  ]),
  ...inFile("src/scoring/allowance.ts", testsOf.verdicts, [
    ["H's extension holds while it is not switched on", '=== "yes";', '!== "yes";'],
    [
      "a printed NA is forgotten",
      "return indicator.notApplicable || (",
      "return indicator.notApplicable && (",
    ],
    ["what is excluded takes scores", 'return { kind: "excluded" }', 'return { kind: "unscored" }'],
    [
      "an undecided rule has no points",
      '{ kind: "undecided", points: indicator.points ?? 0 }',
      '{ kind: "undecided", points: 0 }',
    ],
  ]),
  ...inFile("src/scoring/rule-text.ts", testsOf.verdicts, [
    [
      "the rule's text has no closing bar",
      "join(ruleMarks.fence)}${ruleMarks.fence}`",
      "join(ruleMarks.fence)}`",
    ],
    [
      "the rule's text forgets NA",
      "allowance.notApplicable ? [ruleMarks",
      "allowance.points < 0 ? [ruleMarks",
    ],
  ]),
  ...inFile("src/scoring/section-score.ts", testsOf.verdicts, [
    [
      "a blank leaves the denominator",
      "countsAsNotApplicable(verdict) ||",
      'countsAsNotApplicable(verdict) || verdict.state === "blank" ||',
    ],
    ["strays are not counted", ".length + strays.length", ".length"],
    [
      "undecided scores are not missing",
      '|| verdict.state === "undecided"',
      '|| verdict.state === "ok"',
    ],
    [
      "an NA without its reason is invalid twice",
      'verdict.state === "invalid" && !counts',
      'verdict.state === "invalid" || !counts',
    ],
    ["nothing entered gives 0", ": null,\n  applicable", ": 0,\n  applicable"],
  ]),
  ...inFile("src/scoring/total.ts", testsOf.verdicts, [
    ["a rescaled total is of 10", "* 100 : null", "* 10 : null"],
    ["a bonus enters the denominator", "sections.filter(({ bonus }) => !bonus)", "sections"],
    [
      "weights of sections that are all NA are lost",
      "(share / liveWeight) * sumOf(sections, weightOf)",
      "share",
    ],
    ["nothing applicable divides by 0", "applicable > 0 ? (earned", "applicable >= 0 ? (earned"],
  ]),
  ...inFile("src/plan/check-formula.ts", testsOf.formulas, [
    ["the formula's tolerance is 1", 'number(9))), "<", number(1)', 'number(0))), "<", number(1)'],
    [
      "the formula looks up three decimals",
      'call("ROUND", entry, number(2))',
      'call("ROUND", entry, number(3))',
    ],
    [
      "the formula takes the top for too high",
      'binary(entry, ">", points)',
      'binary(entry, ">=", points)',
    ],
    [
      "the formula takes the lowest for too low",
      'binary(entry, "<", lowest)',
      'binary(entry, "<=", lowest)',
    ],
    [
      "the formula ignores letter case",
      'call("EXACT", entry, text(ruleMarks.notApplicable)),\n        when',
      'binary(entry, "=", text(ruleMarks.notApplicable)),\n        when',
    ],
    [
      "the validation accepts truth values",
      'call("ISLOGICAL", entry)),\n    boolean(false)',
      'call("ISLOGICAL", entry)),\n    boolean(true)',
    ],
    [
      "the validation refuses an empty cell",
      'binary(call("LEN", entry), "=", number(0)),\n      ),\n    ),\n  );\n};',
      'binary(call("LEN", entry), ">", number(0)),\n      ),\n    ),\n  );\n};',
    ],
    [
      "the formula finds values without bars",
      "text(ruleMarks.fence),\n    call",
      'text(""),\n    call',
    ],
    [
      "every reason counts as none",
      'binary(length, "=", number(0))',
      'binary(length, ">=", number(0))',
    ],
  ]),
  ...inFile("src/plan/conditional-formats.ts", testsOf.formulas, [
    [
      "undecided scores look refused",
      'binary(check, "<>", text(checkWords.undecided))',
      'binary(check, "<>", text(checkWords.ok))',
    ],
    [
      "missing and undecided must hold at once",
      '"OR",\n    binary(check,',
      '"AND",\n    binary(check,',
    ],
  ]),
  ...inFile("src/plan/total-formulas.ts", testsOf.formulas, [
    [
      "refused scores are added",
      'call("SUMIF", checks, text(checkWords.ok), scores)',
      'call("SUM", scores)',
    ],
    [
      "the formula's denominator keeps NA",
      '"SUMIF", checks, text(words), points',
      '"COUNTIF", checks, text(words)',
    ],
    [
      "the formula's bonus is taken off",
      'binary(total, "+", sumOf(bonus, columns))',
      'binary(total, "-", sumOf(bonus, columns))',
    ],
    [
      "the formula's rescaled total is of 10",
      'binary(share, "*", number(100))',
      'binary(share, "*", number(10))',
    ],
    [
      "the formula forgets all weights",
      'binary(share, "*", number(allWeight))',
      'binary(share, "*", number(1))',
    ],
  ]),
  ...inFile("src/plan/score-counts.ts", testsOf.formulas, [
    [
      "the formula forgets moved scores",
      'binary(unproved, "+", emptied)',
      'binary(unproved, "-", emptied)',
    ],
    [
      "the formula counts undecided scores as invalid",
      "[countOf(checkWords.missing), countOf(checkWords.undecided)]",
      "[countOf(checkWords.missing)]",
    ],
  ]),
  ...inFile("src/plan/status-formula.ts", testsOf.formulas, [
    [
      "the formula's status is final with one wrong score",
      'binary(counts.missing, "+", counts.invalid), "=", number(0)',
      'binary(counts.missing, "+", counts.invalid), "<=", number(1)',
    ],
    [
      "an overtyped subtotal goes unseen",
      'binary(rest, "<>", number(0))',
      'binary(rest, ">", number(1000))',
    ],
    [
      "an overtyped total goes unseen",
      'binary(cell(totalRow, columns.score), "<>",',
      'binary(cell(totalRow, columns.score), "=",',
    ],
  ]),
  ...inFile("src/plan/rule-cells.ts", testsOf.formulas, [
    ["the lowest score is the highest", "allowance.legal[0] ?? 0", "allowance.legal.at(-1) ?? 0"],
    [
      "a situation's options change nothing",
      "valueOf(allowance) !== otherwise",
      "valueOf(allowance) === otherwise",
    ],
  ]),
  ...inFile("src/plan/print-formula.ts", testsOf.formulas, [
    [
      "parentheses on the right are lost",
      "operand(right, strength + 1)",
      "operand(right, strength)",
    ],
    ["multiplication binds no stronger than addition", '"*": 4', '"*": 3'],
    [
      "quotes in texts are not doubled",
      "replaceAll('\"', '\"\"')}\"`",
      "replaceAll('\"', '\"')}\"`",
    ],
  ]),
  ...inFile("src/plan/validation-plans.ts", testsOf.formulas, [
    [
      "a drop-down forgets NA",
      "allowance.notApplicable ? [ruleMarks",
      "allowance.points < 0 ? [ruleMarks",
    ],
    [
      "rules apply to 自我檢核分數 only",
      "joinedRanges(rows, columns.first, columns.last),\n    rule: ruleFor",
      "joinedRanges(rows, columns.first, columns.first),\n    rule: ruleFor",
    ],
  ]),
];
