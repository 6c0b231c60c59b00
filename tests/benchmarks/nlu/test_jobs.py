"""Parts of the benchmark that run elsewhere, and what is kept of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.nlu import jobs
from benchmarks.nlu.jobs import JobFailed, Kept, key_of, run_job


def test_what_was_kept_is_found_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "said")
    assert kept.get("a") is None
    kept.put("a", {"ms": [1.5]})
    assert kept.get("a") == {"ms": [1.5]}
    assert [path.name for path in (tmp_path / "said").iterdir()] == ["a.json"]


def test_a_key_changes_with_everything_it_is_made_of(tmp_path: Path) -> None:
    file = tmp_path / "data" / "one.yml"
    file.parent.mkdir()
    file.write_text("a", encoding="utf-8")
    keys = {key_of("x", ["a", "b"], [file.parent]), key_of("x", ["ab"], [file.parent]), key_of("y", ["a", "b"])}
    before = key_of("x", [], [file.parent])
    (file.parent / "__pycache__").mkdir()
    (file.parent / "__pycache__" / "one.pyc").write_bytes(b"x")
    assert key_of("x", [], [file.parent]) == before
    file.write_text("b", encoding="utf-8")
    assert len({*keys, before, key_of("x", [], [file.parent])}) == 5


def test_a_job_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "WORK", tmp_path)
    answer = run_job(Path(sys.executable), "benchmarks.nlu.our_language", {"texts": ["сәлем", "привет"]}, name="one")
    assert answer["said"] == ["kk", "ru"]
    assert len(answer["ms"]) == 2


def test_a_job_that_fails_names_its_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "WORK", tmp_path)
    monkeypatch.setattr(jobs, "ROOT", tmp_path)
    with pytest.raises(JobFailed, match=r"broken ended with status 1: broken\.log"):
        run_job(Path(sys.executable), "no_such_module", {}, name="broken")
    assert "no_such_module" in (tmp_path / "broken.log").read_text(encoding="utf-8")
