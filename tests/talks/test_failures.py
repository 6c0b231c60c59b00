"""Whatever is killed, nobody meets silence: Rasa, the action server, the bot itself in the middle of 200 messages."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from nlu.language.identify import identify
from pana.wiring import open_database
from simulator.client import SimulatedChat
from tests.talks.system import System, running

pytestmark = [pytest.mark.talks, pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(420)]

CARD_WITHIN = 3.0
"""Seconds in which the emergency card must be there when understanding is dead."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system that may be hurt."""
    async with running(tmp_path_factory.mktemp("failures")) as hurt:
        await hurt.simulator.limits(on=False)
        yield hurt


@pytest.mark.parametrize(
    ("process", "language", "before", "during", "after"),
    [
        ("nlu", "kk", "салеметсиз бе", "куйеуим мени урып жатыр", "ол кетип калды, мен коркып отырмын"),
        ("nlu", "ru", "здравствуйте", "муж меня бьёт, дверь заперта", "он ушёл, мне страшно"),
        ("actions", "kk", "сәлем", "есікті сындырып жатыр", "қазір тыныш, бірақ қорқамын"),
        ("actions", "ru", "добрый вечер", "он ломает дверь", "сейчас тихо, но я боюсь"),
    ],
    ids=["rasa-kk", "rasa-ru", "actions-kk", "actions-ru"],
)
async def test_a_killed_part_is_met_by_the_emergency_card_and_the_talk_goes_on(
    system: System, process: str, language: str, before: str, during: str, after: str
) -> None:
    """The card comes in time and in her language, the case says "not understood", and later the bot answers again."""
    await system.well(process)
    person = await system.person("А.", "en")
    said = await person.say(before)
    await person.wait_reply(after=said)
    await system.settled()

    system.kill(process)
    started = time.monotonic()
    said = await person.say(during)
    card = await person.wait_reply(after=said, timeout=10)
    seconds = time.monotonic() - started
    await system.settled()
    print(f"{process} killed: card after {seconds:.2f} s")
    assert seconds <= CARD_WITHIN
    assert {"102", "112", "103", "111"} <= set(re.findall(r"\d+", card.text))
    assert identify(card.text).language == language
    assert not system.stored(person).understood

    await system.well(process)
    said = await person.say(after)
    answer = await person.wait_reply(after=said)
    await system.settled()
    assert answer.text != card.text, "the talk goes on with real answers once the part is back"


async def test_the_bot_killed_during_200_messages_loses_none_and_keeps_their_order(tmp_path: Path) -> None:
    """Every message is on disk or still with Telegram; after the restart each is answered, at most one answer twice."""
    chats, each, kills = 20, 10, 2
    async with running(tmp_path / "killed") as system:
        await system.simulator.limits(on=False)
        people = [await system.person(f"{number}", "ru") for number in range(chats)]

        async def write(person: SimulatedChat, number: int) -> None:
            for turn in range(each):
                # Longer than a burst's first part, so that every message has an answer of its own.
                await person.say(f"сообщение {turn} из чата {number}: он опять пьёт, кричит и не пускает меня к детям")

        writing = [asyncio.create_task(write(person, number)) for number, person in enumerate(people)]
        for kill in range(kills):
            await people[3 + kill].wait_reply(timeout=60)
            system.kill("bot")
            await system.well("bot")
        await asyncio.gather(*writing)
        await system.settled(timeout=240)

        duplicates = 0
        for number, person in enumerate(people):
            kept = await _kept(system, person)
            own = [text for text in kept if text.startswith("сообщение")]
            assert own == [message.text for message in await person.messages() if not message.from_bot]
            assert len(own) == each, f"chat {number}"
            duplicates += await _sent_twice(system, person)
        print(f"{kills} kills during {chats * each} messages: {duplicates} answers sent twice")
        assert duplicates <= kills


async def _kept(system: System, chat: SimulatedChat) -> list[str]:
    person_id = system.stored(chat).person_id
    async with open_database(system.settings) as database, database.open_unit() as unit:
        return [message.body for message in await unit.messages.latest(person_id, limit=1000)]


async def _sent_twice(system: System, chat: SimulatedChat) -> int:
    """Return how many more messages the person got than the database says she was sent."""
    kept = [text for text in await _kept(system, chat) if not text.startswith("сообщение")]
    got = [message.text for message in await chat.messages() if message.from_bot]
    missing = [text for text in kept if text not in got]
    assert not missing, "an answer was decided but never sent"
    return len(got) - len(kept)


async def test_what_people_write_is_in_no_file_and_no_log(tmp_path: Path) -> None:
    """Byte by byte: database, its log, Rasa's files, temporary files, everything that was printed."""
    canaries = ["қарақұрт таңбалы әңгіме", "лиловый бегемот на крыше", "zhasyrylgan kanareika"]
    folder = tmp_path / "secret"
    async with running(folder) as system:
        await system.simulator.limits(on=False)
        operator = await system.operator("Тайный оператор")
        for canary in canaries:
            person = await system.person("А.", "kk")
            said = await person.say(f"{canary} күйеуім ұрып жатыр, бьёт меня")
            await person.wait_reply(after=said)
        system.kill("actions")  # error paths, too
        person = await system.person("Б.", "ru")
        said = await person.say(f"{canaries[1]} он меня бьёт")
        await person.wait_reply(after=said)
        await operator.press("Очередь")
        await system.settled()
        lines = list(system.lines)
        found = _files_holding(folder, [*canaries, "Тайный оператор", "ұрып жатыр", "бьёт меня"])
        assert not found, found
    printed = "\n".join([*lines, *system.lines])
    for canary in [*canaries, "Тайный оператор", "ұрып жатыр"]:
        assert canary not in printed
    assert not _files_holding(folder, [*canaries, "Тайный оператор", "ұрып жатыр", "бьёт меня"])


def _files_holding(folder: Path, words: list[str]) -> list[str]:
    """Search every file of a run, in the encodings a careless writer might use."""
    needles = [
        needle
        for word in words
        for needle in (word.encode(), word.encode("utf-16-le"), word.encode("unicode_escape"), word.encode("utf-16-be"))
    ]
    return [
        f"{path.name}: {needle!r}"
        for path in folder.rglob("*")
        if path.is_file()
        for content in [path.read_bytes()]
        for needle in needles
        if needle in content
    ]
