"""While an operator holds the talk: the person's message goes to her, the bot says nothing, the screen still listens."""

from __future__ import annotations

from dataclasses import replace

from bot import compose
from bot.batch import Batch, Said
from bot.operator.case_view import header, urgency_word
from bot.person import decide
from bot.person.record import who_wrote
from bot.ports import ToSend, Unit
from bot.services import Change, Services
from desk.case import Case
from desk.escalation import Finding, escalate
from desk.learning import withdrawn
from desk.message import Kind
from desk.operators import Operator
from desk.people import Person
from desk.taking import spoken_to
from desk.talk import Holder
from nlu.language.identify import identify
from nlu.urgency.screen import Screening


class HolderMoved(Exception):
    """The operator let go of the talk after it was looked at: what to do with the message must be decided anew."""


def relaying(services: Services, batch: Batch, screening: Screening, *, ends_leave: bool = False) -> Change:
    """Return the change that passes a batch on to the owner of the case; it raises HolderMoved when there is none now.

    `ends_leave`: the words ask to delete what is kept, so that none of hers may teach Pana from now on.
    """

    async def change(unit: Unit) -> None:
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=services.now())
        if person.holder is not Holder.OPERATOR:
            raise HolderMoved
        if ends_leave:
            person = withdrawn(person, now=services.now())
            await unit.people.save(person)
        cues = tuple(dict.fromkeys(cue.code for cue in screening.cues))
        await relay_to_owner(services, unit, person, batch, Finding(screening.level, cues=cues))

    return change


async def relay_to_owner(services: Services, unit: Unit, person: Person, batch: Batch, finding: Finding) -> None:
    """Put the messages of a batch into the owner's chat; raise the case when the words are graver than it was."""
    now = services.now()
    person = await _in_her_language(unit, person, batch)
    case, owner = await _held(unit, person)
    if finding.urgency > case.urgency:
        escalated = await escalate(unit, person, finding, now=now)
        case = escalated.case
        word = urgency_word(services.words, owner.language, case.urgency)
        args = {"case": str(case.id), "urgency": word}
        raised = services.words.say_or_other(owner.language, "operator-case-rose", args)
        await unit.outbox.add(compose.text(owner.chat_id, raised, now=now, urgent=True))
    for said in batch.said:
        line = header(services.words, owner.language, case, said.kind, said.mark)
        if said.kind is Kind.TEXT:
            for piece in compose.pieces(said.text, head=f"{line}\n"):
                await unit.outbox.add(compose.text(owner.chat_id, piece, now=now, urgent=True, protected=True))
            continue
        await unit.outbox.add(compose.text(owner.chat_id, line, now=now, urgent=True))
        await unit.outbox.add(_copied(services, owner, person, said))
    await spoken_to(unit, case, now=now)


async def copy_to_owner(services: Services, unit: Unit, person: Person, batch: Batch, finding: Finding) -> None:
    """Do the same without any text of ours: what she sent is copied as it is, and a graver case rises silently."""
    now = services.now()
    case, owner = await _held(unit, person)
    if finding.urgency > case.urgency:
        case = (await escalate(unit, person, finding, now=now)).case
    for said in batch.said:
        if batch.update.callback_query is None:
            await unit.outbox.add(_copied(services, owner, person, said))
        else:  # the message under a button is the bot's own: the label says what she pressed
            await unit.outbox.add(compose.text(owner.chat_id, said.text, now=now, urgent=True, protected=True))
    await spoken_to(unit, case, now=now)


async def _in_her_language(unit: Unit, person: Person, batch: Batch) -> Person:
    """Return the person with the language of her words: in it the bot goes on when the operator lets go of the talk."""
    if batch.update.callback_query is not None:  # a label is the bot's own
        return person
    language = decide.language_heard(identify(batch.text, person.language), person.language, None)
    if language != person.language:
        person = replace(person, language=language)
        await unit.people.save(person)
    return person


async def _held(unit: Unit, person: Person) -> tuple[Case, Operator]:
    """Return the case that an operator holds, and her."""
    if person.case_id is None:
        raise ValueError("an operator holds this talk, but it has no case")
    case = await unit.cases.get(person.case_id)
    if case.owner_id is None:
        raise ValueError("an operator holds this talk, but its case has no owner")
    return case, await unit.operators.look_up(case.owner_id)


def _copied(services: Services, owner: Operator, person: Person, said: Said) -> ToSend:
    return compose.copy(
        owner.chat_id,
        from_chat_id=person.chat_id,
        message_id=said.message_id,
        now=services.now(),
        urgent=True,
        protected=True,
    )
