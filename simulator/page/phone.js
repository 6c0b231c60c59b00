// One phone: a person's chat with the bot, drawn from what the simulator tells and sending what she does.
import { bubble, element, preview } from "./bubble.js";
import { act, sendFile } from "./line.js";
import { fill, say } from "./texts.js";

const TYPING_MS = 5000;
const TOAST_MS = 4000;
const TONES = 6;

export class Phone {
  constructor(chat, bot, { onActive, onUnread }) {
    this.chat = chat;
    this.bot = bot;
    this.messages = new Map();
    this.unread = 0;
    this.about = null;
    this.onUnread = onUnread;
    this.root = document.querySelector("#phone-template").content.firstElementChild.cloneNode(true);
    this.root.dataset.chat = chat.id;
    this.find = (selector) => this.root.querySelector(selector);
    this.root.addEventListener("pointerdown", () => onActive(this));
    this.root.addEventListener("focusin", () => onActive(this));
    this.listen();
    this.draw();
  }

  listen() {
    const writing = this.find("textarea");
    this.find(".composer").addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    writing.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
      if (event.key === "Escape") this.setAbout(null);
    });
    writing.addEventListener("input", () => this.fit());
    this.find(".attach-button").addEventListener("click", () => this.toggle(".attachments", ".attach-button"));
    this.find(".menu-button").addEventListener("click", () => this.toggle(".menu", ".menu-button"));
    this.find(".about button").addEventListener("click", () => this.setAbout(null));
    this.find(".block-button").addEventListener("click", () => this.do(this.chat.blocked ? "unblock" : "block"));
    this.find(".blocked button").addEventListener("click", () => this.do("unblock"));
    this.find(".deep-link").addEventListener("submit", (event) => {
      event.preventDefault();
      this.do("start", { parameter: event.target.code.value });
      event.target.reset();
      this.toggle(".menu", ".menu-button", true);
    });
    this.find("input[type=file]").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) this.try(sendFile(this.chat.id, this.fileKind, file));
      event.target.value = "";
    });
  }

  draw() {
    fill(this.root);
    const { chat, bot } = this;
    this.find(".bot-name").textContent = bot.first_name;
    this.find(".owner .avatar").textContent = [...chat.name][0] ?? "";
    this.find(".owner .avatar").classList.add(`tone-${chat.id % TONES}`);
    this.find(".owner-name").textContent = chat.name;
    this.find(".owner-about").textContent = `${say(`language-${chat.language_code}`)} · id ${chat.id}`;
    this.drawAttachments();
    this.drawCommands();
    this.drawTalk();
    this.drawChat();
  }

  drawTalk() {
    const talk = this.find(".talk");
    talk.replaceChildren();
    for (const message of this.messages.values()) talk.append(this.line(message));
    this.drawEmpty();
    this.drawNotice();
    this.showNewest();
  }

  // Also when it comes to the front: what is not shown cannot be scrolled.
  showNewest() {
    const talk = this.find(".talk");
    talk.scrollTop = talk.scrollHeight;
  }

  drawEmpty() {
    const talk = this.find(".talk");
    talk.querySelector(".empty")?.remove();
    if (this.messages.size || this.chat.blocked) return;
    const empty = element("div", "empty");
    const about = this.bot.descriptions?.[this.chat.language_code] ?? this.bot.descriptions?.[""];
    const start = element("button", "primary start", say("start"));
    start.type = "button";
    start.addEventListener("click", () => this.do("start", { parameter: "" }));
    empty.append(element("p", "", about ?? say("empty-chat")), start);
    talk.append(empty);
  }

  drawChat() {
    const { chat } = this;
    this.root.classList.toggle("is-blocked", chat.blocked);
    this.find(".blocked").hidden = !chat.blocked;
    this.find(".composer").hidden = chat.blocked;
    this.find(".block-button").textContent = say(chat.blocked ? "unblock" : "block");
    this.setTyping(chat.action !== null && !chat.blocked);
    this.drawReplyKeyboard();
    this.drawEmpty();
  }

  drawReplyKeyboard() {
    const place = this.find(".reply-keyboard");
    const rows = this.chat.blocked ? [] : this.chat.reply_keyboard?.rows ?? [];
    place.hidden = rows.length === 0;
    place.replaceChildren(...rows.map((buttons) => {
      const row = element("div", "keys");
      for (const { text } of buttons) {
        const key = element("button", "key", text);
        key.type = "button";
        key.addEventListener("click", () => this.do("press", { text }));
        row.append(key);
      }
      return row;
    }));
    this.find("textarea").placeholder = this.chat.reply_keyboard?.placeholder || say("type-here");
  }

  drawAttachments() {
    const files = { "photo-file": ["photo", "image/*"], "document-file": ["document", ""] };
    const actions = { "photo-sample": "photo", "voice-sample": "voice", "send-location": "location",
      "send-contact": "contact", "send-sticker": "sticker" };
    const names = ["photo-sample", "photo-file", "document-file", "voice-sample", "send-location", "send-contact", "send-sticker"];
    this.find(".attachments").replaceChildren(...names.map((name) => {
      const choice = element("button", "", say(name));
      choice.type = "button";
      choice.dataset.attach = name;
      choice.addEventListener("click", () => {
        this.toggle(".attachments", ".attach-button", true);
        if (name in files) this.chooseFile(...files[name]);
        else this.do(actions[name]);
      });
      return choice;
    }));
  }

  drawCommands() {
    const all = this.bot.commands ?? {};
    const commands = all[this.chat.language_code] ?? all[""] ?? [];
    this.find(".commands").replaceChildren(...commands.map(({ command, description }) => {
      const choice = element("button");
      choice.type = "button";
      choice.append(element("b", "", `/${command}`), element("span", "", description));
      choice.addEventListener("click", () => {
        this.toggle(".menu", ".menu-button", true);
        this.do("say", { text: `/${command}` });
      });
      return choice;
    }));
  }

  drawNotice() {
    const last = [...this.messages.values()].filter((message) => message.from === "bot").at(-1);
    const place = this.find(".notice-text");
    place.replaceChildren();
    if (!last) { place.textContent = say("lock-empty"); return; }
    place.append(element("b", "", this.bot.first_name), ` ${preview(last)}`);
    if (last.silent) place.append(element("small", "", ` · ${say("silent")}`));
  }

  line(message) {
    const replied = message.reply_to === null ? null : this.messages.get(message.reply_to);
    return bubble(message, {
      replied,
      onButton: (of, button, key) => {
        key.classList.add("waiting");
        setTimeout(() => key.classList.remove("waiting"), TOAST_MS);
        this.do("click", { message_id: of.id, data: button.callback_data });
      },
      onAction: (name, of) => (name === "delete" ? this.do("delete", { message_id: of.id }) : this.setAbout({ name, of })),
    });
  }

  receive(message, { quiet = false } = {}) {
    const isNew = !this.messages.has(message.id);
    this.messages.set(message.id, message);
    const talk = this.find(".talk");
    const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 140;
    const line = this.line(message);
    const before = talk.querySelector(`[data-id="${message.id}"]`);
    if (before) before.replaceWith(line); else { line.classList.add("arriving"); talk.append(line); }
    this.drawEmpty();
    if (isNew && message.from === "bot") {
      this.setTyping(false);
      if (!quiet) this.setUnread(this.unread + 1);
    }
    this.drawNotice();
    if (atEnd || (isNew && message.from === "person")) talk.scrollTop = talk.scrollHeight;
  }

  remove(messageId) {
    this.messages.delete(messageId);
    this.find(`[data-id="${messageId}"]`)?.remove();
    if (this.about?.of.id === messageId) this.setAbout(null);
    this.drawEmpty();
    this.drawNotice();
  }

  changed(chat) {
    const before = this.find(".talk");
    const atEnd = before.scrollHeight - before.scrollTop - before.clientHeight < 140;
    this.chat = chat;
    this.drawChat();
    if (atEnd) before.scrollTop = before.scrollHeight;
  }

  toast(text) {
    for (const key of this.root.querySelectorAll(".key.waiting")) key.classList.remove("waiting");
    if (!text) return;
    const place = this.find(".toast");
    place.textContent = text;
    place.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { place.hidden = true; }, TOAST_MS);
  }

  setTyping(on) {
    clearTimeout(this.typingTimer);
    const status = this.find(".status");
    status.textContent = say(on ? "typing" : "online");
    status.classList.toggle("is-typing", on);
    if (on) this.typingTimer = setTimeout(() => this.setTyping(false), TYPING_MS);
  }

  setUnread(number) {
    this.unread = number;
    const badge = this.find(".unread");
    badge.hidden = number === 0;
    badge.textContent = number;
    badge.setAttribute("aria-label", `${number} ${say("unread")}`);
    this.onUnread();
  }

  setAbout(about) {
    if (this.about?.name === "edit" && about?.name !== "edit") this.find("textarea").value = "";
    this.about = about;
    this.find(".about").hidden = !about;
    if (!about) return this.fit();
    this.find(".about span").textContent = `${say(about.name === "edit" ? "editing" : "replying")}: ${preview(about.of)}`;
    if (about.name === "edit") this.find("textarea").value = about.of.text;
    this.find("textarea").focus();
    return this.fit();
  }

  async send() {
    const writing = this.find("textarea");
    const text = writing.value.trim();
    if (!text) return;
    const about = this.about;
    writing.value = "";
    this.about = null;
    this.setAbout(null);
    const sent = about?.name === "edit"
      ? this.do("edit", { message_id: about.of.id, text })
      : this.do("say", { text, reply_to: about?.of.id ?? null });
    if (!(await sent) && !writing.value) writing.value = text;
    this.fit();
  }

  chooseFile(kind, accept) {
    this.fileKind = kind;
    const input = this.find("input[type=file]");
    input.accept = accept;
    input.click();
  }

  toggle(panel, button, close = false) {
    const place = this.find(panel);
    place.hidden = close || !place.hidden;
    this.find(button).setAttribute("aria-expanded", String(!place.hidden));
  }

  fit() {
    const writing = this.find("textarea");
    writing.rows = Math.min(5, Math.max(1, writing.value.split("\n").length, Math.ceil(writing.value.length / 34)));
  }

  do(action, body) {
    return this.try(act(this.chat.id, action, body));
  }

  async try(sending) {
    try {
      await sending;
      return true;
    } catch {
      this.toast(say("failed"));
      return false;
    }
  }
}
