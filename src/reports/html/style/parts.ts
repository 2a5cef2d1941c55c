/** Badges, cards, answers, commands, buttons. */
export const parts = `
.kind { color: var(--soft); text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; margin: 0 0 .25rem; }
.scheme { float: right; border: 0; margin: -.3rem 0 .5rem 1rem; padding: 0; display: flex; gap: .75rem; font-size: .8rem; color: var(--soft); }
.scheme legend { float: left; padding: 0; margin-right: .75rem; line-height: 1.5rem; }
.scheme label { display: inline-flex; gap: .3rem; align-items: center; min-height: 1.5rem; }
.scheme input { margin: 0; }
.badge { display: inline-flex; align-items: center; gap: .3em; padding: .1em .6em .1em .45em; border-radius: 1em;
  font: 700 .8rem/1.5 system-ui, sans-serif; white-space: nowrap; border: 1px solid currentColor; }
.icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.badge.pass { color: var(--pass); background: var(--pass-back); }
.badge.fail { color: var(--fail); background: var(--fail-back); }
.badge.dnf { color: var(--dnf); background: var(--dnf-back); }
.badge.miss { color: var(--miss); background: var(--miss-back); }
h1 .badge { font-size: 1.3rem; padding: .15em .8em .15em .6em; }
.answers { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem; clear: both; }
.answer { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--dnf); border-radius: 8px; padding: .7rem 1rem .8rem; }
.answer.neutral { border-top-color: var(--line); }
.answer.yes { border-top-color: var(--pass); }
.answer.no { border-top-color: var(--fail); }
.answer h2 { font-size: .9rem; font-weight: 500; color: var(--soft); margin: 0; }
.answer .short { font-size: 1.4rem; font-weight: 700; line-height: 1.3; margin: 0 0 .3rem; }
.answer.yes .short { color: var(--pass); }
.answer.no .short { color: var(--fail); }
.answer.open .short { color: var(--dnf); }
.answer p, .answer li { font-size: .92rem; overflow-wrap: anywhere; }
.answer ul { margin: .3rem 0; padding-left: 1.1rem; }
.answer .versions { list-style: none; padding: 0; display: grid; gap: .3rem; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes .times { margin: .5rem 0 0; }
.changes .findings { margin-top: 0; }
.changes .findings > li:first-child { border-top: 0; padding-top: .2rem; }
.of-changes { margin-top: 1.25rem; }
h4 { font-size: 1.05rem; margin: 0 0 .4rem; display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; overflow-wrap: anywhere; }
.turn { display: inline-flex; gap: .35rem; align-items: center; }
.tag { font: 500 .78rem/1.5 system-ui, sans-serif; color: var(--soft); border: 1px solid var(--line); border-radius: 4px;
  padding: .05em .45em; white-space: nowrap; }
.tag.waived { color: var(--dnf); border-color: currentColor; }
.banner { border-left: 4px solid var(--dnf); background: var(--dnf-back); padding: .5rem .8rem; border-radius: 0 6px 6px 0; }
.about { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .6rem 1.5rem; margin-top: 1.1rem; font-size: .92rem; }
.about dt { font-size: .8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.15rem; margin: .75rem 0; scroll-margin-top: 1rem;
  content-visibility: auto; contain-intrinsic-size: auto 18rem; }
.card h3 { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; }
.ask, .ask a { color: var(--soft); }
.findings, .groups { list-style: none; margin: .75rem 0 0; padding: 0; }
.findings > li, .groups > li { border-top: 1px solid var(--line); padding: .6rem 0 .5rem; }
.groups > li:last-child { padding-bottom: 0; }
.more { color: var(--soft); }
.thing { font-weight: 400; color: var(--soft); }
.details { display: grid; gap: .15rem; margin: .3rem 0; }
.details div { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; }
.details dd { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; white-space: pre-wrap; }
summary { cursor: pointer; }
.why { border-top: 1px solid var(--line); padding-top: .55rem; margin-top: .4rem; font-size: .92rem; }
.why > summary { color: var(--soft); width: fit-content; }
.questions { margin: .3rem 0 .6rem; padding-left: 1.2rem; }
.questions li { overflow-wrap: anywhere; }
.why .questions li { margin: .5rem 0; }
.why .questions p { margin: .1rem 0; }
pre { position: relative; background: var(--code); border-radius: 6px; padding: .6rem .8rem; margin: .5rem 0; }
pre code { white-space: pre-wrap; }
.fix { padding-right: 5.5rem; min-height: 2.7rem; }
.copy { position: absolute; top: .35rem; right: .4rem; }
button, input, select { font: inherit; font-size: .9rem; color: inherit; background: var(--card); border: 1px solid var(--field);
  border-radius: 6px; padding: .2rem .6rem; }
button { cursor: pointer; }
button:hover { border-color: var(--text); }
.names { list-style: none; margin: .4rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font-size: .9rem; }
.names li { overflow-wrap: anywhere; }
.bar { display: block; width: 100%; height: .55rem; border-radius: .3rem; background: var(--miss-back); margin: .15rem 0 .3rem; }
.bar .pass { fill: var(--bar-pass); } .bar .fail { fill: var(--bar-fail); }
.bar .dnf { fill: var(--bar-dnf); } .bar .miss { fill: var(--bar-miss); }
.card:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
`;
