import type { Ink } from "../text/ink.ts";

/** Says what it paints: `<FAIL:x >`. */
export const tellingInk: Ink = {
  verdict: (verdict, text) => `<${verdict}:${text}>`,
  bold: (text) => `<bold:${text}>`,
  faint: (text) => `<faint:${text}>`,
};
