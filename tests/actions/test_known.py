"""The whole content is read at once, and all faults are named together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.known import Known, load_known
from actions.records import ContentError

Change = Callable[[str, str, str], Path]


def test_the_real_content_is_whole(known: Known) -> None:
    assert len(known.services.regions.by_code) == 20
    assert known.calling.ways.keys() == known.content.lines.keys()
    assert known.lessons.by_name
    assert known.step_words
    assert known.answers.guides.by_name


def test_the_faults_of_all_files_are_named_together(change: Change, content_copy: Path) -> None:
    change("step_words.yml", "done:", "finished:")
    change("calling.yml", "adult: calling-line\n", "adult: 7\n")
    change("lessons/who-helps.yml", "audience: adult", "audience: nobody")
    (content_copy / "language_names.yml").unlink()
    with pytest.raises(ContentError) as raised:
        load_known(content_copy)
    for name in ("step_words.yml", "calling.yml", "lessons/who-helps.yml", "language_names.yml"):
        assert f"{name}:" in str(raised.value)


@pytest.mark.parametrize("name", ["regions.yml", "services.yml", "calling.yml", "step_words.yml", "answers.yml"])
def test_a_missing_file_is_a_fault(content_copy: Path, name: str) -> None:
    (content_copy / name).unlink()
    with pytest.raises(ContentError, match=name.replace(".", r"\.")):
        load_known(content_copy)
