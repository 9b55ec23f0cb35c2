const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
  // The scripts are ES modules that Node runs as they are.
  "/scripts/[^/]+\\.js$": ["@swc/jest", { jsc: { target: "es2022" } }],
  // Published as ES modules only, which jest on Node 20 cannot require.
  "node_modules/(@noble/hashes|echarts|zrender)/.+\\.js$": [
    "@swc/jest",
    { jsc: { target: "es2022" } },
  ],
};
const transformIgnorePatterns = ["/node_modules/(?!(@noble/hashes|echarts|zrender)/)"];
const testPathIgnorePatterns = [
  "/node_modules/",
  "<rootDir>/tests/browser/",
  "<rootDir>/tests/libreoffice/",
];

export default {
  // On two cores jest would use one of them.
  maxWorkers: "100%",
  // A guard against tests that never end, not a measure: the first test that loads a page transforms hundreds of modules.
  testTimeout: 60_000,
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns,
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
      testPathIgnorePatterns,
      transform,
      transformIgnorePatterns,
    },
  ],
};
