"""An operator's words go to the person of her case, and to nobody else."""

from __future__ import annotations

import pytest

from desk.message import Kind, Sender
from tests.bot.conftest import Stage
from tests.bot.steps import held_talk, in_danger

pytestmark = pytest.mark.asyncio


async def test_words_go_to_her_person_only(stage: Stage) -> None:
    """Two talks side by side."""
    held = await held_talk(stage)
    other = await in_danger(stage)
    await held.operator.say("только вам")
    await held.person.wait_for(lambda m: m.text == "только вам")
    await stage.handled()
    assert "только вам" not in [m.text for m in await other.messages()]


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
    await held.person.wait_for(lambda m: m.text == "приеду в 5")
    await held.operator.edit(said, "приеду в 6")
    await held.operator.wait_for(lambda m: m.text == stage.say("operator-edit-not-sent"))
    assert "приеду в 6" not in [m.text for m in await held.person.messages()]


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
