"""While an operator holds the talk: the person's message goes to her, the bot says nothing, the screen still listens."""

from __future__ import annotations

from bot import compose
from bot.batch import Batch
from bot.operator.case_view import header, urgency_word
from bot.person.record import who_wrote
from bot.ports import Unit
from bot.services import Change, Services
from desk.escalation import Finding, escalate
from desk.message import Kind
from desk.people import Person
from desk.taking import spoken_to
from nlu.urgency.screen import Screening


def relaying(services: Services, batch: Batch, screening: Screening) -> Change:
    """Return the change that passes a batch on to the owner of the case."""

    async def change(unit: Unit) -> None:
        person = await who_wrote(unit, batch, services.chat_ref(batch.chat_id), now=services.now())
        cues = tuple(dict.fromkeys(cue.code for cue in screening.cues))
        await relay_to_owner(services, unit, person, batch, Finding(screening.level, cues=cues))

    return change


async def relay_to_owner(services: Services, unit: Unit, person: Person, batch: Batch, finding: Finding) -> None:
    """Put the messages of a batch into the owner's chat; raise the case when the words are graver than it was."""
    now = services.now()
    if person.case_id is None:
        raise ValueError("an operator holds this talk, but it has no case")
    case = await unit.cases.get(person.case_id)
    if case.owner_id is None:
        raise ValueError("an operator holds this talk, but its case has no owner")
    owner = await unit.operators.look_up(case.owner_id)
    if finding.urgency > case.urgency:
        escalated = await escalate(unit, person, finding, now=now)
        case = escalated.case
        word = urgency_word(services.words, owner.language, case.urgency)
        raised = services.words.say(owner.language, "operator-case-rose", {"case": str(case.id), "urgency": word})
        await unit.outbox.add(compose.text(owner.chat_id, raised, now=now, urgent=True))
    for said in batch.said:
        line = header(services.words, owner.language, case, said.kind, forwarded=said.forwarded)
        if said.kind is Kind.TEXT:
            for piece in compose.pieces(f"{line}\n{said.text}"):
                await unit.outbox.add(compose.text(owner.chat_id, piece, now=now, urgent=True))
            continue
        await unit.outbox.add(compose.text(owner.chat_id, line, now=now, urgent=True))
        await unit.outbox.add(
            compose.copy(owner.chat_id, from_chat_id=person.chat_id, message_id=said.message_id, now=now, urgent=True)
        )
    await spoken_to(unit, case, now=now)
