"""Tell neighbouring languages from Kazakh by letters and letter pairs that Kazakh never has."""

from __future__ import annotations

import re

# Kyrgyz writes long vowels double, begins words with э and has none of ә ғ қ ұ і һ; Ukrainian has ї є ґ,
# Belarusian ў, Uzbek ў ҳ, Tatar җ, Serbian ђ ј љ њ ћ џ.
_KAZAKH_ONLY = re.compile("[ғқұ]|[әңөү].*і|і.*[әңөү]", re.DOTALL)
_KYRGYZ = re.compile(r"оо|өө|үү|ээ|уу|аа|\bэ")
_KYRGYZ_LETTERS = re.compile("[өүң]")
_NO_KYRGYZ = re.compile("[әғқұіһ]")
_FOREIGN = re.compile("[їєґўҳҷҗђјљњћџѓќѕҡҙҫ]")
_UZBEK = re.compile("[ўҳ]")


def is_neighbour(text: str) -> bool:
    """Say whether the letters of a lower-case Cyrillic text rule out both Kazakh and Russian."""
    if _FOREIGN.search(text):
        return _KAZAKH_ONLY.search(text) is None or _UZBEK.search(text) is not None
    return bool(_KYRGYZ_LETTERS.search(text) and _KYRGYZ.search(text) and not _NO_KYRGYZ.search(text))
