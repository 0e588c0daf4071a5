// The hour as the page shows it: Vietnam's, by the clock of the election that the
// page is about.

const ZONE = 7 * 3_600_000; // ms; Vietnam has one zone and no summer time

const now = () => new Date(Date.now() + ZONE + Number(document.body.dataset.ahead ?? 0));

const two = (n) => String(n).padStart(2, "0");

export function hour() {
  const at = now();
  return document.documentElement.lang === "vi"
    ? `${at.getUTCHours()}\u00a0giờ\u00a0${two(at.getUTCMinutes())}`
    : `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

export function moment() {
  const at = now();
  return `${hour()}, ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}
