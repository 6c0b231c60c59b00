"""What goes wrong in the store, in words that hold nothing of anybody's and no secret."""


class StoreError(Exception):
    """The store cannot do what was asked: wrong key, wrong address, schema not ready, database busy.

    The message is meant for the person who runs Pana and never holds a stored value, a key or a password.
    """


class DatabaseAway(StoreError):
    """The database does not answer now; it may do so again later."""
