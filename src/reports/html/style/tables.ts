/** Tables, and what scrolls around them. */
export const tables = `
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: .8rem; font-weight: 500; }
tbody th { font-weight: 500; }
tbody tr:last-child > * { border-bottom: 0; }
tr:target { box-shadow: none; background: var(--code); outline: 2px solid var(--link); outline-offset: -1px; }
.none { color: var(--soft); }
.digest { font-size: .72rem; color: var(--soft); overflow-wrap: anywhere; }
.evidence { min-width: 40rem; }
.evidence .digest { display: inline-block; max-width: 20rem; }
`;
