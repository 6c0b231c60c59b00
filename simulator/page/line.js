// The line to the simulator: actions go out as requests, changes come in as server-sent events.
async function post(path, body) {
  const request = body instanceof FormData
    ? { method: "POST", body }
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, request);
  if (!answer.ok) throw new Error(`refused: ${answer.status}`);
  return answer.json();
}

export function addChat(about) {
  return post("/sim/chats", about);
}

export function act(chatId, action, body = {}) {
  return post(`/sim/chats/${chatId}/${action}`, body);
}

export function sendFile(chatId, kind, file) {
  const form = new FormData();
  form.append("file", file, file.name);
  return act(chatId, kind, form);
}

export function listen(onEvent, onLine) {
  const source = new EventSource("/sim/events");
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener("open", () => onLine(true));
  source.addEventListener("error", () => onLine(false));
}
