// Says that nobody has worked here for a while, that the draft is kept, and
// leaves later: a shared machine must not stay signed in.

const MINUTE = 60_000;

export function idleNotice() {
  const notice = document.querySelector("[data-idle]:not([data-shown])");
  if (!notice) return;
  let waiting, leaving;
  const restart = () => {
    clearTimeout(waiting);
    clearTimeout(leaving);
    notice.hidden = true;
    waiting = setTimeout(show, Number(notice.dataset.after) * MINUTE);
  };
  const show = () => {
    notice.hidden = false;
    leaving = setTimeout(() => location.assign(notice.dataset.out), Number(notice.dataset.leave) * MINUTE);
  };
  notice.querySelector("[data-idle-stay]")?.addEventListener("click", (event) => {
    event.preventDefault();
    restart();
  });
  for (const sign of ["keydown", "pointerdown", "scroll"]) {
    addEventListener(sign, () => notice.hidden && restart(), { passive: true });
  }
  restart();
}
