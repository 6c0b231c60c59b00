"""A project as small as the checks allow, without any mistake; each test breaks one thing in it."""

from __future__ import annotations

import json
from pathlib import Path

from actions.routes import CALLED_BY_CODE

INTENTS = {"threat": True, "greet": False}
LEAST = "least: {crisis: 30, other: 30, each_level: 10, lookalike: 2, negation: 2}\n"
STYLES = ("standard", "standard", "casual")
LEVELS = ("high", "elevated", "emergency")
KINDS = ("lookalike", "negation")

CALLED = "  - {{name: {name}, texts: [hello], again: [hello], numbers: true, lines: [], facts: [], bases: [advice], buttons: []}}\n"
"""An algorithm that the action server calls by name."""

CONTENT = {
    "trust_lines.yml": """\
trust_lines:
  - {code: police, number: "102", who: everybody, hours: around_the_clock, cost: free, languages: [kk, ru],
     certainty: A, checked: 2026-11-21, source: ["https://example.org/police"], note: called}
  - {code: line, number: "111", who: families, hours: around_the_clock, cost: free, languages: [],
     certainty: A, checked: 2026-11-21, source: ["https://example.org/line"], note: languages are not confirmed}
  - {code: youth_line, number: "150", who: youth, hours: disputed, cost: free, languages: [kk],
     certainty: B, checked: 2026-11-21, source: ["https://example.org/youth"], note: hours differ}
""",
    "law.yml": """\
law:
  - {code: order, says: an order exists, values: {order_days: 30}, certainty: A, checked: 2026-11-21,
     source: ["https://example.org/law"], lawyer: not yet}
""",
    "algorithms.yml": """\
bases:
  - {code: advice, what: advice, certainty: A, checked: 2026-11-21, source: ["https://example.org/advice"]}
algorithms:
  - {name: danger, texts: [danger], again: [danger], numbers: true, lines: [police], facts: [order], bases: [advice],
     buttons: [[human]]}
  - {name: hello, texts: [hello], again: [hello], numbers: false, lines: [], facts: [], bases: [advice], buttons: []}
"""
    + "".join(CALLED.format(name=name) for name in CALLED_BY_CODE),
    "answers.yml": """\
confidence_floor: 0.45
people:
  victim: {emergency: danger, high: danger, below: danger}
  witness: {emergency: danger, high: danger, below: danger}
  child: {emergency: danger, high: danger, below: danger}
  aggressor: {emergency: danger, high: danger, below: danger}
routes:
  threat: {kind: harm, victim: danger}
  greet: {kind: small, any: hello}
buttons:
  human: {key: button-human, payload: /threat}
confidence_to_change_topic: 0.75
""",
}

SAFETY = """\
### Reviewed by: nobody yet, 2026-11-21

emergency-card = {first}: {{ $police }}, {{ $line }}.
danger = {first}. {{ $police }}, {{ $order_days }}.
"""

TALK = """\
hello = {first}!
button-human = {first}
waiting =
    {{ $waiting ->
        [0] {first}
       *[other] {first}: {{ $waiting }}
    }}
sender-person = {first}
sender-bot = {first}
sender-operator = {first}
"""

FIRST = {"kk": "сөз", "ru": "слово"}

CODE = {
    "bot/failsafe.py": 'LAST_RESORT = "102 · 111"\n',
    "bot/says.py": """\
async def both(telling, words, language, sender):
    await telling.key("emergency-card")
    await telling.key("waiting", {"waiting": 1})
    words.say(language, "hello")
    words.say(language, f"sender-{sender.value}")
""",
    "nlu/spacy_kk/tables/stop_words.txt": "# particles\nжәне де\n",
}

LEXICON = {
    "words_kk.yml": "weapon: пышақ қару*\n",
    "words_ru.yml": "weapon: нож ножом\nmotion: идёт бежит\n",
    "cues_kk.yml": "cues:\n- {code: weapon.any, level: high, any: ['@weapon'], examples: [қолында пышақ]}\nguards: []\n",
    "cues_ru.yml": """\
cues:
- {code: weapon.moving, level: emergency, any: ["@weapon .. @motion"], examples: [с ножом идёт], counter: [наточил нож]}
guards:
- {code: film, lowers: [weapon], any: [кино], examples: [в кино с ножом идёт], counter: [с ножом идёт]}
""",
}


def build(root: Path) -> None:
    """Write the project into an empty folder."""
    listed = "".join(f"- {{name: {name}, crisis: {str(crisis).lower()}}}\n" for name, crisis in INTENTS.items())
    write(root, "data/intents.yml", f"{LEAST}intents:\n{listed}")
    write(root, "domain.yml", "intents:\n" + "".join(f"- {name}\n" for name in INTENTS))
    steps = "".join(f"- rule: {name}\n  steps:\n  - intent: {name}\n  - action: action_answer\n" for name in INTENTS)
    write(root, "data/dialogue/rules.yml", f"rules:\n{steps}")
    for language, first in FIRST.items():
        for name in INTENTS:
            write(root, f"data/intents_{language}/{name}.yml", examples(language, name))
        write(root, f"locales/{language}/safety.ftl", SAFETY.format(first=first))
        write(root, f"locales/{language}/talk.ftl", TALK.format(first=first))
    for folder, files in (("data/content", CONTENT), ("data/lexicon", LEXICON), (".", CODE)):
        for name, content in files.items():
            write(root, f"{folder}/{name}", content)
    row = {"text": "никто не учил", "lang": "ru", "style": "standard", "urgency": "high", "intent": "threat"}
    write(root, "tests/labelled/small.jsonl", json.dumps(row | {"who": "victim"}, ensure_ascii=False) + "\n")
    write(
        root, "tests/talks/ru/small.yml", "title: разговор\nturns:\n- say: это тоже новое\n  expect: {language: ru}\n"
    )


def examples(language: str, intent: str, count: int = 30) -> str:
    """Return a file of training examples."""
    blocks = [f'# What people write: {intent}\nversion: "3.1"\nnlu:\n- intent: {intent}\n  examples:\n']
    for number in range(count):
        style, level = STYLES[number % len(STYLES)], LEVELS[number % len(LEVELS)]
        kind = f", kind: {KINDS[number % 2]}" if number >= count - 2 else ""
        blocks.append(f"  - text: |\n      {FIRST[language]} {intent} {number}\n")
        blocks.append(f"    metadata: {{urgency: {level}, who: victim, style: {style}{kind}}}\n")
    return "".join(blocks)


def write(root: Path, name: str, content: str) -> None:
    """Write a file of the project."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first place of `old` in a file; it must be there, or the test would break nothing."""
    path = root / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
