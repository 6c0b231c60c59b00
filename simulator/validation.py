"""Which Bot API method a call means, and whether its parameters are right: judged by aiogram's typed methods."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from simulator.files import Upload
from simulator.refusal import RefusalError, bad_request

Method = TelegramMethod[Any]

# What Telegram says when the most usual parameters are missing.
_MISSING = {"text": "message text is empty", "chat_id": "chat_id is empty"}


@dataclass(frozen=True, slots=True)
class Call:
    """A valid call: the typed method and the files that came with it."""

    method: Method
    files: Mapping[str, Upload]

    @property
    def name(self) -> str:
        """Return the method's name as Telegram writes it."""
        return type(self.method).__api_method__


@cache
def known_methods() -> Mapping[str, type[Method]]:
    """Return all methods of the Bot API by lower-case name."""
    exported = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {
        cls.__api_method__.lower(): cls
        for cls in exported
        if isinstance(cls, type) and issubclass(cls, TelegramMethod) and cls is not TelegramMethod
    }


def read_call(name: str, parameters: Mapping[str, Any], files: Mapping[str, Upload]) -> Call:
    """Return the typed call; RefusalError 404 for an unknown method, 400 for wrong parameters.

    Telegram ignores parameters it does not know; here they are refused, because in a test they are a mistake.
    """
    cls = known_methods().get(name.lower())
    if cls is None:
        raise RefusalError(404, "Not Found: method not found")
    given = dict(parameters)
    for field_name in files:
        if field_name in cls.model_fields and field_name not in given:
            given[field_name] = f"attach://{field_name}"
    unknown = sorted(given.keys() - cls.model_fields.keys())
    if unknown:
        raise bad_request(f"unknown parameter {_named(unknown[0])}")
    prepared = {key: _unwrapped(cls.model_fields[key], value) for key, value in given.items() if value is not None}
    try:
        method = cls.model_validate(prepared)
    except ValidationError as error:
        # Without the cause: pydantic's error quotes what was sent.
        raise _refused(error) from None
    strange = _first_unknown([getattr(method, key) for key in method.model_fields_set])
    if strange is not None:
        raise bad_request(f"unknown parameter {_named(strange)}")
    return Call(method, files)


def _unwrapped(field: FieldInfo, value: Any) -> Any:
    """Undo the JSON encoding of a value in a form, unless the parameter is a string itself."""
    if not isinstance(value, str):
        return value
    accepted = set(_alternatives(field.annotation))
    if str in accepted:
        return int(value) if int in accepted and _is_number(value) else value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _alternatives(annotation: Any) -> Iterable[Any]:
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        for one in get_args(annotation):
            yield from _alternatives(one)
    elif origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    else:
        yield annotation


def _is_number(value: str) -> bool:
    digits = value.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= 18


def _refused(error: ValidationError) -> RefusalError:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "missing" and len(first["loc"]) == 1:
        return bad_request(_MISSING.get(name, f"parameter {_named(name)} is required"))
    return bad_request(f"can't parse parameter {_named(name)}: {first['type']}")


def _first_unknown(values: Iterable[Any]) -> str | None:
    for value in values:
        found = None
        if isinstance(value, BaseModel):
            if value.model_extra:
                return min(value.model_extra)
            found = _first_unknown([getattr(value, key) for key in value.model_fields_set])
        elif isinstance(value, list):
            found = _first_unknown(value)
        if found is not None:
            return found
    return None


def _named(parameter: str) -> str:
    # A name that is no plain word may be anything, even what a person wrote: it is not repeated.
    is_plain = parameter.isascii() and parameter.isidentifier() and len(parameter) <= 40
    return f'"{parameter}"' if is_plain else "(odd name)"
