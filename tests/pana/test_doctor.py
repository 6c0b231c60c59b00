"""What the doctor finds, and that each finding says how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pana import doctor
from pana.doctor import Finding, examine


def found() -> dict[str, Finding]:
    """Return all findings by what was looked at."""
    return {finding.what: finding for finding in examine()}


def test_every_thing_is_looked_at_once(env_file: Path) -> None:
    assert list(found()) == ["app environment", "Rasa's environment", "settings", "ports", "Rasa model", "Chromium"]


def test_whatever_is_missing_has_a_remedy(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "NLU_PYTHON", env_file.parent / "nowhere")
    monkeypatch.setattr(doctor, "is_trained", lambda: False)
    monkeypatch.setenv("PATH", "")
    findings = found()
    assert {name for name in ("Rasa's environment", "Rasa model", "Chromium") if not findings[name].fine} == {
        "Rasa's environment",
        "Rasa model",
        "Chromium",
    }
    assert all(finding.remedy for finding in findings.values() if not finding.fine)
    assert findings["Rasa's environment"].needed
    assert not findings["Chromium"].needed


def test_wrong_settings_are_a_finding_without_the_value(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_PORT", "canary-9b9b")
    finding = found()["settings"]
    assert not finding.fine
    assert finding.needed
    assert "PANA_BOT_PORT" in finding.remedy
    assert "canary" not in finding.remedy


def test_no_secret_is_shown(env_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANA_BOT_TOKEN", "1:canary-9b9b")
    findings = found()
    assert findings["settings"].found.endswith("real bot")
    assert "canary" not in repr(findings)
