# Слова для оператора. Состояние: первая версия, 2026-11-21; нужна вычитка редактором.
# Первая строка видна на заблокированном экране: в ней ничего нет о человеке.

operator-welcome = { $name }, здравствуйте. Вы оператор Паны. Чтобы начать смену, нажмите кнопку внизу.
operator-invitation-refused = Это приглашение не действует: им уже воспользовались или срок прошёл. Попросите у администратора новое.
operator-shift-on = Вы на смене. Когда кто-то обратится, сообщение придёт сюда.
operator-shift-off = Смена закончена. Спасибо, отдыхайте.
operator-failed = Не получилось. Нажмите ещё раз.
operator-old-button = Эта кнопка устарела.
operator-edit-not-sent = Исправленное сообщение до человека не доходит. Если нужно, напишите заново.
operator-person-blocked = Этот человек заблокировал бота. Сообщение может не дойти.

operator-key-queue = Очередь
operator-key-shift-on = Начать смену
operator-key-shift-off = Закончить смену
operator-key-release = Вернуть в очередь
operator-key-close = Завершить

operator-button-take = Взять

operator-page = Пана: есть новое сообщение
operator-page-again = Пана: сообщение всё ещё ждёт
operator-queue-head =
    { $waiting ->
        [0] Очередь пуста. Никто не ждёт.
       *[other] В очереди: { $waiting }. Самое срочное – первым.
    }
operator-case-line = № { $case } · { $urgency } · ждёт { $minutes } мин · { $language } · { $who }
operator-case-cues = Признаки: { $cues }
operator-case-not-understood = Бот не понял: прочитайте слова сами.
operator-case-rose = № { $case }: стало опаснее – { $urgency }.
operator-taken = № { $case } у вас. Всё, что вы пишете, получает только этот человек. Бот молчит.
operator-taken-back = № { $case }: долго не было ответа, обращение вернулось в очередь. Человеку об этом сказано.
operator-released = № { $case } снова в очереди, место сохранено.
operator-ask-outcome = № { $case }: чем закончилось?
operator-closed = № { $case } завершено: { $outcome }.
operator-relayed = № { $case } · { $kind }
operator-relayed-forwarded = № { $case } · { $kind } · переслано из другого чата

operator-refused-already-taken = Это обращение уже взял другой оператор.
operator-refused-not-waiting = Это обращение больше не ждёт.
operator-refused-not-yours = У вас нет обращения. Сообщение никому не отправлено. Сначала возьмите кого-нибудь из очереди.
operator-refused-one-at-a-time = Сначала завершите своё обращение или верните его в очередь.
operator-refused-off-shift = Сначала начните смену.
operator-refused-nothing-waits = Очередь пуста.

outcome-helped = Помощь оказана
outcome-police-called = Вызвана полиция
outcome-referred = Направлено к другому специалисту
outcome-silent = Человек не отвечает
outcome-false-alarm = Опасности нет
outcome-abusive = Оскорбления, шутка

urgency-emergency = 🔴 угроза жизни
urgency-high = 🟠 высокая
urgency-elevated = 🟡 средняя
urgency-routine = ⚪ обычная

kind-text = текст
kind-photo = фото
kind-voice = голосовое
kind-video = видео
kind-video_note = видеосообщение
kind-document = файл
kind-audio = аудио
kind-animation = анимация
kind-sticker = стикер
kind-location = место на карте
kind-contact = контакт
kind-other = другое сообщение

sender-person = Человек
sender-bot = Бот
sender-operator = Оператор

language-kk = казахский
language-ru = русский
language-unknown = язык неизвестен

who-victim = пострадавшая сторона
who-witness = свидетель
who-child = ребёнок
who-aggressor = применяет насилие
who-other = кто пишет, неизвестно

# Признаки, которые подняли обращение (data/lexicon): оператор видит, почему оно выше.
cue-abduction = похищение
cue-aggressor-control = не может сдержаться
cue-aggressor-hit = сам ударил
cue-aggressor-threat = сам угрожает
cue-attacker-coming = нападающий рядом или идёт
cue-bullying = травля в школе
cue-bullying-violence = бьют в школе
cue-cannot-talk = не может говорить
cue-child-alone = ребёнок один
cue-child-hurt = вред ребёнку
cue-control-locked = не выпускает
cue-control-money = отбирает деньги
cue-control-person = держит под контролем
cue-distress = очень тяжело
cue-door-breaking = ломает дверь
cue-drunk-danger = пьяный, опасен
cue-elder-hurt = вред пожилому человеку
cue-fear-life = боится за жизнь
cue-fear-person = боится человека
cue-forced-marriage = принуждение к браку
cue-help-cry = просит о помощи
cue-help-police = просит полицию
cue-hiding = прячется
cue-injury-serious = тяжёлая травма
cue-insult-regular = постоянные унижения
cue-locked-in = заперли
cue-murder = убийство
cue-pregnant-hit = беременна, ударил
cue-sexual-blackmail = шантаж
cue-sexual-now = сексуальное насилие сейчас
cue-sexual-past = сексуальное насилие было
cue-shelter-out = некуда идти
cue-stalking = преследование
cue-stalking-now = преследуют сейчас
cue-stalking-threats = преследование с угрозами
cue-strangling = удушение
cue-suicide-act = попытка суицида
cue-suicide-plan = план суицида
cue-suicide-thought = не хочет жить
cue-threat-kill = угрожает убить
cue-threat-other = угрозы
cue-violence-named = говорит о насилии
cue-violence-now = бьёт сейчас
cue-violence-past = бил раньше
cue-violence-recent = ударил недавно
cue-violence-regular = бьёт постоянно
cue-weapon-acid = кислота
cue-weapon-axe = топор
cue-weapon-fire = огонь, поджог
cue-weapon-gun = огнестрельное оружие
cue-weapon-knife = нож
cue-witness-crying = слышен плач
cue-witness-screams = слышны крики
