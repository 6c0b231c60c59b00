"""Our own language identification, asked as the detectors of others are, in a process of its own."""

from __future__ import annotations

import json
import sys

from benchmarks.nlu.detectors import ask
from nlu.language.identify import identify


def main() -> None:
    """Answer one request."""
    texts = json.loads(sys.stdin.buffer.read())["texts"]
    sys.stdout.write(json.dumps(ask(lambda text: identify(text).language, texts)))


if __name__ == "__main__":
    main()
