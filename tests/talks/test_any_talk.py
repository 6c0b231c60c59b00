"""Any talk at all: random presses, words, media, operators and restarts, and what must hold after each turn.

`make fuzz` plays 300 and prints what they were. A build does not play them yet: they say how long a person waits, and that
has to be seen on a slow machine first.
"""

from __future__ import annotations

import os
import random
import traceback
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from desk.case import Outcome
from locales.render import Words
from tests.talks.any_talk.desk import CARE
from tests.talks.any_talk.messages import Written, anything, read_messages
from tests.talks.any_talk.stage import Stage, set_up
from tests.talks.any_talk.talk import MEDIA, Restart, Talk

TALKS = int(os.environ.get("PANA_FUZZ_TALKS", "0"))
"""`make fuzz` asks for 300."""

SEED = int(os.environ.get("PANA_FUZZ_SEED") or random.SystemRandom().randrange(10**6))
"""Without a number any."""

TURNS = 20
LANES = 8
"""So many talks go on side by side. Pana sends one person a message a second at most: most of a talk is waiting."""

FALLS = max(1, TALKS // 20)
"""So many talks, one after the other, are held while Rasa is killed and comes back, and so many with the action server."""

pytestmark = [
    pytest.mark.talks,
    pytest.mark.skipif(TALKS == 0, reason="make fuzz plays these"),
    pytest.mark.timeout(max(900, 60 * TALKS)),
]

ALL = read_messages()
MESSAGES = st.sampled_from(ALL)
WHICH = st.integers(0, 99)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), min_size=1, max_size=300)
"""Braces stay away: they are how a text that nobody filled in is found."""


class AnyTalk(RuleBasedStateMachine):
    """One conversation of a new person and a new operator. Nothing depends on a condition, so that all can be shortened.

    Hypothesis sorts rules by their arguments and names, and takes the first and the last more often than the others: these
    are the newest button and the operator.
    """

    def __init__(self, stage: Stage, killed: str | None) -> None:
        super().__init__()
        self._stage = stage
        self._killed = killed
        self._talk: Talk | None = None

    @initialize(comes=st.integers(0, 99), client=st.sampled_from(["kk", "ru", "en"]), turn=st.integers(1, TURNS))
    def somebody_comes(self, comes: int, client: str, turn: int) -> None:
        """A person with a Telegram in this language; a process falls before this turn, if one falls at all.

        Every run begins with the simplest talk there is. That is one to which nobody comes, and no twenty times the same.
        """
        if comes:
            restart = Restart(self._killed, turn) if self._killed else None
            self._talk = self._stage.do(Talk.begin(self._stage, client, restart))

    def _do(self, turn: Callable[[Talk], Coroutine[Any, Any, None]]) -> None:
        if self._talk is not None:
            self._stage.do(turn(self._talk))

    @rule(which=WHICH)
    def clicks(self, which: int) -> None:
        """A button of the newest message."""
        self._do(lambda talk: talk.press(which, only_newest=True))

    @rule(which=WHICH)
    def clicks_on(self, which: int) -> None:
        """The same: most of what people do here is pressing."""
        self._do(lambda talk: talk.press(which, only_newest=True))

    @rule(which=WHICH)
    def clicks_again(self, which: int) -> None:
        """Any button that still stands in the chat, however old."""
        self._do(lambda talk: talk.press(which, only_newest=False))

    @rule(written=MESSAGES)
    def writes(self, written: Written) -> None:
        """A message."""
        self._do(lambda talk: talk.write(written))

    @rule(written=st.lists(MESSAGES, min_size=2, max_size=3))
    def writes_quickly(self, written: list[Written]) -> None:
        """Several messages at once."""
        self._do(lambda talk: talk.write(*written, kind="burst"))

    @rule(text=ANYTHING.filter(str.strip))
    def types(self, text: str) -> None:
        """Any letters of any script."""
        self._do(lambda talk: talk.write(anything(text), kind="any letters"))

    @rule(kind=st.sampled_from(MEDIA))
    def sends(self, kind: str) -> None:
        """Something that no machine reads."""
        self._do(lambda talk: talk.send(kind))

    @rule(which=WHICH, written=MESSAGES)
    def changes(self, which: int, written: Written) -> None:
        """An own message, into another one."""
        self._do(lambda talk: talk.edit(which, written))

    @rule(written=MESSAGES)
    def forwards(self, written: Written) -> None:
        """Somebody else's message."""
        self._do(lambda talk: talk.forward(written))

    @rule(text=st.sampled_from(["/start", "/menu", "/start school"]))
    def commands(self, text: str) -> None:
        """What Telegram itself offers."""
        self._do(lambda talk: talk.command(text))

    @rule(care=st.sampled_from(CARE), letter=WHICH, outcome=st.sampled_from(Outcome))
    def an_operator_acts(self, care: str, letter: int, outcome: Outcome) -> None:
        """The next thing that an operator can do."""
        self._do(lambda talk: talk.operate(care, letter, outcome))

    @rule(care=st.sampled_from(CARE), letter=WHICH, outcome=st.sampled_from(Outcome))
    def an_operator_acts_again(self, care: str, letter: int, outcome: Outcome) -> None:
        """The same: a talk with an operator takes several acts."""
        self._do(lambda talk: talk.operate(care, letter, outcome))

    def teardown(self) -> None:
        """End the talk."""
        self._do(lambda talk: talk.end())


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, words: Words) -> Iterator[Stage]:
    """The system, and at the end the figures."""
    with set_up(tmp_path_factory.mktemp("any_talk"), words) as whole:
        yield whole
        print(f"\nseed {SEED} (PANA_FUZZ_SEED={SEED} repeats these talks)\n{whole.figures}")


def test_any_talk(stage: Stage) -> None:
    """Never silent, never a dead end, never an untranslated text or the wrong language, never over an operator."""
    talks = TALKS - 2 * FALLS
    shares = [talks // LANES + (lane < talks % LANES) for lane in range(LANES)]
    with ThreadPoolExecutor(LANES) as lanes:
        held = [lanes.submit(_hold, stage, share, SEED + lane) for lane, share in enumerate(shares) if share]
    faults = [fault for fault in (lane.exception() for lane in held) if fault is not None]
    if len(faults) == 1:
        raise faults[0]
    assert not faults, "\n\n".join("".join(traceback.format_exception(fault)) for fault in faults)


@pytest.mark.parametrize(("killed", "lane"), [("nlu", LANES), ("actions", LANES + 1)], ids=["rasa", "actions"])
def test_any_talk_during_which_a_part_falls(stage: Stage, killed: str, lane: int) -> None:
    """The same, with nobody else in the system: there are emergency cards for a while, and everything else holds."""
    _hold(stage, FALLS, SEED + lane, killed=killed)


def _hold(stage: Stage, talks: int, number: int, *, killed: str | None = None) -> None:
    """Hold so many talks one after the other; raise what was wrong with the shortest that shows it."""

    def somebody() -> AnyTalk:
        return AnyTalk(stage, killed)

    # A function that makes one serves as well as the class: hypothesis says so in words, but not in types.
    run_state_machine_as_test(seed(number)(somebody), settings=_settings(talks))  # type: ignore[arg-type]


def _settings(talks: int) -> settings:
    return settings(
        max_examples=talks + 1,  # the one to which nobody comes
        stateful_step_count=TURNS + 1,  # the person's coming is a step too
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
