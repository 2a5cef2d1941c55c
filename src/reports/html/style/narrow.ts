export const narrow = `
@media (max-width: 56rem) {
  .answers { grid-template-columns: 1fr; }
}
@media (max-width: 40rem) {
  html { font-size: 15px; }
  body > header, body > nav, main, footer { padding-left: 1rem; padding-right: 1rem; }
  .scheme { float: none; margin: 0 0 .75rem; flex-wrap: wrap; }
  h1 { font-size: 1.5rem; }
  .card { padding: .8rem .9rem; }
  .details div { grid-template-columns: 1fr; gap: 0; }
  .fix { padding-right: .8rem; }
  .copy { position: static; display: block; margin-top: .5rem; }
  #filter { position: static; }
  #filter label:has(select), #filter label:has([type="search"]) { width: 100%; }
  #filter select, #filter [type="search"] { flex: 1; min-width: 0; max-width: none; }
  .standard, .testcase > summary, .body { scroll-margin-top: 4rem; }
  .body { margin-left: .8rem; }
  .testcase > summary > .id { min-width: 0; }
}
`;
