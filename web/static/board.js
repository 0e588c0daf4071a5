// The board: live states, and screens that turn by themselves. Without scripts its
// links turn them, and its own states stand with their as-of.

const TURN = 15_000; // ms that a screen is seen

export function boards() {
  for (const board of document.querySelectorAll("[data-board]")) {
    board.addEventListener("live", (event) => states(board, event.detail));
    turning(board);
  }
}

function states(board, data) {
  for (const cell of board.querySelectorAll("[data-cell]")) {
    const state = data[cell.dataset.cell];
    if (!state || cell.dataset.state === state) continue;
    const tag = board.querySelector(`template[data-tag="${CSS.escape(state)}"]`);
    if (tag) cell.replaceChildren(tag.content.cloneNode(true));
    cell.dataset.state = state;
  }
  for (const sum of board.querySelectorAll("[data-sum]")) {
    sum.hidden = sum.querySelector("[data-live]").textContent === "0";
  }
}

function turning(board) {
  const screens = [...board.querySelectorAll("[data-screen]")];
  const pause = board.querySelector("[data-turn-pause]");
  if (screens.length < 2 || !pause) return;
  const at = board.querySelector("[data-turn-at]");
  let now = screens.findIndex((screen) => !screen.hidden);
  const show = (next) => {
    now = (next + screens.length) % screens.length;
    screens.forEach((screen, i) => (screen.hidden = i !== now));
    at.textContent = at.dataset.text.replace("%", String(now + 1));
  };
  let timer;
  const go = (on) => {
    clearInterval(timer);
    timer = on ? setInterval(() => show(now + 1), TURN) : undefined;
    pause.textContent = on ? pause.dataset.stop : pause.dataset.go;
  };
  pause.hidden = false;
  pause.addEventListener("click", () => go(!timer));
  for (const link of board.querySelectorAll("[data-turn]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(now + Number(link.dataset.turn));
      go(Boolean(timer)); // a screen that was asked for is seen its whole time
    });
  }
  // Whoever asked for less movement turns by hand, and so does a reader of text.
  const still = matchMedia("(prefers-reduced-motion: reduce), (max-width: 1023px)").matches;
  go(!still);
}
