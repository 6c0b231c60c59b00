"""What the bot is and says about itself: getMe, commands, name, description, and its files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiogram.methods import (
    DeleteMyCommands,
    GetFile,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)

from simulator.files import LARGEST_DOWNLOAD, Upload
from simulator.refusal import bad_request
from simulator.world import World

Files = Mapping[str, Upload]

_MOST_COMMANDS = 100


def get_me(world: World, call: GetMe, files: Files) -> dict[str, Any]:
    """Return the bot as a User with what only getMe tells."""
    return {
        **world.bot_user(),
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_file(world: World, call: GetFile, files: Files) -> dict[str, Any]:
    """Return the File with its download path; RefusalError 400 for an unknown id or a file over 20 MB."""
    file = world.files.by_id(call.file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.ids(), "file_path": file.path}


def set_my_commands(world: World, call: SetMyCommands, files: Files) -> bool:
    """Keep the list of commands for a scope and language."""
    commands = [command.model_dump(exclude_none=True) for command in call.commands]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("too many commands")
    for command in commands:
        name, about = command["command"].removeprefix("/"), command["description"].strip()
        if not (1 <= len(name) <= 32 and name.isascii() and name.replace("_", "a").isalnum() and name.islower()):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(about) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        command["command"] = name
    world.profile.commands[_scope(call.scope), call.language_code or ""] = commands
    world.profile_changed()
    return True


def get_my_commands(world: World, call: GetMyCommands, files: Files) -> list[dict[str, Any]]:
    """Return the commands of exactly this scope and language."""
    return world.profile.commands.get((_scope(call.scope), call.language_code or ""), [])


def delete_my_commands(world: World, call: DeleteMyCommands, files: Files) -> bool:
    """Forget the commands of this scope and language."""
    world.profile.commands.pop((_scope(call.scope), call.language_code or ""), None)
    world.profile_changed()
    return True


def set_my_name(world: World, call: SetMyName, files: Files) -> bool:
    """Set the bot's name for a language."""
    _set(world.profile.names, call.language_code, call.name, 64)
    world.profile.names.setdefault("", world.settings.bot_name)
    world.profile_changed()
    return True


def get_my_name(world: World, call: GetMyName, files: Files) -> dict[str, str]:
    """Return the bot's name for a language, the general one when it has none."""
    return {"name": _get(world.profile.names, call.language_code)}


def set_my_description(world: World, call: SetMyDescription, files: Files) -> bool:
    """Set what an empty chat shows."""
    _set(world.profile.descriptions, call.language_code, call.description, 512)
    world.profile_changed()
    return True


def get_my_description(world: World, call: GetMyDescription, files: Files) -> dict[str, str]:
    """Return what an empty chat shows."""
    return {"description": _get(world.profile.descriptions, call.language_code)}


def set_my_short_description(world: World, call: SetMyShortDescription, files: Files) -> bool:
    """Set what the bot's profile page shows."""
    _set(world.profile.short_descriptions, call.language_code, call.short_description, 120)
    return True


def get_my_short_description(world: World, call: GetMyShortDescription, files: Files) -> dict[str, str]:
    """Return what the bot's profile page shows."""
    return {"short_description": _get(world.profile.short_descriptions, call.language_code)}


def _set(texts: dict[str, str], language: str | None, text: str | None, most: int) -> None:
    if len(text or "") > most:
        raise bad_request("text is too long")
    if text:
        texts[language or ""] = text
    else:
        texts.pop(language or "", None)


def _get(texts: dict[str, str], language: str | None) -> str:
    return texts.get(language or "", texts.get("", ""))


def _scope(scope: Any) -> str:
    return json.dumps({"type": "default"} if scope is None else scope.model_dump(exclude_none=True))
