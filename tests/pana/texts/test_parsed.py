"""The same file is parsed once."""

from __future__ import annotations

from pana.texts.parsed import parsed


def test_a_source_is_parsed_once() -> None:
    source = "one = Бір\ntwo = Два\n"
    assert parsed(source) is parsed(source)
    assert [entry.id.name for entry in parsed(source).body] == ["one", "two"]
    assert parsed(source).body[1].id.span.start == source.index("two")
