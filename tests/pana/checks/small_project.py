"""A project as small as the checks allow, without any mistake; each test breaks one thing in it."""

from __future__ import annotations

import json
from pathlib import Path

from actions.routes import CALLED_BY_CODE

INTENTS = {"threat": True, "greet": False, "affirm": False, "deny": False, "ask_what_to_do": False}
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
  affirm: {kind: small, any: hello}
  deny: {kind: small, any: hello}
  ask_what_to_do: {kind: harm, victim: danger}
buttons:
  human: {key: button-human, payload: /threat}
  operator: {key: button-human, payload: /threat}
  danger-now: {key: button-human, payload: /threat}
  numbers: {key: button-human, payload: /threat}
  hide: {key: button-human, payload: /threat}
  another-lesson: {key: button-human, payload: '/ask_what_to_do{"step":"lessons"}'}
  menu: {key: button-human, payload: /greet}
  other-region: {key: button-human, payload: /threat}
  cannot-speak: {key: button-human, payload: /threat}
  step-by-step: {key: button-human, payload: /ask_what_to_do}
  step-done: {key: button-human, payload: /affirm}
  step-cannot: {key: button-human, payload: /deny}
  step-next: {key: button-human, payload: /affirm}
  call-back: {key: button-human, payload: "call-back:menu"}
  forget-ask: {key: button-human, payload: "forget:ask"}
matters:
  weapon.any: {intent: threat}
confidence_to_change_topic: 0.75
guides: {threat: {any: help}, ask_what_to_do: {now: help, later: more}}
guides_of_people: {victim: {any: help}, witness: {any: help}, child: {any: help}, aggressor: {any: help}}
""",
    "remarks.yml": """\
remarks:
- {code: asked, algorithm: {any: hello, child: hello}, any: [нож], examples: [где нож], counter: [где дом]}
questions: [{code: threat, any: [нож]}]
asking: где
signs: {affirm: 👍, deny: 👎, thank: ❤}
""",
    "report.yml": """\
questions: [{name: when, answers: [now]}]
facts: []
words: {when.now: [сейчас]}
levels: {when.now: emergency}
""",
    "step_words.yml": "done: [сделано]\ncannot: [не могу]\n",
    "language_names.yml": "kk: [қаз]\nru: [рус]\n",
    "regions.yml": """\
farthest_km: 300
regions:
  - {code: almaty, button: button-human, points: [{place: almaty, lat: 43.24, lon: 76.89}], districts: [], bare: [алматы]}
""",
    "services.yml": """\
services:
  - {code: centre, region: almaty, kind: family_centre, name: none, places: [almaty], overnight: "no", told_to: [adult],
     certainty: B, as_of: 2026, checked: 2026-11-21, source: ["https://example.org/centre"], note: not phoned}
""",
    "calling.yml": """\
calls:
  - {code: police, adult: danger-call, child: danger-call, silent: {adult: danger-call, child: danger-call}, bases: [advice]}
  - {code: line, adult: danger-call, child: danger-call, silent: {adult: danger-call, child: danger-call}, bases: [advice]}
  - {code: youth_line, adult: danger-call, child: danger-call, silent: {adult: danger-call, child: danger-call},
     bases: [advice]}
certain_hours: [{code: youth_line, days: [0], opens: "09:00", closes: "18:00"}]
more_lines:
  - {code: app, number: "102", who: everybody, hours: unconfirmed, cost: unknown, languages: [], certainty: A,
     checked: 2026-11-21, source: ["https://example.org/app"], note: languages are not confirmed, region: everywhere,
     withheld: "no", adult: danger-call, child: danger-call}
""",
    "lessons/calm.yml": """\
lesson: calm
kind: lesson
audience: adult
title: lesson-calm-title
lines: [line]
steps:
- {code: first, kind: know, lines: [], facts: [], bases: [advice]}
- {code: second, kind: know, lines: [line], facts: [order], bases: [advice]}
- {code: third, kind: ask, options: [stay, shout], right: stay, lines: [], facts: [], bases: [advice]}
""",
    "guides/help.yml": """guide: help
people:
  victim: {now: [go, call, wait], later: [go, call, wait, rest]}
  witness: {as: more}
  child: {as: more}
  aggressor: {as: more}
lines: [police, line]
steps:
- {code: go, kind: do, lines: [], facts: [], bases: [advice]}
- {code: call, kind: do, lines: [police], facts: [], bases: [advice]}
- {code: wait, kind: know, lines: [], facts: [order], bases: [advice]}
- {code: rest, kind: know, lines: [], facts: [], bases: [advice]}
""",
    "guides/more.yml": """guide: more
people:
  victim: {as: help}
  witness: {now: [help.go, help.call, help.wait], later: [help.go, help.call, help.wait, help.rest]}
  child: {now: [help.go, help.call, help.wait], later: [help.go, help.call, help.wait, help.rest]}
  aggressor: {now: [help.go, help.call, help.wait], later: [help.go, help.call, help.wait, talk]}
lines: [line]
steps:
- {code: talk, kind: know, lines: [], facts: [], bases: [advice]}
""",
}

SAFETY = """\
### Reviewed by: nobody yet, 2026-11-21

emergency-card = {first}: {{ $police }}, {{ $line }}.
danger = {first}. {{ $police }}, {{ $order_days }}.
danger-call = {first}: {{ $police }}, {{ $opens }}, {{ $app }}.
"""

LESSONS = """\
### Reviewed by: nobody yet, 2026-11-21

lesson-calm-title = {first}
lesson-calm-first = {first}.
lesson-calm-second = {first}: {{ $line }}, {{ $order_days }}.
lesson-calm-third = {first}?
lesson-calm-third-stay = {first} 1
lesson-calm-third-stay-reply = {first}!
lesson-calm-third-shout = {first} 2
lesson-calm-third-shout-reply = {first}.
"""

GUIDES = {
    "help": """\
### Reviewed by: nobody yet, 2026-11-21

guide-help-go = {first}.
guide-help-go-cannot = {first}.
guide-help-call = {first}: {{ $police }}.
guide-help-call-cannot = {first}.
guide-help-wait = {first} {{ $order_days }}.
guide-help-rest = {first}.
""",
    "more": """\
### Reviewed by: nobody yet, 2026-11-21

guide-more-talk = {first}.
""",
}

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
        for guide, texts in GUIDES.items():
            write(root, f"locales/{language}/guides/{guide}.ftl", texts.format(first=first))
        write(root, f"locales/{language}/lessons/calm.ftl", LESSONS.format(first=first))
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
    word = intent.rpartition("_")[2]  # a long one would make all examples nearly the same
    blocks = [f'# What people write: {intent}\nversion: "3.1"\nnlu:\n- intent: {intent}\n  examples:\n']
    for number in range(count):
        style, level = STYLES[number % len(STYLES)], LEVELS[number % len(LEVELS)]
        kind = f", kind: {KINDS[number % 2]}" if number >= count - 2 else ""
        blocks.append(f"  - text: |\n      {FIRST[language]} {word} {number}\n")
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
