/** The page is complete without it: it adds the filter, buttons that copy, and opens everything for the printer. */
export const script = `
"use strict";
const form = document.getElementById("filter");
const testcases = [...document.querySelectorAll("details.testcase")];
const groups = [...document.querySelectorAll("section.standard")];
const open = form.elements.namedItem("open");

function apply() {
  const chosen = new FormData(form);
  const verdicts = new Set(chosen.getAll("verdict"));
  const words = String(chosen.get("text")).toLowerCase().split(/\\s+/);
  const standard = chosen.get("standard");
  let shown = 0;
  for (const group of groups) {
    const inStandard = standard === "" || group.dataset.standard === standard;
    let any = false;
    for (const each of group.querySelectorAll("details.testcase")) {
      const text = each.textContent.toLowerCase();
      const fits = inStandard && verdicts.has(each.dataset.verdict) && words.every((word) => text.includes(word));
      each.hidden = !fits;
      any ||= fits;
      if (fits) shown += 1;
    }
    const isEmpty = !group.querySelector("details.testcase");
    group.hidden = !(any || (inStandard && isEmpty && words.join("") === "" && verdicts.has("MISS")));
  }
  form.querySelector("output").textContent = shown + " of " + testcases.length + " shown";
}

function copier(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    const code = block.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    }
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  block.append(button);
}

form.hidden = false;
form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
open.addEventListener("click", () => {
  const opens = open.textContent === "Open all";
  for (const each of testcases) each.open = opens;
  open.textContent = opens ? "Close all" : "Open all";
});
document.querySelectorAll("pre.fix").forEach(copier);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
apply();
`;
