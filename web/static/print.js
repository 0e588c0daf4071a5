// "In lúc" is the moment of printing: the server wrote when it made the page.

export function printTime() {
  addEventListener("beforeprint", () => {
    for (const element of document.querySelectorAll("[data-print-at]")) {
      const now = new Date();
      const minute = String(now.getMinutes()).padStart(2, "0");
      const day = `${String(now.getDate()).padStart(2, "0")}/${String(now.getMonth() + 1).padStart(2, "0")}/${now.getFullYear()}`;
      const moment = document.documentElement.lang === "vi" ? `${now.getHours()} giờ ${minute}, ${day}` : `${now.getHours()}:${minute}, ${day}`;
      element.textContent = element.dataset.printText.replace("%", moment);
    }
  });
}
