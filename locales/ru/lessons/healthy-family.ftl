### Lesson for adults: a healthy family, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor, a lawyer, a doctor. Written 2026-11-22.

lesson-healthy-family-title = Дом, где есть уважение

lesson-healthy-family-respect =
    Где есть уважение, там говорят то, что думают, и не боятся.
    Мнения могут быть разными, но никто не унижает и не пугает.
    Если домой возвращаются со спокойной душой, это хороший знак.

lesson-healthy-family-freedom =
    Быть близкими – не значит следить друг за другом.
    У каждого свои друзья, свой телефон, свои дела. О деньгах говорят и решают вместе.
    Слово «нет» уважают оба.

lesson-healthy-family-anger =
    Злиться – нормально. Но поднять руку – это уже выбор.
    Если накатывает злость, скажите: «Поговорим позже» – и выйдите в другую комнату. Не пейте в это время алкоголь.
    Спокойные слова слышат лучше.

lesson-healthy-family-children =
    Дети всё слышат и чувствуют, даже из другой комнаты.
    После ссоры скажите ребёнку: «Твоей вины в этом нет».
    Не передавайте через ребёнка слова и не заставляйте выбирать сторону.

lesson-healthy-family-support =
    Спросить совета – не слабость.
    По номеру { $line } есть психолог и юрист: круглосуточно, бесплатно. Центры поддержки семьи тоже консультируют и помогают договориться.
    Если дома насилие, сначала нужна безопасность.

lesson-healthy-family-ask-quarrel =
    Посмотрим на один случай.
    Муж и жена поссорились из-за денег. Оба вспылили.
    Что ближе к уважению?

lesson-healthy-family-ask-quarrel-win = Перекричать

lesson-healthy-family-ask-quarrel-win-reply =
    В запале голос повышается сам, это понятно.
    Но кто побеждает криком, тот теряет доверие. Лучше остановиться и поговорить позже.

lesson-healthy-family-ask-quarrel-pause = Прерваться, обсудить позже

lesson-healthy-family-ask-quarrel-pause-reply =
    Да. Прерваться – не проиграть, это помогает обоим.
    Скажите, когда вернётесь к разговору, тогда никому не будет обидно.

lesson-healthy-family-ask-quarrel-silence = Молчать неделями

lesson-healthy-family-ask-quarrel-silence-reply =
    Помолчать, чтобы остыть, полезно. Но молчать неделями – это уже наказание.
    Лучше ненадолго прерваться и спокойно вернуться к разговору.

lesson-healthy-family-ask-friends =
    Ещё один случай.
    Ваш супруг или супруга собирается к друзьям. Вам это не нравится.
    Как лучше поступить?

lesson-healthy-family-ask-friends-forbid = Запретить

lesson-healthy-family-ask-friends-forbid-reply =
    Тревога – понятное чувство.
    Но запрет не сближает, доверия становится меньше. Лучше прямо сказать, что вас беспокоит.

lesson-healthy-family-ask-friends-talk = Сказать, что беспокоит

lesson-healthy-family-ask-friends-talk-reply =
    Да. Слова «мне тревожно» сильнее запрета.
    Иметь друзей – это нормально для каждого.

lesson-healthy-family-ask-friends-check = Проверить телефон

lesson-healthy-family-ask-friends-check-reply =
    Кажется, что проверишь и успокоишься. Но подозрений меньше не станет.
    Проверять – это контроль. Доверие рождается из открытого разговора.
