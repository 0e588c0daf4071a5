// Says which file was chosen: the browser's own words may be in another language.

export function uploads() {
  for (const input of document.querySelectorAll(".drop input[type=file]")) {
    const word = input.closest(".drop").querySelector("[data-chosen]");
    const before = word.textContent;
    input.addEventListener("change", () => {
      const names = [...input.files].map((file) => file.name).join(", ");
      word.textContent = names ? word.dataset.chosen.replace("%", names) : before;
    });
  }
}
