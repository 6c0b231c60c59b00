# Слова для оператора. Состояние: первая версия, 2026-11-21; нужна вычитка редактором.
# Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor.
# Первая строка видна на заблокированном экране: в ней ничего нет о человеке.

operator-welcome = { $name }, здравствуйте. Вы оператор Паны. Чтобы начать смену, нажмите кнопку внизу.
operator-invitation-refused = Это приглашение не действует: им уже воспользовались или срок прошёл. Попросите у администратора новое.
operator-shift-on = Вы на смене. Когда кто-то обратится, сообщение придёт сюда.
operator-shift-off = Смена закончена. Спасибо, отдыхайте.
operator-failed = Не получилось, ничего не отправлено. Напишите или нажмите ещё раз.
operator-old-button = Эта кнопка устарела.
operator-edit-not-sent = Исправленное сообщение до человека не доходит. Если нужно, напишите заново.
operator-person-blocked = Этот человек заблокировал бота. Сообщение может не дойти.
operator-not-delivered = Последнее сообщение до человека не дошло: Telegram его не принял. Напишите иначе.
operator-person-silent =
    { $waiting ->
        [0] № { $case }: человек давно молчит. Завершите обращение или оставьте его у себя. Человеку ничего не отправлено.
       *[other] № { $case }: человек давно молчит, а в очереди ждут: { $waiting }. Завершите обращение или оставьте его у себя. Человеку ничего не отправлено.
    }
operator-language-switched = Теперь пишу по-русски.

operator-key-queue = Очередь
operator-key-shift-on = Начать смену
operator-key-shift-off = Закончить смену
operator-key-release = Вернуть в очередь
operator-key-close = Завершить
operator-key-language = 🌐 Қазақша

operator-button-take = Взять

operator-page = Пана: есть новое сообщение
operator-page-nobody = Сейчас на смене никого нет. Кнопка «Взять» начнёт вашу смену.
operator-page-again = Пана: сообщение всё ещё ждёт
operator-queue-head =
    { $waiting ->
        [0] Очередь пуста. Никто не ждёт.
       *[other] В очереди: { $waiting }. Самое срочное – первое.
    }
operator-next = Пана: в очереди ждут: { $waiting }. Самое срочное – ниже.
operator-case-line = № { $case } · { $urgency } · ждёт { $minutes } мин · { $language } · { $who }
operator-case-cues = Признаки: { $cues }
operator-case-region = Регион (по словам человека или по карте): { $region }
operator-case-not-understood = Бот не понял: прочитайте сообщение сами.
operator-case-code-word = Переписку может читать кто-то ещё. Пишите как о пустяках, о помощи открыто не пишите.
operator-code-word = № { $case }: сказано кодовое слово. Переписку может читать кто-то ещё.
operator-check-in-due = № { $case }: назначенное время пришло. Спросите, как дела, сами: бот молчит.
operator-check-in-missed = № { $case }: и после назначенного времени вестей нет.
operator-call-back-due = № { $case }: была просьба написать в это время.
operator-case-rose = № { $case }: стало опаснее – { $urgency }.
operator-taken = № { $case } у вас. Всё, что вы пишете, получает только этот человек. Бот молчит.
operator-taken-back = № { $case }: долго не было ответа, обращение вернулось в очередь. Человеку об этом сказано.
operator-released = № { $case } снова в очереди, место сохранено.
operator-ask-outcome = № { $case }: чем закончилось?
operator-closed = № { $case } завершено: { $outcome }.
operator-relayed = № { $case } · { $kind }
operator-relayed-forwarded = № { $case } · { $kind } · переслано из другого чата
operator-relayed-edited = № { $case } · { $kind } · человек изменил своё сообщение
mark-forwarded = переслано: чужие слова
mark-edited = изменено
operator-earlier = № { $case }: раньше человек прислал ещё: { $earlier }.
operator-button-earlier = Показать
operator-emergency-waits = Ждёт более срочное: № { $case } · { $urgency }.
operator-button-instead = Вернуть своё и взять это

operator-refused-already-taken = Это обращение уже взял другой оператор.
operator-refused-not-waiting = Это обращение больше не ждёт.
operator-refused-not-yours = У вас нет обращения. Сообщение никому не отправлено. Сначала возьмите кого-нибудь из очереди.
operator-refused-one-at-a-time = Сначала завершите своё обращение или верните его в очередь.
operator-refused-off-shift = Сначала начните смену.

outcome-helped = Помощь оказана
outcome-police-called = Вызвана полиция
outcome-referred = Передано специалисту
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
kind-location = геолокация
kind-contact = контакт
kind-other = другое сообщение

sender-person = Человек
sender-bot = Бот
sender-operator = Оператор

language-kk = казахский
language-ru = русский
language-unknown = язык неизвестен

who-victim = пострадавший человек
who-witness = свидетель
who-child = ребёнок
who-aggressor = применяет насилие
who-other = кто пишет, неизвестно

# Признаки, которые подняли обращение (data/lexicon): оператор видит, почему оно выше.
cue-abduction = похищение
cue-aggressor-coming = о себе: едет туда, где этот человек
cue-aggressor-control = о себе: не может сдержаться
cue-aggressor-hit = о себе: поднимает руку
cue-aggressor-threat = о себе: угрожает
cue-attacker-coming = нападающий рядом или идёт
cue-bullying = травля в школе
cue-bullying-violence = бьют в школе
cue-call-back-later = просьба написать позже, время в переписке
cue-call-back-wanted = просьба написать в это время
cue-cannot-talk = не может говорить
cue-check-in-missed = нет вестей в назначенное время
cue-child-alone = ребёнок один
cue-child-hurt = вред ребёнку
cue-code-word-said = сказано кодовое слово
cue-control-health = лишают лекарств, сна или еды
cue-control-locked = не выпускают
cue-control-money = отбирают деньги
cue-control-person = держат под контролем
cue-danger-children = вред детям или угрозы им
cue-danger-control = ревность, контроль
cue-danger-feared-near = рядом тот, кого ребёнок боится
cue-danger-leaving = уход или мысли об уходе
cue-danger-strangled = удушение
cue-danger-threat = угрозы убить
cue-danger-unkept = «да» на вопросы об опасности, ответы не сохранены
cue-danger-weapon = угрозы оружием или оружие под рукой
cue-danger-worse = становится чаще или тяжелее
cue-distress = очень тяжело
cue-door-breaking = ломают дверь
cue-drunk-danger = опасность от пьяного
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
cue-message-forwarded = в переписке есть пересланное, это чужие слова
cue-murder = убийство
cue-pregnant-hit = беременна, ударили
cue-quiet-children = рядом дети
cue-quiet-danger = кнопкой: опасность прямо сейчас
cue-quiet-hurt = есть раненые
cue-quiet-near = рядом кто-то есть: пишите коротко, спрашивайте на «да» и «нет»
cue-request-delete = просит удалить записи
cue-sexual-blackmail = шантаж
cue-sexual-now = сексуальное насилие сейчас
cue-sexual-past = сексуальное насилие было
cue-shelter-out = некуда идти
cue-sign-danger = знаком: оружие, кровь, тревога
cue-sign-distress = знаком: слёзы, страх
cue-stalking = преследование
cue-stalking-now = преследуют сейчас
cue-stalking-threats = преследование с угрозами
cue-strangling = удушение
cue-suicide-act = попытка суицида
cue-suicide-plan = план суицида
cue-suicide-thought = не хочет жить
cue-threat-kill = угрожают убить
cue-threat-other = угрозы
cue-violence-named = пишет о насилии
cue-violence-now = бьют сейчас
cue-violence-past = били раньше
cue-violence-recent = ударили недавно
cue-violence-regular = бьют постоянно
cue-weapon-acid = кислота
cue-weapon-axe = топор
cue-weapon-fire = огонь, поджог
cue-weapon-gun = огнестрельное оружие
cue-weapon-knife = нож
cue-witness-crying = слышен плач
cue-witness-screams = слышны крики

operator-danger = Вопросы об опасности: ответов { $answered } из { $asked }. Непроверенная адаптация: не прогноз, «нет» не значит, что опасности нет.
operator-danger-yes = Да: { $topics }
operator-danger-no = Нет: { $topics }
operator-danger-skipped = Пропущено: { $topics }

operator-case-facts = Из сообщений (прочитал бот): { $facts }.
fact-unsafe = осторожно: { $values }
fact-weapon = оружие: { $values }
fact-injury = ранения: { $values }
fact-children = дети: { $values }
fact-pregnant = беременность: { $values }
fact-attacker = о ком пишет: { $values }
fact-intoxicated = опьянение: { $values }
fact-when = когда: { $values }
fact-place = где: { $values }
fact-value-unsafe-cannot-talk = не может говорить
fact-value-unsafe-attacker-near = обидчик рядом
fact-value-unsafe-phone-watched = телефон проверяют
fact-value-weapon-knife = нож или лезвие
fact-value-weapon-axe = топор, молоток
fact-value-weapon-gun = огнестрельное
fact-value-weapon-stick = палка, ремень
fact-value-weapon-fire = огонь, бензин
fact-value-weapon-acid = кислота
fact-value-weapon-boiling = кипяток
fact-value-injury-blood = кровь
fact-value-injury-unconscious = без сознания
fact-value-injury-broken = перелом
fact-value-injury-bruise = синяки
fact-value-injury-burn = ожог
fact-value-injury-strangled = душили
fact-value-children-present = рядом или видят
fact-value-pregnant-yes = да
fact-value-attacker-husband = муж
fact-value-attacker-ex = бывший
fact-value-attacker-partner = парень, сожитель
fact-value-attacker-father = отец
fact-value-attacker-stepfather = отчим
fact-value-attacker-mother = мать
fact-value-attacker-stepmother = мачеха
fact-value-attacker-mother-in-law = свекровь или тёща
fact-value-attacker-father-in-law = свёкор или тесть
fact-value-attacker-brother-in-law = деверь, зять
fact-value-attacker-brother = брат
fact-value-attacker-son = сын или внук
fact-value-attacker-neighbour = сосед
fact-value-attacker-pupils = одноклассники
fact-value-attacker-teacher = учитель, тренер
fact-value-attacker-employer = начальник
fact-value-attacker-stranger = незнакомый
fact-value-intoxicated-alcohol = алкоголь
fact-value-intoxicated-drugs = наркотики
fact-value-when-now = сейчас
fact-value-when-today = сегодня
fact-value-when-night = вечером или ночью
fact-value-when-yesterday = вчера
fact-value-when-weeks = в последние недели
fact-value-when-regular = постоянно
fact-value-when-long-ago = давно

# После завершения: верно ли бот оценил обращение? Можно и не отвечать.
operator-ask-verdict = № { $case }: бот решил – «{ $urgency }». Верно? Можно не отвечать.
operator-ask-topic = № { $case }: о чём было обращение?
operator-verdict-kept = Отмечено: «{ $word }». Спасибо, это помогает учить Пану. Нажали не ту кнопку? Нажмите другую: верна последняя.
operator-verdict-same = Это уже отмечено.
verdict-button-right = Верно
verdict-button-topic = Тема другая
intent-physical-violence = побои
intent-sexual-violence = сексуальное насилие
intent-psychological-violence = унижения, контроль
intent-economic-violence = отбирают деньги
intent-threat = угрозы
intent-stalking = преследование
intent-suicide-risk = не хочет жить
intent-child-abuse = насилие над ребёнком
intent-bullying = травля в школе
intent-elder-abuse = насилие над пожилым
intent-forced-marriage = принуждение к браку
intent-need-shelter = некуда идти
intent-witness-report = сообщение свидетеля
intent-aggressor-help = о себе: применяет насилие
intent-call-for-help = зов о помощи
intent-ask-what-to-do = что делать
intent-ask-hotline = номера
intent-ask-shelter = о приюте
intent-ask-protective-order = защитное предписание
intent-ask-law = о законе
intent-ask-police-report = подать заявление
intent-ask-family-law = семейное право
intent-ask-psychologist = психолог
intent-ask-operator = нужен оператор
intent-greet = приветствие
intent-goodbye = прощание
intent-thank = благодарность
intent-affirm = да
intent-deny = нет
intent-ask-bot = о боте
intent-change-language = смена языка
intent-delete-data = удалить записи
intent-safe-now = сейчас безопасно
intent-out-of-scope = другая тема
