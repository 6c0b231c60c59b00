"""`python -m nlu.components.serve`: the Rasa server on the loopback address, with the newest model, warm before it answers.

Environment: `PANA_NLU_TOKEN` (needed), `PANA_NLU_PORT` (5005), `PANA_ACTIONS_PORT` (5055), `PANA_MODELS` (models/).
"""

from __future__ import annotations

import os
import sys

from nlu.components.access import WeakToken, checked_token
from nlu.components.process import ROOT, models_folder, prepare
from nlu.components.quiet_logging import be_quiet
from nlu.fingerprint import model_to_load

HOST = "127.0.0.1"
BAD_TOKEN = 2
NO_MODEL = 3


def main() -> int:
    """Run the server until it is told to stop; without a token it returns 2, without a model 3."""
    prepare()
    try:
        token = checked_token(os.environ.get("PANA_NLU_TOKEN"))
    except WeakToken as reason:
        sys.stderr.write(f"{reason}\n")
        return BAD_TOKEN
    model = model_to_load(ROOT, models_folder())
    if model is None:
        sys.stderr.write(f"no model in {models_folder()} - train one with `pana train`\n")
        return NO_MODEL
    os.environ.setdefault("PANA_ACTIONS_PORT", "5055")
    # Rasa reads its environment while it is imported, so it comes after prepare().
    from nlu.components.server import create_server  # noqa: PLC0415

    app = create_server(model, token, endpoints_file=ROOT / "endpoints.yml", credentials_file=ROOT / "credentials.yml")
    be_quiet()
    port = int(os.environ.get("PANA_NLU_PORT") or "5005")
    app.run(host=HOST, port=port, workers=1, access_log=False, motd=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
