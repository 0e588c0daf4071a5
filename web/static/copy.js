// A button that copies a code. It shows itself only where copying works.

const SAID = 2500; // ms

export function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    const word = button.querySelector("[role=status]");
    const before = word.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      word.textContent = button.dataset.copied;
      setTimeout(() => (word.textContent = before), SAID);
    });
  }
}
