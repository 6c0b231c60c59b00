"""Operators are invited, listed and disabled from the command line."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desk.joining import join
from desk.operators import Operator
from pana.command_line.app import app
from pana.settings import load_settings
from pana.wiring import now, open_database
from tests.pana.command_line.conftest import Printed

Pana = Callable[..., Printed]


def join_with(code: str) -> Operator | None:
    """Use an invitation as the bot does."""

    async def use() -> Operator | None:
        async with open_database(load_settings()) as database, database.open_unit() as unit:
            operator = await join(unit, code, chat_id=7, chat_ref="ref", language="kk", now=now())
            await unit.commit()
        return operator

    return asyncio.run(use())


def invitation(pana: Pana, name: str) -> str:
    """Return the code of a fresh invitation."""
    found = re.search(r"^/start op_(\S+)$", pana("operators", "invite", name).out, re.MULTILINE)
    assert found
    return found[1]


def test_invitation_works_once(pana: Pana) -> None:
    code = invitation(pana, "Aigul")
    joined = join_with(code)
    assert joined is not None
    assert joined.name == "Aigul"
    assert code != invitation(pana, "Aigul")


def test_invitation_is_said_with_name_term_and_link(pana: Pana) -> None:
    printed = pana("operators", "invite", "Aigul")
    assert printed.status == 0
    assert "Invitation for Aigul, good once within 48 hours" in printed.out
    assert re.search(r"https://t\.me/.*\?start=op_\S{22}$", printed.out, re.MULTILINE)


def test_code_is_kept_nowhere(pana: Pana, var_dir: Path) -> None:
    code = invitation(pana, "Aigul").encode()
    assert all(code not in path.read_bytes() for path in var_dir.iterdir())


def test_list_shows_operators_and_not_the_invited(pana: Pana) -> None:
    join_with(invitation(pana, "Aigul"))
    invitation(pana, "Dana")
    printed = pana("operators", "list")
    assert re.search(r"1.+Aigul.+kk.+off shift", printed.out)
    assert "Dana" not in printed.out


def test_disabled_operator_stays_on_the_list(pana: Pana) -> None:
    join_with(invitation(pana, "Aigul"))
    printed = pana("operators", "disable", "1")
    assert (printed.status, printed.out) == (0, "Aigul (number 1) is no operator any more.\n")
    assert re.search(r"1.+Aigul.+disabled", pana("operators", "list").out)


def test_unknown_operator_is_one_line(pana: Pana) -> None:
    printed = pana("operators", "disable", "99")
    assert (printed.status, printed.out) == (1, "")
    assert printed.err == "pana: there is no operator 99 – `pana operators list` shows all\n"


def test_number_that_is_none_is_refused() -> None:
    result = CliRunner().invoke(app, ["operators", "disable", "Aigul"])
    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["invite", "list", "disable"])
def test_help_says_what_a_command_does(command: str) -> None:
    result = CliRunner().invoke(app, ["operators", command, "--help"])
    assert result.exit_code == 0
    assert "perator" in result.output
