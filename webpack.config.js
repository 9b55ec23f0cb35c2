import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { manifestAt } from "./scripts/manifest-address.js";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

// Fluent UI writes its styles at run time; nothing else is looser than the site's own files.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
].join("; ");

const page = (name) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: `src/${name}/${name}.html`,
    chunks: [name],
    scriptLoading: "defer",
    templateParameters: { contentSecurityPolicy, officeJs },
  });

/**
 * Builds the static files of the task pane and the ribbon commands into dist/.
 *
 * RUBRIC_SHEETS_URL=https://addins.example.edu.tw/rubric-sheets puts that address into dist/manifest.xml.
 */
export default {
  target: ["web", "es2022"],
  entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
  output: {
    path: fileURLToPath(new URL("./dist", import.meta.url)),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  devtool: "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  plugins: [
    page("taskpane"),
    page("commands"),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.{png,html}" },
        {
          from: "manifest.xml",
          transform: (text) => manifestAt(text.toString(), process.env.RUBRIC_SHEETS_URL),
        },
      ],
    }),
  ],
  // The first screen is measured gzipped by the tests, not by webpack's raw sizes.
  performance: { hints: false },
};
