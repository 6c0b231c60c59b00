"""An operator's words go to the person of her case, and to nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.message import Kind, Sender
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger, letter

pytestmark = pytest.mark.asyncio


async def test_words_go_to_her_person_only(stage: Stage) -> None:
    """Two talks side by side."""
    held = await held_talk(stage)
    other = await in_danger(stage)
    await held.operator.say("только вам")
    await held.person.wait_for(lambda m: m.text == letter(stage, "только вам"))
    await stage.handled()
    assert not [m for m in await other.messages() if "только вам" in m.text]


@pytest.mark.parametrize("words", ["уходите сейчас", "слово " * 680], ids=["short", "longest"])
async def test_a_locked_screen_shows_nothing_of_what_she_wrote(stage: Stage, words: str) -> None:
    """Every message begins with a harmless line, also where Telegram's limit splits her words; none is lost."""
    held = await held_talk(stage)
    await held.operator.say(words.strip())
    await held.person.wait_for(lambda m: m.from_bot and words.strip()[-8:] in m.text, after=held.taken)
    await stage.handled()
    came = [m.text for m in await held.person.messages() if m.from_bot and m.id > held.taken.id]
    head = letter(stage, "")
    assert all(text.startswith(head) for text in came)
    assert " ".join(text.removeprefix(head) for text in came).split() == words.split()
    assert all(not m.is_silent for m in await held.person.messages() if m.id > held.taken.id), "she must hear of it"


async def test_a_person_of_unknown_language_reads_the_line_in_both(stage: Stage) -> None:
    """Kazakh first."""
    held = await held_talk(stage)
    async with stage.app.services.open_unit() as unit:
        person = await unit.people.by_chat(held.person.id)
        assert person is not None
        await unit.people.save(replace(person, language=None))
        await unit.commit()
    await held.operator.say("я с вами")
    both = f"{stage.say('operator-letter', 'kk')} {stage.say('operator-letter', 'ru')}\n\nя с вами"
    await held.person.wait_for(lambda m: m.text == both)


async def test_without_a_case_nothing_is_sent(stage: Stage) -> None:
    """Words and files; she is told so."""
    operator = await stage.operator()
    await operator.say("кому-то")
    await operator.send_photo()
    await stage.handled()
    assert (await stage.told(operator)).count(stage.say("operator-refused-not-yours")) == 2


async def test_what_she_says_is_kept(stage: Stage) -> None:
    """For whoever takes over."""
    held = await held_talk(stage)
    await held.operator.say("я с вами")
    await held.operator.send_voice()
    await held.person.wait_for(lambda m: m.kind == "voice")
    said = [(one.kind, one.body) for one in await stage.kept_of(held.person) if one.sender is Sender.OPERATOR]
    assert said == [(Kind.TEXT, "я с вами"), (Kind.VOICE, "")]


async def test_her_own_edit_is_not_sent_and_she_is_told(stage: Stage) -> None:
    """The person has read the first words already."""
    held = await held_talk(stage)
    said = await held.operator.say("приеду в 5")
    await held.person.wait_for(lambda m: "приеду в 5" in m.text)
    await held.operator.edit(said, "приеду в 6")
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-edit-not-sent"))
    assert not [m for m in await held.person.messages() if "приеду в 6" in m.text]


async def test_she_is_told_when_the_person_has_blocked_the_bot(stage: Stage) -> None:
    """Her words may not arrive."""
    held = await held_talk(stage)
    await held.person.block()
    await stage.handled()
    await held.operator.say("вы тут?")
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-person-blocked"))


async def test_an_answer_counts_before_the_return_timer(stage: Stage) -> None:
    """Her case is safe for a while."""
    held = await held_talk(stage)
    before = await stage.case_of(held.person)
    await held.operator.say("я с вами")
    await stage.handled()
    after = await stage.case_of(held.person)
    assert before is not None
    assert after is not None
    assert after.deadline_at > before.deadline_at
