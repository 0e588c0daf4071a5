// A page whose parts are live: where its stream names another mark than the page was
// made of, the page is asked for once more and what differs takes the place of what
// stood there. Focus and scrolling stay with the reader. Without scripts the page
// stands as it was made, with its as-of.

const FRESH = 2000; // ms that a new row stays marked

export function liveParts() {
  for (const live of document.querySelectorAll("[data-fresh]")) {
    let asking = false;
    let wanted;
    const renew = async () => {
      if (asking) return;
      asking = true;
      for (let asked; asked !== wanted; ) {
        asked = wanted;
        const page = await ask(live.dataset.fresh);
        const fresh = page?.querySelector("[data-fresh]");
        if (!fresh) break; // it opens no more to this reader, or the server is away: the next event asks again
        take(live, fresh);
        live.dataset.mark = fresh.dataset.mark; // perhaps newer than what was asked for
      }
      asking = false;
    };
    live.addEventListener("live", (event) => {
      if (event.detail.mark === live.dataset.mark) return;
      wanted = event.detail.mark;
      renew();
    });
  }
}

// ask gives the page as a document in which nothing runs.
function ask(address) {
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("load", () => answer(request.status === 200 ? request.response : null));
    request.addEventListener("error", () => answer(null));
    request.send();
  });
}

function take(live, fresh) {
  const [row, top] = held(live);
  for (const part of live.querySelectorAll("[data-part]")) {
    const now = fresh.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
    if (now && !part.isEqualNode(now)) put(part, now);
  }
  const same = row && live.querySelector(`[data-key="${CSS.escape(row)}"]`);
  if (same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
}

// held is the row that has to stay where it is: the one with the focus, else the
// first on the screen.
function held(live) {
  const rows = [document.activeElement.closest("[data-key]"), ...live.querySelectorAll("[data-key]")];
  for (const row of rows) {
    const box = row?.getBoundingClientRect();
    if (box?.height > 0 && box.bottom > 0 && box.top < innerHeight) return [row.dataset.key, box.top];
  }
  return [];
}

// put changes a part. What the reader stands on and is no more waits until they
// leave it.
function put(part, now) {
  const at = part.contains(document.activeElement) ? document.activeElement : null;
  const again = at && twin(now, at);
  if (at && !again) {
    part.addEventListener("focusout", () => put(part, now), { once: true });
    return;
  }
  if ("rows" in part.dataset) rows(part, now);
  else part.replaceChildren(...now.childNodes);
  if (at && !at.isConnected) twin(part, at)?.focus({ preventScroll: true });
}

const twin = (where, one) =>
  [...where.querySelectorAll(one.tagName)].find((e) => (one.id ? e.id === one.id : e.getAttribute("href") === one.getAttribute("href")));

// rows keeps each row that is still the same, where it stands.
function rows(part, now) {
  const old = new Map([...part.children].map((row) => [row.dataset.key, row]));
  const next = [...now.children].map((row) => {
    const was = old.get(row.dataset.key);
    if (was?.isEqualNode(row)) return was;
    row.classList.add("live-fresh");
    setTimeout(() => {
      row.classList.remove("live-fresh");
      if (!row.className) row.removeAttribute("class"); // or it would never be the same again
    }, FRESH);
    return row;
  });
  for (const row of old.values()) if (!next.includes(row)) row.remove();
  let at = part.firstElementChild;
  for (const row of next) {
    if (row === at) at = at.nextElementSibling;
    else part.insertBefore(row, at);
  }
}
