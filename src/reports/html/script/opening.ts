/** Opens what an address points to, also where a filter has hidden it, and everything for the printer. */
export const opening = `
const show = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  if (target.closest("[hidden]")) document.getElementById("filter")?.reset();
  for (let each = target; each; each = each.parentElement) {
    each.hidden = false;
    if (each.localName === "details") each.open = true;
  }
  target.scrollIntoView();
};
addEventListener("hashchange", show);
if (location.hash) show();

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of closed) each.open = false;
});
`;
