"""One random conversation on the real system: its turns, what came of each, and what of it must not be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desk.case import Outcome
from simulator.client import NothingCameError, SimulatedChat
from simulator.client_types import Button, Message
from tests.talks.any_talk.desk import Desk, is_letter
from tests.talks.any_talk.ending import leave_nothing
from tests.talks.any_talk.judge import Turn, without
from tests.talks.any_talk.language import Expected
from tests.talks.any_talk.messages import EITHER, SAME, Written, language_of
from tests.talks.any_talk.stage import Stage
from tests.talks.any_talk.watch import PATIENCE, Watch
from tests.talks.look import Stored

Act = Callable[[], Awaitable[str | None]]
"""Does what a turn does and waits for the first sign; returns what her phone showed for a moment."""

DOWN_FOR = 3
"""So many turns are spoken while a killed process is away; then the conversation waits until it is back."""

MEDIA = ("voice", "photo", "video", "document", "sticker", "location", "contact")

DUTY = ("photo",)
"""What an operator would do with a case: one of five times she comes or looks although there is none."""

LANGUAGE_BUTTON = "language:"


@dataclass(frozen=True)
class Restart:
    """Before this turn this process is killed; the supervisor starts it again."""

    process: str
    turn: int


class Talk:
    """A person, perhaps an operator, and everything that was said so far. Each turn raises AssertionError for a fault."""

    def __init__(self, stage: Stage, person: SimulatedChat, client: str, restart: Restart | None) -> None:
        self._stage = stage
        self._person = person
        self._watch = Watch()
        self._desk = Desk(stage.system, stage.words, person, self._watch)
        self._expected = Expected(stage.languages, client)
        self._own: list[str] = []
        self._story: list[str] = [f"(a new chat, Telegram speaks {client})"]
        self._restart = restart
        self._fallen: str | None = None
        self._number = 0
        self.is_sound = True

    @classmethod
    async def begin(cls, stage: Stage, client: str, restart: Restart | None = None) -> Talk:
        """Begin with somebody whom Pana has never seen."""
        stage.figures.talks += 1
        return cls(stage, await stage.system.person("А.", client), client, restart)

    async def write(self, *written: Written, kind: str = "text") -> None:
        """Write one or several messages, without waiting between them."""
        self._expect(*written)

        async def act() -> None:
            *before, last = written
            for one in before:
                await self._person.say(one.text)
            with self._watch:
                await self._answered(await self._person.say(last.text))

        self._own += [*(one.text for one in written), "\n".join(one.text for one in written)]
        await self._turn(kind, " / ".join(one.text for one in written), act)

    async def forward(self, written: Written) -> None:
        """Forward what somebody else wrote: it says nothing about her own language."""

        async def act() -> None:
            with self._watch:
                await self._answered(await self._person.forward(written.text))

        self._expected.becomes(EITHER)
        self._own.append(written.text)
        await self._turn("forwarded", f"(forwards) {written.text}", act)

    async def edit(self, which: int, written: Written) -> None:
        """Change a text that she wrote before; write it anew when there is none."""
        texts = [one for one in await self._person.messages() if not one.from_bot and one.kind == "text"]
        if not texts:
            await self.write(written)
            return
        old = texts[which % len(texts)]
        self._expect(written)

        async def act() -> None:
            newest = (await self._person.messages())[-1]
            with self._watch:
                await self._answered(await self._person.edit(old, written.text), after=newest)

        self._own.append(written.text)
        await self._turn("edit", f"(changes «{old.text}» into) {written.text}", act)

    async def send(self, kind: str) -> None:
        """Send something that no machine reads."""

        async def act() -> None:
            with self._watch:
                sent: Message = await getattr(self._person, f"send_{kind}")()
                await self._answered(sent)

        await self._turn(kind, f"({kind})", act)

    async def press(self, which: int, *, only_newest: bool) -> None:
        """Press a button of the newest message that has any, or any button that stands in the chat; else ask for the menu."""
        shown = [one for one in await self._person.messages() if one.from_bot and one.buttons]
        places = [(one, button) for one in (shown[-1:] if only_newest else shown) for button in _buttons(one)]
        if (
            not places
        ):  # Telegram itself shows one button in a chat that has not begun, and offers the menu in every one
            await self.command("/menu" if self._own else "/start")
            return
        message, button = places[which % len(places)]
        if (button.data or "").startswith(LANGUAGE_BUTTON):
            self._expected.becomes((button.data or "").removeprefix(LANGUAGE_BUTTON))

        async def act() -> str:
            with self._watch:
                callback = await self._person.click(button.data or "", message=message)
                return (await self._person.wait_toast(callback, timeout=PATIENCE)).text

        await self._turn("button" if only_newest else "old button", f"[{button.text}] {button.data}", act)

    async def command(self, text: str) -> None:
        """Send one of the two commands that Telegram offers in every chat."""
        await self.write(Written(text, SAME), kind="command")

    async def operate(self, care: str, letter: int, outcome: Outcome) -> None:
        """Let an operator do the next thing: take the case, and then what `care` says.

        Without a case there is nothing to do: an operator may come on shift and look, else the person goes on by herself.
        """
        stored = self._stored()
        case_id = stored.case_id if stored is not None else None
        if self._desk.chat is None and (case_id is not None or care in DUTY):
            await self._turn("operator comes", "(operator comes on shift)", self._desk.come)
        elif self._desk.chat is not None and case_id is None and care in DUTY:
            await self._turn("operator looks", "(operator looks at the queue)", self._desk.look)
        elif stored is None or case_id is None:
            await self.press(letter, only_newest=True)
        elif stored.holder != "operator":
            await self._turn("operator takes", "(operator takes the case)", partial(self._desk.take, case_id))
        else:
            await self._turn(
                f"operator: {care}", f"(operator: {care})", self._desk.care(care, case_id, letter, outcome)
            )

    async def end(self) -> None:
        """Look whether the menu, which Telegram offers in every chat, leads on from here; then leave nothing behind."""
        try:
            if self.is_sound:
                await self.command("/menu")
        finally:
            if self._fallen is not None:
                await self._stage.system.well(self._fallen)
            await self._settled()
            await leave_nothing(self._stage.database, self._person, self._desk.chat)

    async def _turn(self, kind: str, did: str, act: Act) -> None:
        """Do one thing and look at all that came of it."""
        await self._fall_and_rise()
        was_held, before = self._is_held(), {one.id: one for one in await self._from_bot()}
        await self._desk.note_seen()
        self._watch.longest, toast = 0.0, ""
        try:
            toast = await act() or ""
        except NothingCameError as error:
            self._watch.longest = max(self._watch.longest, PATIENCE)
            self._story.append(f"{did} ... {error}")
        await self._settled()
        now = await self._from_bot()
        turn = Turn(
            self._watch.longest,
            answers=tuple(one for one in now if one.id not in before and not is_letter(one)),
            changed=tuple(one for one in now if before.get(one.id, one) != one),
            toast=toast,
            is_held=was_held and self._is_held(),
            own=tuple(self._own),
        )
        self._stage.figures.waited(kind, self._watch.longest)
        self._story += [f"{did}", *(f"    → {one.text!r} {one.labels()}" for one in (*turn.answers, *turn.changed))]
        spoken = [(one, without(one.text, turn.own)) for one in (*turn.answers, *turn.changed)]
        faults = [*self._stage.judge.faults(turn), *filter(None, [self._expected.fault(spoken)])]
        self.is_sound = not faults
        assert not faults, "\n".join([*faults, "", *self._story])

    async def _fall_and_rise(self) -> None:
        """Kill the process whose turn has come, or wait for it."""
        self._number += 1
        if self._restart is None:
            return
        if self._number == self._restart.turn:
            self._fallen = self._restart.process
            self._stage.system.kill(self._fallen)
            self._stage.figures.restarts[self._fallen] += 1
            self._story.append(f"({self._fallen} is killed)")
        elif self._fallen is not None and self._number >= self._restart.turn + DOWN_FOR:
            await self._stage.system.well(self._fallen)
            self._fallen = None
            self._story.append(f"({self._restart.process} is back)")

    async def _answered(self, sent: Message, *, after: Message | None = None) -> None:
        """Wait until the person gets an answer; while an operator holds the talk, until the operator gets what was sent."""
        if self._is_held():
            await self._desk.wait_relayed(sent)
        else:
            await self._person.wait_for(lambda one: one.from_bot, after=after or sent, timeout=PATIENCE)

    def _expect(self, *written: Written) -> None:
        """Take over the language of what she writes.

        A wish for another one is not understood while an operator reads, and not surely in the middle of other messages.
        """
        is_unheard = any(one.is_wish for one in written) and (self._is_held() or len(written) > 1)
        self._expected.becomes(EITHER if is_unheard else language_of(written))

    async def _from_bot(self) -> Sequence[Message]:
        return [one for one in await self._person.messages() if one.from_bot]

    async def _settled(self) -> None:
        chats = [self._person] if self._desk.chat is None else [self._person, self._desk.chat]
        await self._stage.system.settled(*chats)

    def _is_held(self) -> bool:
        stored = self._stored()
        return stored is not None and stored.holder == "operator"

    def _stored(self) -> Stored | None:
        """Return what the database says of her; None before her first word and after everything was forgotten."""
        try:
            return self._stage.system.stored(self._person)
        except AssertionError:
            return None


def _buttons(message: Message) -> list[Button]:
    return [button for row in message.buttons for button in row if button.data is not None]
