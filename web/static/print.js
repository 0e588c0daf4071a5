// "In lúc" is the moment of printing: the server wrote when it made the page.
import { moment } from "./clock.js";

export function printTime() {
  addEventListener("beforeprint", () => {
    for (const element of document.querySelectorAll("[data-print-at]")) {
      element.textContent = element.dataset.printText.replace("%", moment());
    }
  });
}
