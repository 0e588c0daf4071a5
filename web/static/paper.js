// Frames the line being typed on the picture of the paper. On narrow screens the
// picture shrinks to that line and stays in view.

const STRIP = 92; // height of the strip, in the picture's units

export function paperPictures() {
  for (const paper of document.querySelectorAll(".beside-paper [data-paper]")) {
    const form = paper.closest(".beside")?.querySelector("[data-entry-form]");
    if (!form) continue;
    const view = paper.querySelector(".paper-view");
    const whole = view.getAttribute("viewBox");
    const here = () => view.querySelector(".paper-line.is-here");
    const show = () => frame(paper, view, here(), whole);
    form.addEventListener("focusin", (event) => {
      const place = event.target.dataset?.place;
      const line = place && view.querySelector(`.paper-line[data-place="${CSS.escape(place)}"]`);
      if (!line) return;
      here()?.classList.remove("is-here");
      line.classList.add("is-here");
      const at = paper.querySelector("[data-paper-at]");
      if (at) at.textContent = at.dataset.text.replace("%", place);
      show();
    });
    addEventListener("resize", show);
    show();
  }
}

function frame(paper, view, line, whole) {
  const oneColumn = !getComputedStyle(paper.closest(".beside")).gridTemplateColumns.includes(" ");
  const strip = oneColumn && line;
  paper.closest(".beside-paper").classList.toggle("is-strip", Boolean(strip));
  if (!strip) return view.setAttribute("viewBox", whole);
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(line.getAttribute(name)));
  // The figures stand at the end of the line: narrow screens show that end.
  const wide = Math.min(width + 20, Math.max(300, view.clientWidth || 340));
  view.setAttribute("viewBox", `${x + width + 10 - wide} ${y + height / 2 - STRIP / 2} ${wide} ${STRIP}`);
}
