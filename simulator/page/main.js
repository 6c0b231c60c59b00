// The page: phones side by side (one at a time on a narrow screen), kept up to date by the simulator's events.
import { element } from "./bubble.js";
import { act, addChat, listen } from "./line.js";
import { Phone } from "./phone.js";
import { chooseLanguage, chosenLanguage, rememberedLanguage, say } from "./texts.js";

const phones = new Map();
let bot = { first_name: "" };
let active = null;
let isFirst = true;

function activate(phone) {
  const comesToTheFront = phone !== active;
  active = phone;
  if (phone.unread) phone.setUnread(0);
  for (const one of phones.values()) one.root.classList.toggle("is-active", one === phone);
  if (comesToTheFront) phone.showNewest();
  drawTabs();
}

function isSeen(phone) {
  return phone === active && document.visibilityState === "visible";
}

function drawTabs() {
  document.querySelector("#tabs").replaceChildren(...[...phones.values()].map((phone) => {
    const tab = element("button", "tab", phone.chat.name);
    tab.type = "button";
    tab.setAttribute("aria-pressed", String(phone === active));
    if (phone.unread) tab.append(element("span", "badge", String(phone.unread)));
    tab.addEventListener("click", () => activate(phone));
    return tab;
  }));
}

function addPhone(chat) {
  const phone = new Phone(chat, bot, { onActive: activate, onUnread: drawTabs });
  phones.set(chat.id, phone);
  document.querySelector("#phones").append(phone.root);
  if (!active) activate(phone);
  drawTabs();
  return phone;
}

function showAll(snapshot) {
  bot = snapshot.bot;
  const chosen = active?.chat.id;
  const unread = new Map([...phones].map(([id, phone]) => [id, phone.unread]));
  active = null;
  phones.clear();
  document.querySelector("#phones").replaceChildren();
  for (const { messages, ...chat } of snapshot.chats) {
    const phone = addPhone(chat);
    for (const message of messages) phone.messages.set(message.id, message);
    phone.drawTalk();
    if (unread.get(chat.id)) phone.setUnread(unread.get(chat.id));
  }
  if (phones.has(chosen)) activate(phones.get(chosen));
  if (isFirst && phones.size === 0) addFirstPhones();
  isFirst = false;
}

// The first visit makes two phones. `?operator=<code>` opens the second one with a deep link, an invitation for instance.
async function addFirstPhones() {
  await addChat({ name: say("person-name"), language_code: chosenLanguage() });
  const second = await addChat({ name: say("operator-name"), language_code: chosenLanguage() });
  const parameter = new URLSearchParams(location.search).get("operator");
  if (parameter) await act(second.id, "start", { parameter });
  history.replaceState(null, "", location.pathname);
}

function onEvent(event) {
  const phone = phones.get(event.chat_id);
  switch (event.type) {
    case "snapshot": return showAll(event);
    case "chat": return phone ? phone.changed(event.chat) : addPhone(event.chat);
    case "message": return phone?.receive(event.message, { quiet: isSeen(phone) });
    case "deleted": return phone?.remove(event.message_id);
    case "toast": return phone?.toast(event.text);
    case "bot":
      bot = event.bot;
      for (const one of phones.values()) { one.bot = bot; one.draw(); }
      return undefined;
    default: return undefined;
  }
}

async function switchTo(language) {
  await chooseLanguage(language);
  for (const button of document.querySelectorAll("[data-interface]")) {
    button.setAttribute("aria-pressed", String(button.dataset.interface === chosenLanguage()));
  }
  for (const phone of phones.values()) phone.draw();
}

function prepareDialog() {
  const dialog = document.querySelector("#new-chat-dialog");
  const form = dialog.querySelector("form");
  document.querySelector("#new-chat").addEventListener("click", () => {
    form.reset();
    form.elements.language_code.value = chosenLanguage();
    dialog.showModal();
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { name, language_code, code, id } = Object.fromEntries(new FormData(form));
    try {
      const chat = await addChat({ name, language_code, ...(id ? { id: Number(id) } : {}) });
      if (code) await act(chat.id, "start", { parameter: code });
      dialog.close();
      if (phones.has(chat.id)) {
        activate(phones.get(chat.id));
        phones.get(chat.id).root.scrollIntoView({ behavior: "smooth", inline: "center" });
      }
    } catch {
      form.elements.name.setCustomValidity(say("failed"));
      form.reportValidity();
      form.elements.name.setCustomValidity("");
    }
  });
}

for (const button of document.querySelectorAll("[data-interface]")) {
  button.addEventListener("click", () => switchTo(button.dataset.interface));
}
prepareDialog();
await switchTo(rememberedLanguage());
listen(onEvent, (isThere) => { document.querySelector("#offline").hidden = isThere; });
