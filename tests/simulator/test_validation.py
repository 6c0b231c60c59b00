from __future__ import annotations

import pytest
from aiogram.methods import SendMessage

from simulator.methods.table import carry_out, handled_methods
from simulator.refusal import RefusalError
from simulator.settings import Settings
from simulator.validation import Call, known_methods, read_call
from simulator.world import World


def test_strings_stay_strings_and_numbers_become_numbers() -> None:
    call = read_call("sendMessage", {"chat_id": "123", "text": "456", "protect_content": "true"}, {})
    assert isinstance(call.method, SendMessage)
    assert (call.method.chat_id, call.method.text, call.method.protect_content) == (123, "456", True)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"chat_id": 1, "text": {"a": 1}}, 'Bad Request: can\'t parse parameter "text": string_type'),
        ({"chat_id": 1, "text": "a", "entities": "x"}, 'Bad Request: can\'t parse parameter "entities": list_type'),
        ({"chat_id": 1, "text": "a", "a b": 1}, "Bad Request: unknown parameter (odd name)"),
    ],
    ids=["object-for-text", "text-for-list", "odd-name"],
)
def test_wrong_parameters_are_named(parameters: dict[str, object], reason: str) -> None:
    with pytest.raises(RefusalError) as refused:
        read_call("sendMessage", parameters, {})
    assert refused.value.description == reason


_APART = {"getupdates", "setwebhook", "deletewebhook", "getwebhookinfo"}


@pytest.mark.parametrize(
    "name",
    sorted(name for name, cls in known_methods().items() if cls not in handled_methods() and name not in _APART),
)
@pytest.mark.asyncio
async def test_no_other_method_ever_succeeds(name: str) -> None:
    method = known_methods()[name].model_construct()
    with pytest.raises(RefusalError, match="not simulated: method"):
        carry_out(World(Settings()), Call(method, {}))
