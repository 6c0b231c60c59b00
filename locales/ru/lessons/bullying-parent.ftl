### Lesson for parents: bullying, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor, a lawyer, a doctor. Written 2026-11-22.

lesson-bullying-parent-title = Если ребёнка дразнят

lesson-bullying-parent-listen =
    Сначала спокойно выслушайте и не перебивайте.
    Скажите: «Я тебе верю, твоей вины нет, хорошо, что говоришь».
    Не спрашивайте: «А за что тебя так?» Второй раз ребёнок может не рассказать.

lesson-bullying-parent-keep =
    Не удаляйте сообщения и картинки, сделайте снимки экрана.
    Вместе запишите, что было, когда и кто видел.
    Если есть травма, покажите ребёнка врачу и возьмите справку.

lesson-bullying-parent-school =
    Напишите классному руководителю или директору, копию оставьте себе.
    Попросите подключить школьного психолога.
    Спросите, что школа сделает и когда ответит.

lesson-bullying-parent-danger =
    Если ребёнка бьют или требуют деньги, не ждите: { $police }.
    Если не знаете, как говорить с ребёнком, спросите специалистов: { $line }, круглосуточно, бесплатно.
    Если ребёнок говорит, что не хочет жить, не оставляйте его одного.

lesson-bullying-parent-law =
    За травлю ребёнка по закону есть ответственность.
    Отвечают за неё родители того, кто травит.
    Цель – не только наказать, но и защитить вашего ребёнка.

lesson-bullying-parent-ask-promise =
    Посмотрим на один случай.
    Ребёнок плачет: «Я расскажу, только никому не говорите».
    Как лучше ответить?

lesson-bullying-parent-ask-promise-promise = «Никому не скажу»

lesson-bullying-parent-ask-promise-promise-reply =
    Понятно, что хочется утешить.
    Но если потом придётся рассказать, доверие уйдёт. Надёжнее сказать: «Решим вместе, что делать».

lesson-bullying-parent-ask-promise-honest = «Решим вместе»

lesson-bullying-parent-ask-promise-honest-reply =
    Да. Вы не обманываете, и ребёнок не остаётся один.
    Посоветуйтесь с ребёнком, кому и когда сказать.

lesson-bullying-parent-ask-promise-scold = «Почему молчишь столько?»

lesson-bullying-parent-ask-promise-scold-reply =
    Это говорят от тревоги, понятно.
    Но ребёнок может почувствовать вину и снова замолчать. Лучше сказать: «Хорошо, что говоришь».

lesson-bullying-parent-ask-other =
    Ещё один случай.
    Вы узнали, кто дразнит вашего ребёнка. Внутри всё кипит.
    Что сделаете сначала?

lesson-bullying-parent-ask-other-hit-back = Скажу: «Дай сдачи»

lesson-bullying-parent-ask-other-hit-back-reply =
    Хочется, чтобы ребёнок умел защититься, это понятно.
    Но драка опасна, ребёнок может пострадать сильнее. Лучше написать в школу, пусть решают взрослые.

lesson-bullying-parent-ask-other-go-there = Поговорю с тем ребёнком

lesson-bullying-parent-ask-other-go-there-reply =
    Хочется остановить это скорее, понятно.
    Но чужой ребёнок испугается и может потом отомстить вашему. Через школу говорить безопаснее.

lesson-bullying-parent-ask-other-write = Напишу в школу

lesson-bullying-parent-ask-other-write-reply =
    Да. Письменное обращение оставляет след. Копию оставьте себе.
    Если школа молчит, спросите совета: { $line }, круглосуточно, бесплатно.
