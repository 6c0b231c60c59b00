"""Everybody who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, select

from desk.operators import Operator
from store.models import operators
from store.repositories.repository import Repository


class SqlOperators(Repository):
    """The port `desk.ports.Operators`."""

    async def get(self, operator_id: int) -> Operator:
        operator = await self._one(select(operators).where(operators.c.id == operator_id))
        if operator is None:
            raise KeyError(("operators", operator_id))
        return operator

    async def look_up(self, operator_id: int) -> Operator:
        found = await self._all(select(operators).where(operators.c.id == operator_id))
        if not found:
            raise KeyError(("operators", operator_id))
        return found[0]

    async def by_chat(self, chat_id: int) -> Operator | None:
        return await self._one(select(operators).where(operators.c.chat_ref == self._keys.chat_ref(chat_id)))

    async def add(self, operator: Operator) -> Operator:
        operator_id = await self._added(operators.insert().values(self._values(operator)))
        return replace(operator, id=operator_id, chat_ref=self._keys.chat_ref(operator.chat_id))

    async def save(self, operator: Operator) -> None:
        change = operators.update().where(operators.c.id == operator.id).values(self._values(operator))
        await self._change_one(change, ("operators", operator.id))

    async def all(self) -> list[Operator]:
        return await self._all(select(operators))

    async def on_shift(self) -> list[Operator]:
        return await self._all(select(operators).where(operators.c.on_shift, ~operators.c.disabled))

    async def _one(self, query: Select[Any]) -> Operator | None:
        row = (await self._connection.execute(query.with_for_update())).one_or_none()
        return None if row is None else _operator(row)

    async def _all(self, query: Select[Any]) -> list[Operator]:
        return [_operator(row) for row in await self._connection.execute(query.order_by(operators.c.id))]

    def _values(self, operator: Operator) -> dict[str, Any]:
        return {
            "chat_id": operator.chat_id,
            "chat_ref": self._keys.chat_ref(operator.chat_id),
            "name": operator.name,
            "language": operator.language,
            "joined_at": operator.joined_at,
            "on_shift": operator.on_shift,
            "disabled": operator.disabled,
            "case_id": operator.case_id,
        }


def _operator(row: Row[Any]) -> Operator:
    return Operator(
        id=row.id,
        chat_id=row.chat_id,
        chat_ref=row.chat_ref,
        name=row.name,
        language=row.language,
        joined_at=row.joined_at,
        on_shift=row.on_shift,
        disabled=row.disabled,
        case_id=row.case_id,
    )
