// Typing from a number pad: one key per digit and one per field, no mouse.
// Enter goes to the next field in the order of the paper, + to the one before, * to
// the button, - to the next field that a finding names. None of them sends anything.

export function entryForms() {
  for (const form of document.querySelectorAll("[data-entry-form]")) {
    form.addEventListener("keydown", (event) => move(form, event));
    form.addEventListener("input", (event) => digitsOnly(form, event));
    form.addEventListener("focusin", (event) => selectAll(event.target));
    // Without this script Enter saves the draft; with it Enter only moves on.
    form.addEventListener("submit", (event) => event.submitter?.matches(".first-submit") && event.preventDefault());
    // The browser may have put the focus into the first field before this script came.
    const first = document.activeElement;
    if (form.contains(first) && first.value === first.defaultValue) selectAll(first);
  }
}

const entries = (form) => [...form.querySelectorAll("[data-entry]")];

function move(form, event) {
  const at = event.target;
  const typing = at.matches("[data-entry]");
  if ((!typing && !at.matches("button")) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const target = to(form, at, event.key);
  if (!target && !(typing && keys.has(event.key))) return; // keys that mean something else to a button stay its own
  event.preventDefault();
  target?.focus();
}

const keys = new Set(["Enter", "+", "-", "*", "ArrowDown", "ArrowUp"]);

// to is where a key leads from a field, or back from the button; nothing: nowhere.
function to(form, at, key) {
  const all = entries(form);
  const here = all.indexOf(at);
  if (key === "*") return main(form);
  if (key === "-") return nextNamed(all, here);
  if (here < 0) return key === "+" ? all.at(-1) : null;
  if (key === "Enter" || key === "ArrowDown") return all[here + 1] ?? main(form); // it rests on the button and does not press it
  return key === "+" || key === "ArrowUp" ? all[here - 1] : null;
}

function main(form) {
  return form.querySelector("button.button:not([disabled]):not(.second)") ?? form.querySelector("button.button");
}

// nextNamed is the next field that the server's findings name, from the last on the
// first again.
function nextNamed(all, here) {
  const named = all.filter((field) => "named" in field.dataset);
  return named.find((field) => all.indexOf(field) > here) ?? named[0];
}

// digitsOnly drops what is no digit: a separator that was pasted, a + on a phone.
function digitsOnly(form, event) {
  const field = event.target;
  if (!field.matches("[data-entry]") || event.isComposing) return;
  const digits = field.value.replace(/[^0-9]/g, "");
  if (digits !== field.value) field.value = digits;
  count(form);
}

function selectAll(field) {
  if (field.matches("[data-entry]")) field.select();
}

function count(form) {
  const all = entries(form);
  const done = all.filter((field) => field.value !== "").length + form.querySelectorAll(".field-locked").length;
  const total = all.length + form.querySelectorAll(".field-locked").length;
  const text = form.querySelector("[data-entry-count]");
  if (text) text.textContent = text.dataset.entryCount.replace("%", String(done));
  form.querySelector("[data-entry-lane]")?.setAttribute("width", String(Math.floor((done * 1000) / total)));
}
