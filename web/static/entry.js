// Typing from a number pad: one key per digit and one per field, no mouse.
// Enter goes to the next field in the order of the paper, + to the one before.

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
  const field = event.target;
  if (!field.matches("[data-entry]") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const step = { Enter: 1, "+": -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = entries(form);
  const next = all[all.indexOf(field) + step];
  // After the last field Enter rests on the button and does not press it.
  const target = next ?? (step > 0 ? form.querySelector("button.button:not([disabled]):not(.second)") ?? form.querySelector("button.button") : null);
  target?.focus();
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
