/** The page, its landmarks and its text. Nothing moves by itself. */
export const layout = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); }
body > header, body > nav, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-top: 1.25rem; }
main { padding-bottom: 1.5rem; outline: none; }
footer { color: var(--soft); font-size: .875rem; padding-bottom: 1.5rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: 1rem; top: -5rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.skip:focus { top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; display: flex; flex-wrap: wrap;
  gap: .2em .45em; align-items: center; }
h1 .on { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
small, .times { color: var(--soft); font-size: .875rem; }
code, pre, .id { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .9em; overflow-wrap: anywhere; }
.id { font-size: .92em; overflow-wrap: anywhere; }
time { white-space: nowrap; }
dl { margin: .75rem 0 0; }
dd { margin: 0; overflow-wrap: anywhere; }
dt { color: var(--soft); }
body > nav ul { list-style: none; margin: 1.5rem 0 0; padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem;
  border: solid var(--line); border-width: 1px 0; }
`;
