// Nothing typed is ever lost: each field is sent as it is left or as the hand
// rests, and waits on this device while the network is away. What waits is kept
// per form, and goes when the server has it.
import { hour } from "./clock.js";

const REST = 600; // ms of rest before a field is sent
const AGAIN = 5000; // ms before the next try without a network

// What waits belongs to this tab and this sign-in: two people share a machine, and
// neither sees nor sends what the other typed.
const own = "nhap:" + (document.body.dataset.reader ?? "") + ":";

export function draftForms() {
  forgetOthers();
  for (const form of document.querySelectorAll("form[data-draft]")) new Draft(form);
}

function forgetOthers() {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith("nhap:") && !key.startsWith(own)) sessionStorage.removeItem(key);
    }
  } catch {
    // see recall
  }
}

class Draft {
  constructor(form) {
    this.form = form;
    this.key = own + form.dataset.draft;
    this.line = form.querySelector("[data-draft-line]");
    this.waiting = this.recall();
    this.restore();
    form.addEventListener("input", (event) => this.note(event.target, REST));
    form.addEventListener("focusout", (event) => this.note(event.target, 0));
    form.addEventListener("submit", () => this.send());
    addEventListener("online", () => this.send());
    addEventListener("pagehide", () => this.send());
    if (Object.keys(this.waiting).length) this.send();
  }

  note(field, rest) {
    if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") return;
    if (field.value === (field.dataset.sent ?? field.defaultValue)) {
      if (!(field.name in this.waiting)) return;
    }
    this.waiting[field.name] = field.value;
    this.remember();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), rest);
  }

  async send() {
    if (this.busy) return;
    this.busy = true;
    while (Object.keys(this.waiting).length && (await this.sendOnce()));
    this.busy = false;
  }

  // sendOnce sends what waits, and says whether more may follow at once.
  async sendOnce() {
    const fields = { ...this.waiting };
    this.say(this.form.dataset.saving);
    try {
      const answer = await fetch(this.form.dataset.draft, {
        method: "POST",
        keepalive: true,
        headers: { Accept: "application/json" },
        // With the key of the act: a draft that comes after its form was taken is none.
        body: new URLSearchParams({ ...fields, act: this.form.elements.namedItem("act")?.value ?? "" }),
      });
      if (answer.ok) this.sent(fields);
      else if (answer.status === 409 || answer.status === 410) this.forget(); // the sheet has moved on
      else this.say(this.form.dataset.refused);
      return answer.ok;
    } catch {
      this.say(this.form.dataset.kept);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), AGAIN);
      return false;
    }
  }

  sent(fields) {
    for (const [name, value] of Object.entries(fields)) {
      if (this.waiting[name] === value) delete this.waiting[name];
      const field = this.form.elements.namedItem(name);
      if (field) field.dataset.sent = value;
    }
    this.remember();
    this.say(this.form.dataset.saved.replace("%", hour()));
  }

  say(text) {
    if (this.line) this.line.textContent = text;
  }

  restore() {
    for (const [name, value] of Object.entries(this.waiting)) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = value;
    }
  }

  // Storage may be full or forbidden: then the server's copy is the only one.
  recall() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  remember() {
    try {
      if (Object.keys(this.waiting).length) sessionStorage.setItem(this.key, JSON.stringify(this.waiting));
      else sessionStorage.removeItem(this.key);
    } catch {
      // see recall
    }
  }

  forget() {
    clearTimeout(this.timer);
    this.waiting = {};
    this.remember();
  }
}
