/** On paper everything is open, in dark ink, and nothing is there that can only be clicked. */
export const print = `
@media print {
  :root { color-scheme: light !important; --page: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --link: #000;
    --code: #f4f4f4; --pass-back: #fff; --fail-back: #fff; --dnf-back: #fff; --miss-back: #fff; }
  @page { margin: 15mm; }
  html { font-size: 9.5pt; }
  body > header, main, footer { max-width: none; padding: 0; }
  .skip, .scheme, body > nav, #filter, .copy, .unseen { display: none !important; }
  .answers { grid-template-columns: repeat(3, 1fr); }
  .bar { border: 1px solid var(--line); print-color-adjust: exact; }
  .banner { border: 1px solid var(--line); border-left-width: 4px; }
  .fix { padding-right: .8rem; min-height: 0; border: 1px solid var(--line); }
  .wide { overflow: visible; }
  .card, .standard { content-visibility: visible; }
  .evidence { min-width: 0; }
  details::details-content { content-visibility: visible; height: auto; block-size: auto; }
  h2, h3, .ask, caption, .testcase > summary { break-after: avoid; }
  tr, .findings > li, .answer { break-inside: avoid; }
  :target { box-shadow: none; outline: none; border-color: var(--line); }
}
`;
