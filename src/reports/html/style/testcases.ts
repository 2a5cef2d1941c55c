/**
 * The list of all testcases, and the filter above it. What is far from the screen is not laid out, or a large report would
 * take long to open.
 */
export const testcases = `
#filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; position: sticky; top: 0; z-index: 1;
  background: var(--page); padding: .6rem 0; border-bottom: 1px solid var(--line); }
#filter label { display: inline-flex; gap: .4rem; align-items: center; }
#filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .9rem; min-width: 0; }
#filter legend { float: left; margin-right: .8rem; padding: 0; }
#filter output { color: var(--soft); font-size: .9rem; }
#filter select { max-width: 18rem; }
.buttons { display: inline-flex; gap: .5rem; }
.standard { margin: 1rem -.4rem; padding: .25rem .4rem; scroll-margin-top: 8rem; content-visibility: auto; contain-intrinsic-size: auto 20rem; }
.testcase { background: var(--card); border: 1px solid var(--line); margin-top: -1px; }
.testcase > summary { padding: .5rem .8rem; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; scroll-margin: 8rem 0 1rem; }
.testcase > summary::before { content: ""; width: .45em; height: .45em; border: solid var(--soft); border-width: 0 2px 2px 0;
  transform: rotate(-45deg); }
.testcase[open] > summary::before { transform: rotate(45deg); }
.testcase > summary::-webkit-details-marker { display: none; }
.body { margin: 0 .8rem .7rem 2.1rem; scroll-margin-top: 11rem; }
.body:target { box-shadow: -4px 0 0 4px var(--card), -8px 0 0 4px var(--link); }
.asks { color: var(--soft); flex: 1 1 18rem; font-size: .92rem; }
.testcase > summary > .id { min-width: 15rem; }
.testcase .badge { min-width: 4.6rem; }
`;
