// The interface's words: one JSON file a language; every text on the page comes from here.
const LANGUAGES = ["kk", "ru"];
const KEPT_AS = "pana-interface-language";

let language = "kk";
let texts = {};

export function chosenLanguage() {
  return language;
}

export function say(key) {
  return texts[key] ?? key;
}

export function time(seconds) {
  return new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" }).format(new Date(seconds * 1000));
}

export async function chooseLanguage(wanted) {
  language = LANGUAGES.includes(wanted) ? wanted : LANGUAGES[0];
  localStorage.setItem(KEPT_AS, language);
  texts = await (await fetch(`/texts/${language}.json`)).json();
  document.documentElement.lang = language;
  document.title = say("title");
  fill(document);
}

export function rememberedLanguage() {
  return localStorage.getItem(KEPT_AS) ?? LANGUAGES[0];
}

export function fill(root) {
  for (const element of root.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of root.querySelectorAll("[data-hint]")) element.placeholder = say(element.dataset.hint);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    element.title = say(element.dataset.label);
  }
}
