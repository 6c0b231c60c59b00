// One message as a bubble. What people and the bot wrote is only ever put in as text, never as markup.
import { say, time } from "./texts.js";

const SAFE_LINK = /^(https?:|tel:|mailto:)/i;
const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code",
  blockquote: "q", expandable_blockquote: "q",
};
const WAVE = [3, 5, 8, 4, 7, 10, 6, 9, 5, 3, 7, 9, 10, 6, 4, 8, 5, 7, 3, 6, 8, 4, 5, 3];

export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

export function preview(message) {
  return message.text.split("\n", 1)[0] || say(`kind-${message.kind}`);
}

// Entities count UTF-16 units, as JavaScript's strings do.
export function marked(text, entities) {
  const cuts = new Set([0, text.length]);
  for (const one of entities) cuts.add(one.offset).add(one.offset + one.length);
  const places = [...cuts].filter((place) => place <= text.length).sort((a, b) => a - b);
  const whole = document.createDocumentFragment();
  for (let i = 0; i + 1 < places.length; i += 1) {
    const piece = text.slice(places[i], places[i + 1]);
    const around = entities.filter((one) => one.offset <= places[i] && one.offset + one.length >= places[i + 1]);
    whole.append(around.reduceRight((inner, one) => wrapped(inner, one, piece), document.createTextNode(piece)));
  }
  return whole;
}

function wrapped(inner, entity, piece) {
  const address = { text_link: entity.url, url: piece, email: `mailto:${piece}`,
    phone_number: `tel:${piece.replace(/[^+\d]/g, "")}` }[entity.type];
  if (address && SAFE_LINK.test(address)) {
    const link = element("a");
    link.href = address;
    link.target = "_blank";
    link.rel = "noreferrer noopener";
    link.append(inner);
    return link;
  }
  const made = entity.type === "spoiler" ? element("span", "spoiler") : element(TAGS[entity.type] ?? "span");
  if (entity.type === "spoiler") made.addEventListener("click", () => made.classList.add("seen"));
  made.append(inner);
  return made;
}

export function bubble(message, { replied, onButton, onAction }) {
  const line = element("article", `line ${message.from} ${message.kind}`);
  line.dataset.id = message.id;
  const box = element("div", "bubble");
  if (message.forwarded) box.append(element("p", "forwarded", say("forwarded")));
  if (replied) box.append(element("p", "replied", preview(replied)));
  const attached = attachment(message);
  if (attached) box.append(attached);
  if (message.text) {
    const words = element("p", "words");
    words.append(marked(message.text, message.entities));
    box.append(words);
  }
  box.append(foot(message));
  line.append(box, actions(message, box, onAction));
  if (message.buttons.length) line.append(inlineKeyboard(message, onButton));
  return line;
}

function foot(message) {
  const about = [message.protected && say("protected"), message.silent && say("silent"), message.edited && say("edited")];
  const shown = element("span", "foot", [...about.filter(Boolean), time(message.date)].join(" · "));
  return shown;
}

function actions(message, box, onAction) {
  const row = element("div", "actions");
  row.hidden = true;
  const possible = ["reply", ...(message.from === "person" ? [...(message.kind === "text" ? ["edit"] : []), "delete"] : [])];
  for (const name of possible) {
    const button = element("button", "", say(name));
    button.type = "button";
    button.dataset.action = name;
    button.addEventListener("click", () => onAction(name, message));
    row.append(button);
  }
  const more = element("button", "more");
  more.type = "button";
  more.setAttribute("aria-label", say("message-menu"));
  more.append(icon("menu"));
  more.addEventListener("click", () => { row.hidden = !row.hidden; });
  box.append(more);
  return row;
}

function inlineKeyboard(message, onButton) {
  const keyboard = element("div", "inline-keyboard");
  for (const buttons of message.buttons) {
    const row = element("div", "keys");
    for (const one of buttons) {
      const key = element(one.url ? "a" : "button", "key", one.text);
      if (one.url && SAFE_LINK.test(one.url)) {
        Object.assign(key, { href: one.url, target: "_blank", rel: "noreferrer noopener" });
        key.classList.add("link");
      } else if (!one.url) {
        key.type = "button";
        key.addEventListener("click", () => onButton(message, one, key));
      }
      row.append(key);
    }
    keyboard.append(row);
  }
  return keyboard;
}

function attachment(message) {
  const { file, location, contact, kind } = message;
  if (location) return place(location);
  if (contact) return card(`${contact.first_name} ${contact.last_name ?? ""}`.trim(), contact.phone_number, contact.first_name[0]);
  if (!file) return null;
  if (kind === "photo" || kind === "sticker") {
    const image = element("img", kind);
    image.src = file.url;
    image.alt = say(`kind-${kind}`);
    if (file.width) Object.assign(image, { width: file.width, height: file.height });
    return image;
  }
  if (kind === "voice") return voice(file);
  if (kind === "video" && file.mime === "video/mp4") {
    const video = element("video", "video");
    Object.assign(video, { src: file.url, controls: true, preload: "metadata" });
    return video;
  }
  const link = element("a", "document-card");
  link.href = file.url;
  link.download = "";
  const about = element("span");
  about.append(element("strong", "", file.name || say(`kind-${kind}`)), element("small", "", size(file.size)));
  link.append(icon("file"), about);
  return link;
}

function voice(file) {
  const row = element("div", "voice-card");
  const play = element("button", "icon play");
  play.type = "button";
  play.setAttribute("aria-label", say("play"));
  play.append(icon("play"));
  const sound = new Audio();
  sound.preload = "none";
  sound.src = file.url;
  play.addEventListener("click", () => (sound.paused ? sound.play() : sound.pause()));
  for (const [event, on] of [["play", true], ["pause", false], ["ended", false]]) {
    sound.addEventListener(event, () => row.classList.toggle("playing", on));
  }
  const wave = element("span", "wave");
  for (const height of WAVE) wave.append(element("i", `h${height}`));
  const seconds = file.duration ?? 0;
  row.append(play, wave, element("small", "", `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`));
  return row;
}

function place({ latitude, longitude }) {
  const shown = element("div", "place");
  const map = element("div", "map");
  map.append(icon("pin"));
  shown.append(map, element("small", "", `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`));
  return shown;
}

function card(name, about, letter) {
  const shown = element("div", "contact-card");
  const words = element("span");
  words.append(element("strong", "", name), element("small", "", about));
  shown.append(element("span", "avatar tone-3", letter), words);
  return shown;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
