import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the systems keep a font with Traditional Chinese, the nearer to the report's looks the earlier. */
const fontFiles: readonly string[] = [
  // Debian, Ubuntu: fonts-noto-cjk, fonts-arphic-ukai, fonts-arphic-uming, fonts-wqy-zenhei, fonts-droid-fallback
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
  "/usr/share/fonts/truetype/arphic/ukai.ttc",
  "/usr/share/fonts/truetype/arphic/uming.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
  "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  // Fedora, openSUSE, Arch
  "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/truetype/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
  // macOS
  "/System/Library/Fonts/PingFang.ttc",
  "/System/Library/Fonts/STHeiti Medium.ttc",
  "/System/Library/Fonts/STHeiti Light.ttc",
  // Windows
  ...["msjh.ttc", "mingliu.ttc", "kaiu.ttf"].map((name) =>
    join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts", name),
  ),
];

/** Reads a font for the words of a chart; null where none of the well-known ones is installed. */
export const chineseFont = (files: readonly string[] = fontFiles): Uint8Array | null => {
  const file = files.find((name) => existsSync(name));
  return file === undefined ? null : new Uint8Array(readFileSync(file));
};
