/** Tables, and what scrolls around them. */
export const tables = `
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem .3rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: .8rem; font-weight: 500; }
tbody th { font-weight: 500; min-width: 9.5rem; }
td details { min-width: 10rem; }
td summary { white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
tr:target { box-shadow: none; background: var(--code); outline: 2px solid var(--link); outline-offset: -1px; }
.none { color: var(--soft); }
.digest { font-size: .72rem; color: var(--soft); overflow-wrap: anywhere; }
.timeline .bar { min-width: 8rem; }
.strips { width: 100%; }
.strips th small { display: block; font-weight: 400; }
.strips th[scope="row"] { min-width: 11.5rem; }
.strips td { white-space: nowrap; }
.strips thead time { line-height: 1.25; display: block; }
.strips td:nth-child(n + 2), .strips thead th:nth-child(n + 2) { padding-right: .35rem; width: 2.8rem; }
.cell { position: relative; display: inline-flex; align-items: center; justify-content: center; width: 1.75rem; height: 1.75rem; border-radius: 4px; border: 1px solid currentColor; font-size: .8rem; }
.cell.pass { color: var(--pass); background: var(--pass-back); }
.cell.fail { color: var(--fail); background: var(--fail-back); }
.cell.dnf { color: var(--dnf); background: var(--dnf-back); }
.cell.miss { color: var(--miss); background: var(--miss-back); }
.evidence { min-width: 40rem; }
.evidence .digest { display: inline-block; max-width: 20rem; }
`;
