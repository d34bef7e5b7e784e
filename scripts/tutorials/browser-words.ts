import type { Page } from "@playwright/test";

/**
 * What a browser writes by itself, days and the button that chooses files, is in the language of the machine that takes
 * the pictures: for the time of a picture it is written, or left out, as a French one would.
 */
export const sayBrowserWordsInFrench = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::file-selector-button { display: none }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const field of document.querySelectorAll<HTMLInputElement>("input[type=date]")) {
      field.dataset.day = field.value;
      field.type = "text";
      field.value = field.dataset.day.split("-").reverse().join("/") || "jj/mm/aaaa";
    }
  });

/** Gives the page back as it was: the walk goes on. */
export const restoreBrowserWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    for (const field of document.querySelectorAll<HTMLInputElement>("input[data-day]")) {
      field.type = "date";
      field.value = field.dataset.day ?? "";
      delete field.dataset.day;
    }
  });
