"""The collections of a unit of work, one file per port. Each turns rows into the dataclasses of `desk` and `bot`."""
