"""Which methods are carried out, by what, and which of their parameters mean anything here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram import methods as api
from aiogram.client.default import Default

from simulator.methods import change, profile, send
from simulator.refusal import not_simulated
from simulator.validation import Call, Method
from simulator.world import World

_HOW = frozenset({"disable_notification", "protect_content", "reply_markup"})
_REPLY = frozenset({"reply_parameters", "reply_to_message_id", "allow_sending_without_reply"})
_PREVIEW = frozenset({"link_preview_options", "disable_web_page_preview"})
_CAPTION = frozenset({"caption", "parse_mode", "caption_entities"})
_SENT = frozenset({"chat_id"}) | _HOW | _REPLY
_FILE = _SENT | _CAPTION
_MESSAGE = frozenset({"chat_id", "message_id"})


@dataclass(frozen=True, slots=True)
class Handled:
    """What carries a method out, and the parameters it honours; any other parameter is refused."""

    carry_out: Callable[[World, Any, Any], Any]
    honours: frozenset[str]


@cache
def handled_methods() -> Mapping[type[Method], Handled]:
    """Return the methods carried out at once (receiving updates is apart: it waits)."""
    return {
        api.GetMe: Handled(profile.get_me, frozenset()),
        api.GetFile: Handled(profile.get_file, frozenset({"file_id"})),
        api.SetMyCommands: Handled(profile.set_my_commands, frozenset({"commands", "scope", "language_code"})),
        api.GetMyCommands: Handled(profile.get_my_commands, frozenset({"scope", "language_code"})),
        api.DeleteMyCommands: Handled(profile.delete_my_commands, frozenset({"scope", "language_code"})),
        api.SetMyName: Handled(profile.set_my_name, frozenset({"name", "language_code"})),
        api.GetMyName: Handled(profile.get_my_name, frozenset({"language_code"})),
        api.SetMyDescription: Handled(profile.set_my_description, frozenset({"description", "language_code"})),
        api.GetMyDescription: Handled(profile.get_my_description, frozenset({"language_code"})),
        api.SetMyShortDescription: Handled(
            profile.set_my_short_description, frozenset({"short_description", "language_code"})
        ),
        api.GetMyShortDescription: Handled(profile.get_my_short_description, frozenset({"language_code"})),
        api.SendMessage: Handled(send.send_message, _SENT | _PREVIEW | {"text", "parse_mode", "entities"}),
        api.SendPhoto: Handled(send.send_media, _FILE | {"photo"}),
        api.SendVoice: Handled(send.send_media, _FILE | {"voice", "duration"}),
        api.SendDocument: Handled(send.send_media, _FILE | {"document", "disable_content_type_detection"}),
        api.SendVideo: Handled(send.send_media, _FILE | {"video", "duration", "width", "height"}),
        api.SendSticker: Handled(send.send_media, _SENT | {"sticker", "emoji"}),
        api.SendLocation: Handled(send.send_location, _SENT | {"latitude", "longitude"}),
        api.SendContact: Handled(send.send_contact, _SENT | {"phone_number", "first_name", "last_name"}),
        api.CopyMessage: Handled(send.copy_message, _FILE | {"from_chat_id", "message_id"}),
        api.ForwardMessage: Handled(
            send.forward_message, _MESSAGE | {"from_chat_id", "disable_notification", "protect_content"}
        ),
        api.EditMessageText: Handled(
            change.edit_message_text, _MESSAGE | _PREVIEW | {"text", "parse_mode", "entities", "reply_markup"}
        ),
        api.EditMessageReplyMarkup: Handled(change.edit_message_reply_markup, _MESSAGE | {"reply_markup"}),
        api.DeleteMessage: Handled(change.delete_message, _MESSAGE),
        api.DeleteMessages: Handled(change.delete_messages, frozenset({"chat_id", "message_ids"})),
        api.AnswerCallbackQuery: Handled(
            change.answer_callback_query, frozenset({"callback_query_id", "text", "show_alert", "cache_time"})
        ),
        api.SendChatAction: Handled(change.send_chat_action, frozenset({"chat_id", "action"})),
    }


def carry_out(world: World, call: Call) -> Any:
    """Carry a valid call out and return its result; RefusalError as Telegram refuses, or when it is not simulated."""
    handled = handled_methods().get(type(call.method))
    if handled is None:
        raise not_simulated(f"method {call.name}")
    for name in sorted(call.method.model_fields_set - handled.honours):
        value = getattr(call.method, name)
        if value not in (None, False) and not isinstance(value, Default):
            raise not_simulated(f"parameter {name} of {call.name}")
    return handled.carry_out(world, call.method, call.files)
