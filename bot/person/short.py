"""In the quiet manner: what is said instead of a longer text, and what is not said at all. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.person import decide
from bot.understanding import Button, Reply

SOS = Button("button-quiet-sos", decide.QUIET_DANGER)
END = Button("button-quiet-end", "quiet:end")
WAY_OUT = (SOS, END)
"""The last row under everything that is said in the quiet manner."""

INSTEAD = {
    "emergency-card": "quiet-card",
    "operator-silent": "quiet-operator-silent",
    "handover-released": "quiet-released",
    "handover-released-nobody": "quiet-released-nobody",
    "handover-closed": "quiet-closed",
    "case-withdrawn": "quiet-withdrawn",
    "safe-confirmed": "quiet-safe",
    "safe-confirmed-child": "quiet-safe",
    "call-back-menu": "quiet-call-back",
    "call-back-standing": "quiet-call-back",
    "call-back-agreed": "quiet-call-back-agreed",
    "call-back-agreed-in-queue": "quiet-call-back-in-queue",
    "call-back-now": "quiet-call-back-now",
    "call-back-nobody": "quiet-call-back-nobody",
    "check-in-missed": "quiet-missed",
    "check-in-missed-nobody": "quiet-missed-nobody",
}

NOT_NOW = frozenset(
    {"learning-ask", "follow-up-offer", "danger-offer", "danger-child-ask", "opening-ask", "opening-ask-child"}
)
"""Offers that nobody asked for: they can wait until she can write."""


def shortened(reply: Reply, *, unasked: bool) -> Reply | None:
    """Return what is said in the quiet manner; None for an offer that can wait, when it was `unasked`.

    What she pressed a button for comes as it is, if there is no short form of it: nothing is kept from her.
    """
    if unasked and reply.key in NOT_NOW:
        return None
    if reply.key not in INSTEAD:
        return reply
    return replace(reply, key=INSTEAD[reply.key], below=(), buttons=reply.buttons or (WAY_OUT,))
