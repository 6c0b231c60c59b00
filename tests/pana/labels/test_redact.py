"""What names a person or a place is replaced; what tells what happened stays as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pana.labels.redact import MARK, redact

HIDDEN = {
    "kk-name-street-phone": (
        "Күйеуім Ерлан Алматыда, Абай көшесі 15 үйде, тел 8 701 123 45 67",
        "Күйеуім {name} {place}, {address}, тел {phone}",
    ),
    "kk-introduces": ("менің атым Жанар, жазыңыз aigul.k@mail.ru", "менің атым {name}, жазыңыз {email}"),
    "kk-before-degen": ("Бауыржан деген көршім қызымды ұрды", "{name} деген көршім қызымды ұрды"),
    "kk-before-agai": ("мамамды ұрды, Айбек ағай көрді", "мамамды ұрды, {name} ағай көрді"),
    "kk-patronymic": ("сынып жетекшім Гүлнар Маратқызы білмейді", "сынып жетекшім {name} білмейді"),
    "kk-russified-name": ("куйеуим серик мени урады", "куйеуим {name} мени урады"),
    "kk-flat": ("балконы бар үй 12 пәтер 45", "балконы бар {address}"),
    "ru-name-village-street": (
        "Муж Ерлан бьет, живём в селе Узынагаш, ул. Жибек жолы 45 кв 12",
        "Муж {name} бьет, живём в селе {place}, {address}",
    ),
    "ru-name-written-small": ("муж ерлан избивает меня", "муж {name} избивает меня"),
    "ru-shouts": ("ПОМОГИТЕ МУЖ СЕРИК ИЗБИВАЕТ МЕНЯ", "ПОМОГИТЕ МУЖ {name} ИЗБИВАЕТ МЕНЯ"),
    "ru-street-then-phone": ("ул. Абая 15, 8 701 123 45 67", "{address}{phone}"),
    "ru-name-that-is-a-word-too": ("мужа зовут серик", "мужа зовут {name}"),
    "ru-name-of-a-woman-small": ("он мадину бьет", "он {name} бьет"),
    "ru-introduces-iin-card": (
        "Меня зовут Динара Сериковна, ИИН 900512400123, карта 4400 4301 1234 5678",
        "Меня зовут {name}, ИИН {iin}, карта {card}",
    ),
    "ru-iin-in-halves": ("мой иин 900512-400123", "мой иин {iin}"),
    "ru-surname": ("Сосед Иванов Пётр бьёт жену", "Сосед {name} бьёт жену"),
    "ru-name-that-is-a-word": (
        "вчера сестра Вера сказала, что Надежда ушла",
        "вчера сестра {name} сказала, что {name} ушла",
    ),
    "ru-born": ("я родилась 12.05.1990, а он 22 мая 1995", "я родилась {date}, а он {date}"),
    "ru-house": ("помогите, дом 5 квартира 17, подъезд 2", "помогите, {address}"),
    "ru-school": ("он учится в школе 25", "он учится в {address}"),
    "ru-place-twice": ("это в Караганде и опять в Караганде", "это в {place} и опять в {place}"),
    "account-and-link": ("пишет в инсте @erlan_97 и https://t.me/erlan97", "пишет в инсте {account} и {link}"),
    "link-without-http": ("выложил на vk.com/id123 и мой-сайт mysite.kz", "выложил на {link} и мой-сайт {link}"),
    "bank": ("переведи на KZ12 345A BCD6 7890 1234", "переведи на {account}"),
    "international": ("звонит с +7 (701) 123-45-67", "звонит с {phone}"),
    "other-number": ("номер дела 1234567", "номер дела {number}"),
    "kk-street-small": ("біз сәтбаев көшесінде тұрамыз", "біз {address} тұрамыз"),
    "kk-street-small-name-after": ("көшесі сәтбаев 12", "{address}"),
    "kk-street-of-two-words-small": ("қабанбай батыр көшесіндегі үй", "{address} үй"),
    "kk-surname-small": ("төлегенов деген көршім ұрады", "{name} деген көршім ұрады"),
    "kk-name-in-no-list": ("ерсінбек мені ұрды, оразгүл көрді", "{name} мені ұрды, {name} көрді"),
    "kk-before-somebody": ("тілеген деген кісі, зылиха апай", "{name} деген кісі, {name} апай"),
    "ru-street-small": ("живу на улице сатпаева", "живу на {address}"),
    "ru-street-small-house": ("ул сатпаева, дом 5", "{address}"),
    "ru-street-without-the-word": ("живу на гоголя 15, на абая", "живу на {address}, на {address}"),
    "ru-surname-small": (
        "тулегенов меня преследует, сосед жумадилов тоже",
        "{name} меня преследует, сосед {name} тоже",
    ),
    "ru-by-name": ("сосед по имени тлеген", "сосед по имени {name}"),
    "latin": ("v Almaty, ulitsa Abaya 12, Erlan biet menya", "v {place}, {address}, {name} biet menya"),
}


@pytest.mark.parametrize(("text", "redacted"), HIDDEN.values(), ids=HIDDEN)
def test_hidden(text: str, redacted: str) -> None:
    assert redact(text) == redacted


KEPT = {
    "kk-plain": "менің күйеуім ішіп келіп мені ұрады, балалар қорқып отыр",
    "kk-capitals": "Күйеуім кеше мені ұрды. Енем де көрді. Не істеймін?",
    "kk-region": "Ақмола облысында тұрамын",
    "kk-street-plain": "көшеде жүрмін, көше қараңғы, бұл ұл қорқып тұр",
    "kk-said-plain": "өлтірем деген сөзін қызым естіді, жақсы деген адам еді",
    "ru-street-plain": "выгнал на улицу с детьми, на улице темно и холодно, стоим на улице",
    "kk-now": "есікті ұрып жатыр, қолында пышақ",
    "ru-plain": "Папа бьет маму каждый вечер, что мне делать",
    "ru-polite": "Здравствуйте, Вы можете помочь? У меня в Казахстане никого нет",
    "ru-numbers-of-help": "звонила 102 и 111, никто не приехал",
    "ru-money-age-time": "он должен 50 000 тенге, мне 34 года, уже 22:30",
    "ru-days": "сижу дома 2 дня и боюсь",
    "ru-shouts": "ПОМОГИТЕ ОН МЕНЯ ИЗБИВАЕТ",
    "empty": "",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_kept(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize("text", [text for text, _ in HIDDEN.values()], ids=HIDDEN)
def test_marks_are_not_redacted_again(text: str) -> None:
    once = redact(text)
    assert MARK.search(once)
    assert redact(once) == once


@hypothesis_settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(redact(text), str)
