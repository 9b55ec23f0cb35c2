const core = ["result", "messages", "rubric", "scoring", "plan", "form", "report"];
const only = (from, allowed) => ({
  name: `${from}-imports-downward`,
  severity: "error",
  comment: `src/${from} may import only ${[from, ...allowed].join(", ")}`,
  from: { path: `^src/${from}(/|\\.ts$)` },
  to: { path: "^src/", pathNot: `^src/(${[from, ...allowed].join("|")})(/|\\.ts$)` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    only("result", []),
    only("messages", []),
    only("rubric", ["result", "messages"]),
    only("scoring", ["result", "messages", "rubric"]),
    only("plan", ["result", "messages", "rubric", "scoring"]),
    only("form", ["result", "messages", "rubric", "scoring", "plan"]),
    only("report", ["result", "messages", "rubric", "scoring", "plan", "form"]),
    only("document", core),
    only("official", ["result", "messages", "rubric"]),
    only("host", core),
    only("taskpane", [...core, "document", "official", "host"]),
    only("commands", [...core, "official", "host"]),
    only("cli", [...core, "document", "official", "host"]),
    only("workbench", [...core, "official", "host"]),
    {
      name: "core-is-pure",
      comment: "the core imports no Node module and no interface library",
      severity: "error",
      from: { path: "^src/(result\\.ts|messages|rubric|scoring|plan|form|report)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-uses-two-libraries",
      comment: "schema checking and hashing only",
      severity: "error",
      from: { path: "^src/(result\\.ts|messages|rubric|scoring|plan|form|report)" },
      to: { path: "node_modules", pathNot: "node_modules/(@cfworker/json-schema|@noble/hashes)" },
    },
    {
      name: "hosts-are-strangers",
      severity: "error",
      from: { path: "^src/host/office" },
      to: { path: "^src/host/xlsx" },
    },
    {
      name: "hosts-are-strangers-too",
      severity: "error",
      from: { path: "^src/host/xlsx" },
      to: { path: "^src/host/office" },
    },
    {
      name: "pane-names-its-host-once",
      comment: "components take a WorkbookHost; only the composition roots choose one",
      severity: "error",
      from: { path: "^src/taskpane", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/host/(office|xlsx)" },
    },
    {
      name: "pane-loads-forms-when-needed",
      comment:
        "the forms are larger than the first screen may be: the list reads rubrics/index.json",
      severity: "error",
      from: { path: "^src/taskpane" },
      to: { path: "^src/official/official-rubrics", dynamic: false },
    },
    {
      name: "pane-never-sees-workbench",
      severity: "error",
      from: { path: "^src/(taskpane|commands|host|cli)" },
      to: { path: "^src/workbench" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
