"""Alembic's entry point. `store.schema` hands over the connection; the caller owns the transaction."""

from __future__ import annotations

from alembic import context

from store.models import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
