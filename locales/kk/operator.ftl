# Операторға айтылатын сөздер. Күй: алғашқы нұсқа, 2026-11-21; қазақ тілінің редакторы оқып шығуы керек.
# Бірінші жол құлыпталған экранда көрінеді: онда адам туралы ештеңе жазылмайды.

operator-welcome = { $name }, қош келдіңіз. Сіз Пана операторысыз. Кезекшілікке шығу үшін төмендегі түймені басыңыз.
operator-invitation-refused = Бұл шақыру жарамсыз: қолданылған не мерзімі өткен. Әкімшіден жаңасын сұраңыз.
operator-shift-on = Сіз кезекшіліктесіз. Жаңа өтініш түссе, осында хабар келеді.
operator-shift-off = Кезекшілік аяқталды. Рақмет, демалыңыз.
operator-failed = Орындалмады. Қайта басып көріңіз.
operator-old-button = Бұл түйме ескірген.
operator-edit-not-sent = Өзгертілген хабар адамға жетпейді. Керек болса, жаңадан жазыңыз.
operator-person-blocked = Бұл адам ботты бұғаттаған. Хабар жетпеуі мүмкін.

operator-key-queue = Кезек
operator-key-shift-on = Кезекшілікке шығу
operator-key-shift-off = Кезекшілікті аяқтау
operator-key-release = Кезекке қайтару
operator-key-close = Аяқтау

operator-button-take = Алу

operator-page = Пана: жаңа хабар бар
operator-page-again = Пана: хабар әлі күтіп тұр
operator-queue-head =
    { $waiting ->
        [0] Кезек бос. Ешкім күтіп тұрған жоқ.
       *[other] Кезекте: { $waiting }. Ең шұғылы – бірінші.
    }
operator-case-line = № { $case } · { $urgency } · { $minutes } мин күтті · { $language } · { $who }
operator-case-cues = Белгілер: { $cues }
operator-case-not-understood = Бот түсінбеді: сөздерді өзіңіз оқыңыз.
operator-case-rose = № { $case }: жағдай күшейді – { $urgency }.
operator-taken = № { $case } сізде. Жазғаныңыз тек осы адамға барады. Бот үндемейді.
operator-taken-back = № { $case }: ұзақ жауап болмады, өтініш кезекке қайтты. Адамға айтылды.
operator-released = № { $case } кезекке қайтты, орны сақталды.
operator-ask-outcome = № { $case }: немен аяқталды?
operator-closed = № { $case } аяқталды: { $outcome }.
operator-relayed = № { $case } · { $kind }
operator-relayed-forwarded = № { $case } · { $kind } · басқа жерден жіберілген

operator-refused-already-taken = Бұл өтінішті басқа оператор алып қойды.
operator-refused-not-waiting = Бұл өтініш енді күтіп тұрған жоқ.
operator-refused-not-yours = Қолыңызда өтініш жоқ. Хабар ешкімге жіберілген жоқ. Алдымен кезектен біреуін алыңыз.
operator-refused-one-at-a-time = Алдымен қолыңыздағы өтінішті аяқтаңыз не кезекке қайтарыңыз.
operator-refused-off-shift = Алдымен кезекшілікке шығыңыз.
operator-refused-nothing-waits = Кезек бос.

outcome-helped = Көмек берілді
outcome-police-called = Полиция шақырылды
outcome-referred = Басқа маманға бағытталды
outcome-silent = Адам жауап бермеді
outcome-false-alarm = Қауіп жоқ екен
outcome-abusive = Балағат, әзіл

urgency-emergency = 🔴 өмірге қауіп
urgency-high = 🟠 жоғары
urgency-elevated = 🟡 орташа
urgency-routine = ⚪ жай

kind-text = мәтін
kind-photo = фото
kind-voice = дауыстық хабар
kind-video = бейне
kind-video_note = дөңгелек бейне
kind-document = файл
kind-audio = аудио
kind-animation = анимация
kind-sticker = стикер
kind-location = орналасқан жері
kind-contact = контакт
kind-other = басқа хабар

sender-person = Адам
sender-bot = Бот
sender-operator = Оператор

language-kk = қазақша
language-ru = орысша
language-unknown = тілі белгісіз

who-victim = зардап шеккен
who-witness = куәгер
who-child = бала
who-aggressor = зорлық көрсетуші
who-other = кім жазғаны белгісіз
