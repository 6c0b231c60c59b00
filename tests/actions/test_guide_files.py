"""Files of guides: a good folder is read, and every fault of every file is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content import Content
from actions.guide_files import read_guides
from actions.guides import Guides
from actions.places import Place
from actions.records import ContentError, Faults

HELP = """\
guide: help
people:
  victim: {now: [go, call, rest], later: [go, call, rest, more.wait]}
  witness: {now: [call, go, rest], later: [call, go, rest, more.wait]}
  child: {as: more}
  aggressor: {as: more}
lines: [police, youth_line]
steps:
- {code: go, kind: do, lines: [], facts: [], bases: [safety-plans]}
- {code: call, kind: do, lines: [police, line], facts: [], bases: [police-advice]}
- {code: rest, kind: know, lines: [], facts: [free-examination], bases: [medical-practice]}
"""

MORE = """\
guide: more
people:
  victim: {as: help}
  witness: {as: help}
  child: {now: [wait, help.go, help.call], later: [wait, help.go, help.call, help.rest]}
  aggressor: {now: [wait, help.go, help.call], later: [wait, help.go, help.call, help.rest]}
lines: [line]
steps:
- {code: wait, kind: know, lines: [], facts: [], bases: [helpline-practice]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of content with two guides."""
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "help.yml").write_text(HELP, encoding="utf-8")
    (tmp_path / "guides" / "more.yml").write_text(MORE, encoding="utf-8")
    return tmp_path


def load_guides(content: Content, root: Path) -> Guides:
    """Read all guides; ContentError with every fault of every file."""
    faults = Faults(root=root)
    guides = read_guides(content, root, faults)
    faults.raise_if_any()
    return guides


def test_a_good_folder_is_read(folder: Path, content: Content) -> None:
    guides = load_guides(content, folder)
    row = guides.row(guides.begin("help", "victim", "later"))
    assert [step.key for step in row] == ["guide-help-go", "guide-help-call", "guide-help-rest", "guide-more-wait"]
    assert row[1].lines == ("police", "line")
    assert guides.begin("help", "child", "now") == Place("more", "child", "now", 0)
    assert guides.by_name["help"].lines == ("police", "youth_line")


def test_a_file_of_steps_alone_leads_nobody(folder: Path, content: Content) -> None:
    (folder / "guides" / "common.yml").write_text("guide: common\n" + MORE[MORE.index("steps:") :], encoding="utf-8")
    guides = load_guides(content, folder)
    assert not [place for place in guides.places() if place.guide == "common"]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("guide: help", "guide: other", "guides/help.yml:1/guide: is not the name of the file"),
        ("lines: [police, youth_line]", "lines: []", "guides/help.yml:1/lines: no list of lines"),
        ("lines: [police, youth_line]", "lines: [pizza]", "guides/help.yml:1/lines: no line 'pizza'"),
        ("lines: [police, youth_line]", "lines: [youth_line]", "guides/help.yml:1/lines: no line that answers at all"),
        ("lines: [police, youth_line]", "lines: [police]\nmore: 1", "guides/help.yml:1/more: unknown key"),
        ("  child: {as: more}\n", "", "guides/help.yml:1/people: no row for child"),
        ("  child: {as: more}", "  baby: {as: more}\n  child: {as: more}", "guides/help.yml:5/baby: nobody of that name"),
        ("child: {as: more}", "child: {as: nothing}", "guides/help.yml:5/child: no guide 'nothing'"),
        ("child: {as: more}", "child: {as: more, now: [go]}", "guides/help.yml:5/child: unknown key 'now'"),
        ("victim: {now: [go, call, rest]", "victim: {now: [go, call, fly]", "guides/help.yml:3/victim: now: no step 'fly'"),
        ("victim: {now: [go, call, rest]", "victim: {now: [go, call, common.fly]", "now: no step 'common.fly'"),
        ("victim: {now: [go, call, rest]", "victim: {now: [go, go, rest]", "victim: now: a step stands there twice"),
        ("victim: {now: [go, call, rest]", "victim: {now: [go, call]", "victim: now: 2 steps – make it 3 to 6"),
        ("victim: {now: [go, call, rest]", "victim: {now: go", "victim: now is not a list"),
        ("later: [go, call, rest, more.wait]", "later: [go, call, rest]", "victim: later: 3 steps – make it 4 to 8"),
        ("victim: {now: [go, call, rest], later", "victim: {soon: [go], later", "victim: unknown key 'soon'"),
        ("call, kind: do, lines: [police, line]", "call, kind: do, lines: [youth_line]",
         "guides/help.yml:3/victim: now: call shows youth_line"),
        ("kind: know", "kind: think", "guides/help.yml:11/rest: kind is none of do, know"),
        ("facts: [free-examination]", "facts: [free-pizza]", "guides/help.yml:11/rest: no fact 'free-pizza'"),
        ("bases: [safety-plans]", "bases: []", "guides/help.yml:9/go: no basis"),
        ("bases: [safety-plans]", "bases: [rumour]", "guides/help.yml:9/go: no basis 'rumour'"),
        ("lines: [police, line]", "lines: [pizza]", "guides/help.yml:10/call: no line 'pizza'"),
        ("code: rest", "code: call", "guides/help.yml:11/call: there is another record with this name"),
        ("code: go", "code: Go!", "guides/help.yml:9/Go!: the code is no name"),
        ("code: rest", "code: go-cannot", "another step has the text guide-help-go-cannot too"),
        ("people:", "people: [", "guides/help.yml:4/steps: not YAML"),
    ],
)  # fmt: skip
def test_a_fault_is_named(folder: Path, content: Content, before: str, after: str, fault: str) -> None:
    assert before in HELP
    (folder / "guides" / "help.yml").write_text(HELP.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        load_guides(content, folder)
    assert fault in str(raised.value)


def test_faults_of_all_files_are_gathered(folder: Path, content: Content) -> None:
    for name, text in (("help", HELP), ("more", MORE)):
        (folder / "guides" / f"{name}.yml").write_text(text.replace("kind: know", "kind: think"), encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        load_guides(content, folder)
    assert [line.split(":")[0] for line in str(raised.value).splitlines()] == ["guides/help.yml", "guides/more.yml"]


def test_two_guides_must_not_send_a_person_to_each_other(folder: Path, content: Content) -> None:
    text = HELP.replace("victim: {now: [go, call, rest], later: [go, call, rest, more.wait]}", "victim: {as: more}")
    (folder / "guides" / "help.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"guides/help\.yml:3/victim: `as` leads in a circle"):
        load_guides(content, folder)


def test_a_name_that_is_too_long_for_a_button(folder: Path, content: Content) -> None:
    name = "a-guide-with-a-very-long-name"
    (folder / "guides" / f"{name}.yml").write_text(HELP.replace("guide: help", f"guide: {name}"), encoding="utf-8")
    with pytest.raises(ContentError, match="victim: a button of this row is too long for Telegram"):
        load_guides(content, folder)


def test_no_guide_at_all(tmp_path: Path, content: Content) -> None:
    with pytest.raises(ContentError, match="guides:1/guides: no guide"):
        load_guides(content, tmp_path)
