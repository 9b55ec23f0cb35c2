import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "coverage/", "*.cjs"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}", "bench/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Numbers stand in sentences for people and in A1 addresses.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", 300],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "max-lines-per-function": ["error", 60], complexity: ["error", 12] },
  },
  // A benchmark's only result is what it prints.
  { files: ["bench/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["src/**/*.tsx"],
    // A component's function holds its markup.
    rules: { "max-lines-per-function": ["error", 120] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/{rubric,scoring,plan,form,report,messages}/**/*.ts", "src/result.ts"],
    rules: {
      // The core has no clock and no chance: the same input gives the same output.
      "no-restricted-globals": ["error", "Office", "Excel", "Date"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
);
