/**
 * Each colour for light and for dark. Text keeps a contrast of at least 4.5 to 1 in both, and no verdict is told by its
 * colour alone.
 */
const pairs: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  page: ["#f6f7f9", "#101418"],
  card: ["#ffffff", "#181d23"],
  text: ["#1b1f24", "#e6e9ed"],
  soft: ["#57606a", "#a3adb8"],
  line: ["#d8dee4", "#323a44"],
  field: ["#838d98", "#6b7683"],
  link: ["#0b57c5", "#7fb2ff"],
  code: ["#f0f2f5", "#222932"],
  pass: ["#0a6b38", "#6fd897"],
  "pass-back": ["#dff3e6", "#12331f"],
  fail: ["#a8101d", "#ff9a9a"],
  "fail-back": ["#fde4e4", "#47181b"],
  dnf: ["#7a4a00", "#f3c15f"],
  "dnf-back": ["#fdefcc", "#3d2c08"],
  miss: ["#4b535d", "#b4bec9"],
  "miss-back": ["#e7eaee", "#2b323b"],
  "bar-pass": ["#2f9e5c", "#3fa968"],
  "bar-fail": ["#cf222e", "#e5534b"],
  "bar-dnf": ["#d9a520", "#c69026"],
  "bar-miss": ["#aab3bd", "#5a6673"],
};

export const colours = `
:root { color-scheme: light dark; ${Object.entries(pairs)
  .map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`)
  .join(" ")} }
:root:has(#scheme-light:checked) { color-scheme: light; }
:root:has(#scheme-dark:checked) { color-scheme: dark; }
`;
