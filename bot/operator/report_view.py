"""What an operator sees of a witness's report: that it is one, and the answers, each on its line."""

from __future__ import annotations

from desk.case import Case
from desk.report import CUE, Report
from locales.render import Words

NO_ANSWER = ("skip", "none")


def report_lines(words: Words, language: str, case: Case, report: Report | None) -> str:
    """Return the mark and the answers below it; empty for a case to which no report belongs.

    A report that is not whole yet is shown as far as it goes, and says so.
    """
    if CUE not in case.cues:
        return ""
    if report is None:  # she had it deleted since
        return words.say(language, "operator-report")
    lines = [words.say(language, "operator-report")]
    for name, code in report.answers.items():
        said = _said(words, language, name, code, report.own.get(name))
        if said:
            lines.append(f"{words.say(language, f'operator-report-{name}')}: {said}")
    if not report.sent:
        lines.append(words.say(language, "operator-report-unfinished"))
    return "\n".join(lines)


def _said(words: Words, language: str, name: str, code: str, own: str | None) -> str:
    quoted = f"«{own}»" if own else ""
    if code == "own":
        return quoted
    if code in NO_ANSWER:
        return quoted or (words.say(language, "operator-report-skipped") if code == "skip" else "")
    key = "operator-report-told" if code == "told" else f"button-report-{name}-{code}"
    label = words.say(language, key) if key in words.keys(language) else code
    return f"{label} – {quoted}" if quoted else label
