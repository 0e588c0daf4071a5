// Size of text and contrast as a reader chose them. They are kept in the browser and
// sent to nobody. The root has them before the page is painted; without this script
// the browser's own zoom does the same.
(() => {
  const SIZES = [80, 90, 100, 115, 130, 150, 175, 200]; // percent; portal_test.go holds them to the desk's
  const KEPT = "hien-thi";
  const root = document.documentElement;
  const now = { size: 100, contrast: false };

  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (SIZES.includes(kept?.size)) now.size = kept.size;
    now.contrast = kept?.contrast === true;
  } catch {
    // Nothing is kept, or the browser keeps nothing.
  }

  function show() {
    root.className = `size-${now.size}${now.contrast ? " contrast" : ""}`;
  }

  function keep() {
    show();
    try {
      localStorage.setItem(KEPT, JSON.stringify(now));
    } catch {
      // It holds for this page.
    }
  }

  show();
  document.addEventListener("DOMContentLoaded", () => {
    const aids = document.querySelector(".aids");
    const said = aids.querySelector("output");
    const sizes = aids.querySelectorAll("[data-by]");
    const contrast = aids.querySelector("[data-contrast]");

    function tell() {
      said.textContent = `${now.size}\u00a0%`;
      contrast.setAttribute("aria-pressed", String(now.contrast));
      for (const button of sizes) {
        const at = SIZES.indexOf(now.size) + Number(button.dataset.by);
        button.setAttribute("aria-disabled", String(at < 0 || at >= SIZES.length)); // it keeps the focus
      }
    }

    for (const button of sizes) {
      button.addEventListener("click", () => {
        now.size = SIZES[SIZES.indexOf(now.size) + Number(button.dataset.by)] ?? now.size;
        keep();
        tell();
      });
    }
    contrast.addEventListener("click", () => {
      now.contrast = !now.contrast;
      keep();
      tell();
    });
    tell();
    aids.hidden = false;
  });
})();
