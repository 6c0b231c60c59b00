"""What `pana up` prints when everything runs: where to click."""

from __future__ import annotations

from rich.console import Console

from desk.joining import invite
from pana.settings import Settings
from pana.wiring import now, open_database


async def welcome(settings: Settings, console: Console) -> None:
    """Print the addresses; in the simulator also a fresh invitation for an operator, so that both sides can be played."""
    console.print()
    console.print("Pana is running.", style="bold green")
    if not settings.simulated:
        console.print("It serves the bot of PANA_BOT_TOKEN on Telegram. Invite operators: pana operators invite NAME")
        return
    async with open_database(settings) as database, database.open_unit() as unit:
        code = await invite(unit, "Operator", now=now())
        await unit.commit()
    console.print(f"Phones in the browser:   {settings.simulator_url}/", soft_wrap=True)
    console.print(f"… with an operator too:  {settings.simulator_url}/?operator=op_{code}", soft_wrap=True)
    console.print(
        "No bot token is set, so Telegram is simulated on this machine. A real bot: README.md, “On a real bot”."
    )
    console.print("Press Ctrl-C to stop.\n")
