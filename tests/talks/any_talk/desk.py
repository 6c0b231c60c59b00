"""An operator of one random conversation: new, in her own chat, and gone when the conversation is over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from desk.case import Outcome
from locales.render import Words
from simulator.client import SimulatedChat
from simulator.client_types import Message
from tests.talks.any_talk.watch import PATIENCE, Watch
from tests.talks.system import System

LANGUAGE = "ru"

CARE = ("letter", "letter", "photo", "release", "close")
"""What she does with a talk in her hands; twice the more frequent."""

LETTERS = ("Здравствуйте, я читаю вас.", "Сәлеметсіз бе, мен осындамын.")
"""What the operator writes: by these words a test tells her letters from what the bot says."""

BEGINNING = 40
"""Characters by which relayed words are recognised: long ones are relayed in several messages."""


class Desk:
    """The operator's side. Every act waits for its first sign and lets `watch` measure it."""

    def __init__(self, system: System, words: Words, person: SimulatedChat, watch: Watch) -> None:
        self._system = system
        self._words = words
        self._person = person
        self._watch = watch
        self._seen = 0
        self.chat: SimulatedChat | None = None

    async def come(self) -> None:
        """Begin a shift."""
        self.chat = await self._system.operator(language=LANGUAGE)

    async def look(self) -> None:
        """Look at the queue."""
        await self._press("operator-key-queue")

    async def take(self, case_id: int) -> None:
        """Take the case from the queue."""
        await self._press("operator-key-queue")
        await self._click(f"op:take:{case_id}")

    def care(self, care: str, case_id: int, letter: int, outcome: Outcome) -> Callable[[], Awaitable[None]]:
        """Return what is done with a talk that she holds: one of CARE."""
        acts: dict[str, Callable[[], Awaitable[None]]] = {
            "letter": partial(self._write, LETTERS[letter % len(LETTERS)]),
            "photo": self._send_photo,
            "release": partial(self._press, "operator-key-release"),
            "close": partial(self._close, case_id, outcome),
        }
        return acts[care]

    async def _write(self, letter: str) -> None:
        with self._watch:
            sent = await self._phone.say(letter)
            await self._person.wait_for(lambda one: one.from_bot and letter in one.text, after=sent, timeout=PATIENCE)

    async def _send_photo(self) -> None:
        with self._watch:
            sent = await self._phone.send_photo()
            await self._person.wait_for(lambda one: one.from_bot and one.kind == "photo", after=sent, timeout=PATIENCE)

    async def _close(self, case_id: int, outcome: Outcome) -> None:
        await self._press("operator-key-close")
        await self._click(f"op:close:{case_id}:{outcome.value}")

    async def wait_relayed(self, sent: Message) -> None:
        """Wait until what the person sent stands in the operator's chat: her words, or her photo."""
        beginning = sent.text.strip()[:BEGINNING]
        await self._phone.wait_for(
            lambda one: one.from_bot and one.id > self._seen and one.kind == sent.kind and beginning in one.text,
            timeout=PATIENCE,
        )

    async def note_seen(self) -> None:
        """Count all that stands in the operator's chat now as seen."""
        if self.chat is not None:
            self._seen = max([self._seen, *(message.id for message in await self.chat.messages())])

    async def _press(self, key: str) -> None:
        with self._watch:
            sent = await self._phone.press(self._words.say(LANGUAGE, key))
            await self._phone.wait_reply(after=sent, timeout=PATIENCE)

    async def _click(self, data: str) -> None:
        await self._system.settled(self._phone)
        with self._watch:
            callback = await self._phone.click(data)
            await self._phone.wait_toast(callback, timeout=PATIENCE)

    @property
    def _phone(self) -> SimulatedChat:
        if self.chat is None:
            raise ValueError("no operator has come")
        return self.chat


def is_letter(message: Message) -> bool:
    """Say whether a message in the person's chat is an operator's: the bot itself sends nothing but texts."""
    return message.kind != "text" or any(letter in message.text for letter in LETTERS)
