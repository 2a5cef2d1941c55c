/** A button in each command, and one place that says what came of it. */
export const copying = `
const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
document.querySelector("footer").append(status);

for (const block of document.querySelectorAll("pre.fix")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  block.append(button);
  button.addEventListener("click", async () => {
    const code = block.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    }
    status.textContent = button.textContent + ": " + code.textContent;
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
}
`;
