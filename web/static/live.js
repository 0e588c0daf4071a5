// Live numbers: the server sends at most one event a second; a name in it fills
// every element that carries the name. Without a stream the page's own numbers
// stand, with their as-of.

const FRESH = 2000; // ms that a changed number stays marked
const AGAIN = 30_000; // ms before asking a full server again, and up to as much more

export function liveNumbers() {
  for (const part of document.querySelectorAll("[data-events]")) listen(part);
}

function listen(part) {
  const stream = new EventSource(part.dataset.events);
  stream.addEventListener("message", (event) => fill(part, event.data));
  stream.addEventListener("error", () => {
    // Browsers try again by themselves, but not after a refusal.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(part), AGAIN * (1 + Math.random()));
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}

function fill(part, data) {
  const values = JSON.parse(data);
  for (const [name, text] of Object.entries(values)) {
    for (const element of part.querySelectorAll(`[data-live="${CSS.escape(name)}"]`)) {
      if (element.textContent === String(text)) continue;
      element.textContent = String(text);
      element.classList.add("live-fresh");
      setTimeout(() => element.classList.remove("live-fresh"), FRESH);
    }
  }
  part.dispatchEvent(new CustomEvent("live", { detail: values })); // for what is more than a text
}
