import base from "./jest.config.js";

const [node] = base.projects;

/** The tests that need LibreOffice and poppler on the machine: `npm run test:libreoffice`. */
export default {
  ...node,
  displayName: "libreoffice",
  testMatch: ["<rootDir>/tests/libreoffice/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 60_000,
  // One LibreOffice at a time.
  maxWorkers: 1,
};
