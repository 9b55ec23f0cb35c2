import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const developmentUrl = "https://localhost:3000";

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
 * `--env url=https://example.edu.tw/rubric-sheets` puts that address into the copied manifest.
 */
export default (env) => ({
  entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
  output: {
    path: new URL("./dist", import.meta.url).pathname,
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
        { from: "assets", to: "assets", noErrorOnMissing: true },
        {
          from: "manifest.xml",
          noErrorOnMissing: true,
          transform: (text) =>
            text
              .toString()
              .replaceAll(developmentUrl, env?.url?.replace(/\/$/, "") ?? developmentUrl),
        },
      ],
    }),
  ],
  // The first screen is measured gzipped by the tests, not by webpack's raw sizes.
  performance: { hints: false },
});
