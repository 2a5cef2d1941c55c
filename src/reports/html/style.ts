/** Colours keep a contrast of at least 4.5 to 1 in both schemes; no verdict is told by its colour alone. */
export const style = `
:root {
  --page: #f6f7f9; --card: #ffffff; --text: #1b1f24; --soft: #57606a; --line: #d8dee4; --link: #0b57c5; --code: #f0f2f5;
  --pass: #0a6b38; --pass-back: #dff3e6; --fail: #a8101d; --fail-back: #fde4e4;
  --dnf: #7a4a00; --dnf-back: #fdefcc; --miss: #4b535d; --miss-back: #e7eaee;
  --bar-pass: #2f9e5c; --bar-fail: #cf222e; --bar-dnf: #d9a520; --bar-miss: #c6cdd5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101418; --card: #181d23; --text: #e6e9ed; --soft: #a3adb8; --line: #323a44; --link: #7fb2ff; --code: #222932;
    --pass: #6fd897; --pass-back: #12331f; --fail: #ff9a9a; --fail-back: #47181b;
    --dnf: #f3c15f; --dnf-back: #3d2c08; --miss: #b4bec9; --miss-back: #2b323b;
    --bar-pass: #3fa968; --bar-fail: #e5534b; --bar-dnf: #c69026; --bar-miss: #4a545f;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; scroll-behavior: smooth; }
body { margin: 0; background: var(--page); color: var(--text); }
main, footer { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
footer { color: var(--soft); font-size: .875rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; overflow-wrap: anywhere; }
h1 .on { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
small, .times { color: var(--soft); font-size: .875rem; }
code, pre, .id { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .9em; }
.id { font-size: .92em; overflow-wrap: anywhere; }
time { white-space: nowrap; }
.thing { font-weight: 400; color: var(--soft); }
.kind { color: var(--soft); text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; margin: 0 0 .25rem; }
.badge { display: inline-flex; align-items: center; gap: .3em; padding: .1em .6em .1em .45em; border-radius: 1em;
  font: 700 .8rem/1.5 system-ui, sans-serif; white-space: nowrap; border: 1px solid currentColor; }
.icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.badge.pass { color: var(--pass); background: var(--pass-back); }
.badge.fail { color: var(--fail); background: var(--fail-back); }
.badge.dnf { color: var(--dnf); background: var(--dnf-back); }
.badge.miss { color: var(--miss); background: var(--miss-back); }
.verdict { display: flex; gap: 1.25rem; align-items: center; margin: 1rem 0; }
.verdict > .badge { font-size: 1.5rem; padding: .2em .8em .2em .6em; }
.verdict ul { list-style: none; margin: 0; padding: 0; flex: 1; display: grid; gap: .35rem; }
.verdict li p { margin: 0; }
.tag { font: 500 .78rem/1.5 system-ui, sans-serif; color: var(--soft); border: 1px solid var(--line); border-radius: 4px;
  padding: .05em .45em; white-space: nowrap; }
.banner { border-left: 4px solid var(--dnf); background: var(--dnf-back); padding: .5rem .8rem; border-radius: 0 6px 6px 0; }
dl { margin: .75rem 0 0; }
dd { margin: 0; overflow-wrap: anywhere; }
dt { color: var(--soft); }
.about { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .6rem 1.5rem; }
.about dt { font-size: .8rem; }
nav ul { list-style: none; margin: 1.5rem 0 0; padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem;
  border: solid var(--line); border-width: 1px 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.15rem; margin: .75rem 0; }
.card h3 { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; }
.ask { color: var(--soft); }
.findings, .groups { list-style: none; margin: .75rem 0 0; padding: 0; }
.findings > li, .groups > li { border-top: 1px solid var(--line); padding: .6rem 0 .5rem; }
.findings > li:last-child, .groups > li:last-child { padding-bottom: 0; }
.more { color: var(--soft); }
.details { display: grid; gap: .15rem; margin: .3rem 0; }
.details div { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; }
.details dd { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; white-space: pre-wrap; }
pre { position: relative; background: var(--code); border-radius: 6px; padding: .6rem .8rem; margin: .5rem 0; overflow-x: auto; }
pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
.fix { padding-right: 5.5rem; }
.copy { position: absolute; top: .35rem; right: .4rem; }
button, input, select { font: inherit; font-size: .9rem; color: inherit; background: var(--card); border: 1px solid var(--line);
  border-radius: 6px; padding: .2rem .6rem; }
button { cursor: pointer; }
button:hover { border-color: var(--soft); }
.names { list-style: none; margin: .4rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; font-size: .9rem; }
.bar { display: block; width: 100%; height: .6rem; border-radius: .3rem; background: var(--miss-back); margin: .15rem 0 .3rem; }
.bar .pass { fill: var(--bar-pass); } .bar .fail { fill: var(--bar-fail); }
.bar .dnf { fill: var(--bar-dnf); } .bar .miss { fill: var(--bar-miss); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: .8rem; font-weight: 500; }
tbody th { font-weight: 500; min-width: 13rem; }
tbody tr:last-child > * { border-bottom: 0; }
.none { color: var(--soft); }
.digest { font-size: .7rem; color: var(--soft); overflow-wrap: anywhere; }
#filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; position: sticky; top: 0; z-index: 1;
  background: var(--page); padding: .6rem 0; border-bottom: 1px solid var(--line); }
#filter label { display: inline-flex; gap: .4rem; align-items: center; }
#filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .9rem; }
#filter legend { float: left; margin-right: .8rem; }
#filter output { color: var(--soft); font-size: .9rem; }
#filter select { max-width: 18rem; }
.standard { margin: 1.25rem 0; scroll-margin-top: 4rem; }
.testcase { background: var(--card); border: 1px solid var(--line); margin-top: -1px; }
.testcase > summary { padding: .5rem .8rem; cursor: pointer; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; }
.testcase > summary::before { content: ""; width: .45em; height: .45em; border: solid var(--soft); border-width: 0 2px 2px 0;
  transform: rotate(-45deg); }
.testcase[open] > summary::before { transform: rotate(45deg); }
.testcase > summary::-webkit-details-marker { display: none; }
.testcase > :not(summary) { margin-left: 2.1rem; margin-right: .8rem; }
.testcase > :last-child { margin-bottom: .7rem; }
.asks { color: var(--soft); flex: 1 1 18rem; font-size: .92rem; }
.testcase > summary > .id { min-width: 15rem; }
.testcase .badge { min-width: 4.6rem; }
:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
@media (max-width: 40rem) {
  html { font-size: 15px; }
  h1 { font-size: 1.5rem; }
  .verdict { align-items: stretch; flex-direction: column; gap: .75rem; }
  .verdict > .badge { align-self: flex-start; }
  .details div { grid-template-columns: 1fr; gap: 0; }
  .testcase > :not(summary) { margin-left: .8rem; }
  #filter { position: static; }
  .testcase > summary > .id { min-width: 0; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --page: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --link: #000; --code: #f4f4f4;
    --pass: #0a6b38; --pass-back: #fff; --fail: #a8101d; --fail-back: #fff; --dnf: #7a4a00; --dnf-back: #fff;
    --miss: #4b535d; --miss-back: #fff; }
  html { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  nav, #filter, .copy { display: none !important; }
  .bar { border: 1px solid var(--line); print-color-adjust: exact; }
  .fix { padding-right: .8rem; }
  .testcase[hidden] { display: none !important; }
  details::details-content { content-visibility: visible; height: auto; block-size: auto; }
  h2, h3, .ask { break-after: avoid; }
  tr, .findings > li, .testcase { break-inside: avoid; }
}
`;
