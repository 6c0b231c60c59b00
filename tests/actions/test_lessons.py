"""Places in lessons as short strings, and the way through the parts."""

from __future__ import annotations

import pytest

from actions.known import Known
from actions.lessons import LessonPlace, read_lesson_place
from actions.places import MOST_BYTES
from actions.routes import WHO
from nlu.components.talk_request import PAYLOAD


def test_every_place_reads_back_from_its_button_and_fits(known: Known) -> None:
    for place in known.lessons.places():
        payload = place.pressed("/ask_what_to_do")
        found = PAYLOAD.fullmatch(payload)
        assert found is not None
        assert len(payload.encode()) <= MOST_BYTES
        assert read_lesson_place(found[2]) == place


@pytest.mark.parametrize(
    "text",
    [None, "", "lesson.list", "lesson.a", "lesson.a.-1", "lesson.a.01", "lesson.a.100", "lesson.a.end.b", "guide.a.victim.now.0",
     "lesson.A.0", "lesson.a.0.", "lesson.a.0.b.c"],
)  # fmt: skip
def test_what_is_no_place(text: str | None) -> None:
    assert read_lesson_place(text) is None


@pytest.mark.parametrize("who", WHO)
def test_the_way_goes_through_every_part_for_her_and_ends(known: Known, who: str) -> None:
    for lesson in known.lessons.told_to(who):
        place, seen = known.lessons.begin(lesson.name, who), []
        while place.index is not None:
            assert known.lessons.knows(place, who)
            seen.append(place.index)
            place = known.lessons.after(place, who)
        assert tuple(seen) == known.lessons.way(lesson.name, who)
        assert known.lessons.knows(place, who)


def test_lessons_come_before_pages(known: Known) -> None:
    kinds = [lesson.kind for lesson in known.lessons.told_to("victim")]
    assert kinds == sorted(kinds)
    assert set(kinds) == {"lesson", "page"}


def test_behind_the_end_nothing_follows(known: Known) -> None:
    end = LessonPlace("who-helps", None)
    assert known.lessons.after(end, "victim") == end
