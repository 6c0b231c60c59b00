"""An operator's words and files go to the person of the one case she holds, and to nobody else."""

from __future__ import annotations

from bot import compose
from bot.batch import Batch
from bot.operator import desk_chat
from bot.person.decide import languages_to_answer
from bot.person.discreet import is_discreet
from bot.ports import Unit
from bot.services import Services
from desk.manner import is_quiet
from desk.message import Kind, Message, Sender
from desk.operators import Operator
from desk.people import Person
from desk.taking import Refusal, answered, held


async def to_person(services: Services, unit: Unit, operator: Operator, batch: Batch) -> None:
    """Pass the operator's message on; without a case in her hands she is told so and nothing is sent."""
    found = await held(unit, operator)
    if found is None:
        await desk_chat.refuse(services, unit, operator, Refusal.NOT_YOURS)
        return
    case, person = found
    now = services.now()
    silent = await is_discreet(unit, person, now=now) or is_quiet(person, now=now)
    for said in batch.said:
        if said.kind is Kind.TEXT:
            head = letter_head(services, person)
            for piece in compose.pieces(said.text, head=head):
                await unit.outbox.add(compose.text(person.chat_id, piece, now=now, urgent=True, silent=silent))
        else:
            await unit.outbox.add(
                compose.copy(
                    person.chat_id,
                    from_chat_id=operator.chat_id,
                    message_id=said.message_id,
                    now=now,
                    urgent=True,
                    silent=silent,
                )
            )
        await unit.messages.add(
            Message(
                0,
                person_id=person.id,
                sender=Sender.OPERATOR,
                kind=said.kind,
                body=said.text,
                at=said.at,
                case_id=case.id,
                message_id=said.message_id,
            )
        )
    if person.blocked:
        await desk_chat.tell(services, unit, operator, "operator-person-blocked")
    await answered(unit, case, now=now)


def letter_head(services: Services, person: Person) -> str:
    """Return what stands above an operator's words, so that a locked screen does not show them."""
    first = " ".join(
        services.words.say(language, "operator-letter") for language in languages_to_answer(person.language)
    )
    return f"{first}\n\n"
