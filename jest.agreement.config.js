import base from "./jest.config.js";

const [node] = base.projects;

/** The heavy suites over three engines: `npm run test:agreement` and `npm run test:totals`; they need LibreOffice. */
export default {
  ...node,
  displayName: "agreement",
  testMatch: ["<rootDir>/tests/agreement/**/*.suite.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 3_600_000,
  maxWorkers: 1,
};
