// Says under a form which figures cannot be right together, as soon as all of them
// are typed and the field is left. A help and no more: the server decides.

export function entryChecks() {
  for (const list of document.querySelectorAll("[data-checks]")) {
    const form = list.closest("form");
    const look = () => {
      for (const line of list.querySelectorAll("[data-check]")) line.hidden = holds(form, line.dataset) !== false;
    };
    // A press of the pointer leaves the field first. What is said then would move the
    // button away from under it, so it waits until the pointer is up.
    let pressed = false;
    form.addEventListener("pointerdown", () => { pressed = true; });
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => { pressed = false; setTimeout(look); });
    }
    form.addEventListener("focusout", () => { if (!pressed) look(); });
    if (!form.querySelector(".finding")) look(); // what the server said stands already
  }
}

// holds is undefined while a figure of the relation is missing.
function holds(form, { check, left, more, right }) {
  const most = figure(form, right);
  if (check === "votes") return most === undefined ? undefined : votes(form, most);
  const first = figure(form, left);
  const second = check === "sum" ? figure(form, more) : 0;
  if (most === undefined || first === undefined || second === undefined) return undefined;
  return check === "sum" ? first + second === most : first <= most;
}

// votes: nobody has more than there are valid ballots, and all together not more than
// one for each seat on each.
function votes(form, valid) {
  const all = [...form.querySelectorAll('[data-entry][name^="votes["]')].map((field) => figure(form, field.name));
  if (all.includes(undefined)) return undefined;
  const sum = all.reduce((sum, n) => sum + n, 0);
  return all.every((n) => n <= valid) && sum <= valid * Number(form.dataset.seats) && sum >= valid;
}

function figure(form, name) {
  const text = form.elements.namedItem(name)?.value;
  return text ? Number(text) : undefined;
}
