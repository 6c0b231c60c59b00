"""Errors that a person at the command line can do something about: one clear line, never a traceback."""

from __future__ import annotations


class PanaError(Exception):
    """What is wrong and what to do, in one or two sentences, without anything that people wrote."""
