"""The quiet manner: somebody is near. One short message a turn, without sound, and questions for a thumb: yes or no.

What she answers is kept for the operator with its question. Urgency only rises here, before and without the model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot import compose
from bot.batch import Batch
from bot.person import decide, menu
from bot.person.handover import hand_over
from bot.person.record import who_wrote
from bot.person.relay import relay_to_owner
from bot.person.short import END, SOS, WAY_OUT
from bot.person.telling import Telling
from bot.ports import Unit
from bot.services import Change, Services
from bot.understanding import Button, Reply, Understood
from desk import manner
from desk.escalation import Finding, escalate
from desk.manner import Question
from desk.people import Person
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.levels import Urgency

ANSWER = r"^quiet:(danger|hurt|children|later):(yes|no)\Z"
GO_ON = "quiet:on"

ASK: dict[Question, str] = {
    Question.DANGER: "quiet-ask-danger",
    Question.HURT: "quiet-ask-hurt",
    Question.CHILDREN: "quiet-ask-children",
    Question.LATER: "quiet-ask-later",
}
YES: dict[Question, str] = {Question.DANGER: "quiet-danger", Question.HURT: "quiet-hurt"}
"""What a yes is told at once; anything else is only noted."""

ASKED_FOR: dict[str, str] = {"ask_hotline": "quiet-numbers", "ask_what_to_do": "quiet-what-to-do"}
"""What she asks for and gets, in one short line, instead of a long answer."""

HEARD, NOTED, HERE = "quiet-heard", "quiet-noted", "quiet-here"

HIDE = Reply(
    "quiet-hide",
    buttons=((Button("button-quiet-yes", "hide:last"), Button("button-quiet-no", GO_ON)), WAY_OUT),
)

SURE = 0.8
WORDS_AT_MOST = 4
"""So many words, understood so surely as a yes or a no, are the answer to the question that waits."""


@dataclass(frozen=True)
class Heard:
    """What somebody wrote or pressed; `level` is that of this message alone, whatever the talk so far."""

    finding: Finding
    understood: Understood | None
    level: Urgency
    words: int
    """How many words were typed; none for a button."""

    @property
    def bare(self) -> bool | None:
        """True for a bare yes, False for a bare no, None for anything else."""
        one = self.understood
        if one is None or self.level is not Urgency.ROUTINE or not 0 < self.words <= WORDS_AT_MOST:
            return None
        return {"affirm": True, "deny": False}.get(one.intent) if one.confidence >= SURE else None


def heard(batch: Batch, finding: Finding, understood: Understood | None) -> Heard:
    """Return a batch as this file looks at it."""
    level = max(decide.screen_batch(batch).level, understood.urgency if understood else Urgency.ROUTINE)
    is_button = batch.update.callback_query is not None
    return Heard(finding, understood, level, words=0 if is_button else len(batch.text.split()))


def router() -> Router:
    """Return the router of the quiet manner's buttons."""
    quiet = Router(name="quiet")
    quiet.callback_query.register(on_answer, F.data.regexp(ANSWER))
    quiet.callback_query.register(on_begin, F.data == menu.NEAR)
    quiet.callback_query.register(on_end, F.data == END.payload)
    quiet.callback_query.register(on_go_on, F.data == GO_ON)
    return quiet


async def on_begin(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Begin; while an operator holds the talk she sees what was pressed and writes accordingly."""

    async def change(unit: Unit) -> None:
        person = await pressed(services, unit, batch, query)
        if person.holder is Holder.OPERATOR:
            await unit.people.save(manner.begun(person))
            await relay_to_owner(services, unit, person, batch, Finding(Urgency.ROUTINE))
            return
        await begin(services, unit, person)

    return change


async def on_answer(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Take an answer: a yes raises the talk at once, no matter how old the button is."""
    _, name, said = (query.data or "").split(":")
    question, yes = Question(name), said == "yes"

    async def change(unit: Unit) -> None:
        person = await pressed(services, unit, batch, query, question=question)
        if not manner.is_quiet(person, now=services.now()):  # who presses such a button may still not be alone
            person = manner.begun(person)
        finding = manner.MEANT[question] if yes else Finding(Urgency.ROUTINE)
        if person.holder is Holder.OPERATOR:
            await unit.people.save(person)
            with_question = _with_question(services, person, batch, question)
            await relay_to_owner(services, unit, person, with_question, finding)
            return
        await answer(services, unit, person, question, yes=yes)

    return change


async def on_end(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """End the quiet manner: she can write now."""

    async def change(unit: Unit) -> None:
        person = manner.ended(await pressed(services, unit, batch, query))
        await unit.people.save(person)
        if person.holder is Holder.OPERATOR:
            await relay_to_owner(services, unit, person, batch, Finding(Urgency.ROUTINE))
            return
        await menu.show(services, unit, person, "quiet-ended")

    return change


async def on_go_on(query: CallbackQuery, batch: Batch, services: Services) -> Change:
    """Go on with the question that waits; outside the quiet manner with the menu."""

    async def change(unit: Unit) -> None:
        person = await pressed(services, unit, batch, query)
        if person.holder is Holder.OPERATOR:
            await relay_to_owner(services, unit, person, batch, Finding(Urgency.ROUTINE))
        elif manner.is_quiet(person, now=services.now()):
            await go_on(services, unit, person)
        else:
            await menu.show(services, unit, person)

    return change


async def pressed(
    services: Services, unit: Unit, batch: Batch, query: CallbackQuery, *, question: Question | None = None
) -> Person:
    """Stop the button's spinning and return who pressed it, her press kept beside the question it answers.

    While her language is unknown it becomes that of the button she chose to read.
    """
    now = services.now()
    await unit.outbox.add(compose.callback_answer(batch.chat_id, query.id, now=now))
    known = await unit.people.by_chat(batch.chat_id)
    kept = batch if question is None else _with_question(services, known, batch, question)
    person = await who_wrote(unit, kept, services.chat_ref(batch.chat_id), now=now)
    if person.language is None:
        label = batch.said[-1].text if batch.said else ""
        language = decide.language_heard(identify(label), None, query.from_user.language_code)
        person = replace(person, language=language)
        await unit.people.save(person)
    return person


async def begin(services: Services, unit: Unit, person: Person) -> None:
    """Begin the quiet manner, or go on with it; a case that waits says from now on that somebody is near."""
    now = services.now()
    head = HEARD if manner.is_quiet(person, now=now) else "quiet-begin"
    person = manner.begun(person)
    await unit.people.save(person)
    if person.case_id is not None:
        near = Finding(Urgency.ROUTINE, cues=(manner.NEAR,))
        person = (await escalate(unit, person, near, now=now)).person
    await go_on(services, unit, person, head)


async def go_on(services: Services, unit: Unit, person: Person, head: str = HEARD) -> None:
    """Say one short line and the question that waits."""
    await _say(services, unit, person, head)


async def answer(services: Services, unit: Unit, person: Person, question: Question, *, yes: bool) -> None:
    """Do what a yes means, and put the next question."""
    called: tuple[str, ...] = ()
    if yes:
        person, called = await _raise(
            services, unit, person, manner.MEANT[question], level=manner.MEANT[question].urgency
        )
    person = manner.answered(person, question)
    await unit.people.save(person)
    await _say(services, unit, person, YES.get(question, NOTED) if yes else NOTED, *called)


async def take(services: Services, unit: Unit, person: Person, said: Heard) -> None:
    """Do the whole turn of somebody who wrote or pressed an older button: raise what must be raised, say one short line."""
    question, yes = manner.waiting(person), said.bare
    if question is not None and yes is not None and not (question is Question.LATER and yes):
        await answer(services, unit, person, question, yes=yes)
        return
    understood = said.understood
    asked = understood is not None and understood.event == "ask_operator"
    person, called = await _raise(services, unit, person, said.finding, level=said.level, asked=asked)
    if said.level is Urgency.EMERGENCY and question is Question.DANGER:
        person = manner.answered(person, Question.DANGER)
        await unit.people.save(person)
    if understood is not None and understood.intent == "delete_data" and said.level < Urgency.HIGH:
        await Telling(services, unit, person).reply(HIDE, language=_language(person))
        return
    await _say(services, unit, person, _head(said), *called)


async def take_unheard(services: Services, unit: Unit, person: Person, finding: Finding) -> None:
    """Do the same for what only a human can hear or see."""
    person, called = await _raise(services, unit, person, finding, level=finding.urgency)
    head = "quiet-danger" if finding.urgency >= Urgency.HIGH else "quiet-unheard"
    await _say(services, unit, person, head, *called)


def _head(said: Heard) -> str:
    if said.understood is None:
        return "quiet-numbers"
    if said.level >= Urgency.HIGH:
        return "quiet-danger"
    if said.understood.event == "change_language":
        return "language-switched"
    return ASKED_FOR.get(said.understood.intent, HEARD)


async def _raise(
    services: Services, unit: Unit, person: Person, finding: Finding, *, level: Urgency, asked: bool = False
) -> tuple[Person, tuple[str, ...]]:
    """Return the person after a finding, and the line that says truthfully whether an operator is there."""
    person = replace(person, urgency=max(person.urgency, finding.urgency))
    if not finding.needs_human and person.case_id is None:
        await unit.people.save(person)
        return person, ()
    marked = replace(finding, cues=(*finding.cues, manner.NEAR))
    escalated = await escalate(unit, person, marked, now=services.now())
    await hand_over(services, unit, escalated, asked=asked)
    if not (escalated.is_new or asked or level >= Urgency.HIGH):
        return escalated.person, ()
    on_shift = await unit.operators.on_shift()
    return escalated.person, ("quiet-called" if on_shift else "quiet-called-nobody",)


async def _say(services: Services, unit: Unit, person: Person, head: str, *below: str) -> None:
    question = manner.waiting(person)
    if question is None:
        head = HERE if head == HEARD else head
        reply = Reply(head, buttons=(WAY_OUT,), below=below)
    else:
        reply = Reply(head, buttons=_rows(question), below=(*below, ASK[question]))
    await Telling(services, unit, person).reply(reply, language=_language(person))


def _rows(question: Question) -> tuple[tuple[Button, ...], ...]:
    no = Button("button-quiet-no", f"quiet:{question.value}:no")
    if question is Question.DANGER:  # its yes is the alarm
        return ((Button("button-quiet-danger", SOS.payload), no), (END,))
    later = question is Question.LATER
    yes = Button("button-quiet-yes", "call-back:menu" if later else f"quiet:{question.value}:yes")
    return ((yes, no), WAY_OUT)


def _language(person: Person) -> str:
    """Return the one language of a short message: two languages are twice as long."""
    return decide.languages_to_answer(person.language)[0]


def _with_question(services: Services, person: Person | None, batch: Batch, question: Question) -> Batch:
    """Return the batch with the question before the label: a bare "yes" tells an operator nothing."""
    asked = services.words.say_or_other(_language(person) if person else decide.LANGUAGES[0], ASK[question])
    return replace(batch, said=tuple(replace(said, text=f"{asked} – {said.text}") for said in batch.said))
