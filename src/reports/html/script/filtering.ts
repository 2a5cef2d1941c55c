/** Shows what is asked for, says how much it is when the typing pauses, and leaves the focus where it is. */
export const filtering = `
const form = document.getElementById("filter");
if (form) {
  const groups = [...document.querySelectorAll("[data-group]")].map((element) => ({
    element,
    title: element.querySelector("h3, caption").textContent.toLowerCase(),
    members: [...element.querySelectorAll("[data-verdict]")].map((element) => ({ element, text: undefined })),
  }));
  const total = groups.reduce((sum, { members }) => sum + members.length, 0);
  const output = form.querySelector("output");
  let pause = 0;

  const holds = (member, word) => {
    member.text ??= member.element.textContent.toLowerCase();
    return member.text.includes(word);
  };

  const apply = () => {
    const chosen = new FormData(form);
    const verdicts = new Set(chosen.getAll("verdict"));
    const words = String(chosen.get("text")).toLowerCase().split(/\\s+/).filter(Boolean);
    const wanted = chosen.get("group");
    let shown = 0;
    for (const { element, title, members } of groups) {
      const here = wanted === "" || element.dataset.group === wanted;
      let any = false;
      for (const member of members) {
        const fits =
          here &&
          verdicts.has(member.element.dataset.verdict) &&
          words.every((word) => title.includes(word) || holds(member, word));
        member.element.hidden = !fits;
        any ||= fits;
        if (fits) shown += 1;
      }
      const tellsNothing = members.length === 0 && words.length === 0 && verdicts.has("MISS");
      element.hidden = !(any || (here && tellsNothing));
    }
    clearTimeout(pause);
    pause = setTimeout(() => (output.textContent = shown + " of " + total + " shown"), 250);
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  const open = form.elements.namedItem("open");
  open?.addEventListener("click", () => {
    const opens = open.textContent === "Open all";
    for (const { members } of groups) for (const { element } of members) element.open = opens;
    open.textContent = opens ? "Close all" : "Open all";
  });
  apply();
}
`;
