### Lesson for pupils: bullying, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor, a lawyer, a doctor. Written 2026-11-22.

lesson-bullying-pupil-title = Если тебя дразнят

lesson-bullying-pupil-what =
    Дразнят, толкают, дают клички, отбирают вещи, не берут в игру. Если так снова и снова, это травля.
    В чате – тоже.
    Твоей вины в этом нет. Внешность, одежда, речь – не причина.

lesson-bullying-pupil-keep =
    Не удаляй их сообщения и картинки. Сделай снимок экрана.
    Коротко записывай: кто, когда, что сделал. Потом с этим легче рассказать.

lesson-bullying-pupil-tell =
    Сказать взрослому – не значит ябедничать.
    Можно сказать дома, классному руководителю, школьному психологу. Если кто-то не услышал, скажи другому.
    Если говорить трудно, напиши на бумаге.

lesson-bullying-pupil-danger =
    Если бьют, пугают или требуют деньги, не оставайся с ними наедине. Иди туда, где взрослые.
    Если опасно, звони: { $police } или { $emergency }.
    Не откупайся деньгами, сразу скажи взрослым.

lesson-bullying-pupil-write =
    Можно позвонить: { $line }. Бесплатно, днём и ночью. Можно не называть себя.
    Если говорить не хочется, напиши через QR-код в школе.
    Можно сказать совсем коротко.

lesson-bullying-pupil-ask-chat =
    Посмотрим на один случай.
    В общем чате класса над тобой смеются и выложили картинку.
    Что лучше сделать первым?

lesson-bullying-pupil-ask-chat-delete = Всё удалить

lesson-bullying-pupil-ask-chat-delete-reply =
    Понимаю, видеть это не хочется.
    Но тогда нечего будет показать. Сначала сделай снимок экрана и покажи взрослому.

lesson-bullying-pupil-ask-chat-strike-back = Написать в ответ обидное

lesson-bullying-pupil-ask-chat-strike-back-reply =
    Злиться здесь нормально, это обидно.
    Но от обидных слов спор только растёт. Не отвечай, сохрани и покажи взрослому.

lesson-bullying-pupil-ask-chat-show = Сохранить и показать

lesson-bullying-pupil-ask-chat-show-reply =
    Верно! Снимок экрана покажет, что было.
    Взрослый сможет говорить за тебя. Теперь ты не наедине с этим.

lesson-bullying-pupil-ask-friend =
    Ещё один случай.
    Несколько ребят дразнят девочку. Она плачет, все смеются.
    Что делаешь ты?

lesson-bullying-pupil-ask-friend-laugh = Смеюсь со всеми

lesson-bullying-pupil-ask-friend-laugh-reply =
    Засмеяться вместе со всеми легко, так бывает со многими.
    Но смех придаёт сил тем, кто дразнит. Подойди и скажи: «Пойдём отсюда». Для неё это много.

lesson-bullying-pupil-ask-friend-beside = Подхожу к ней

lesson-bullying-pupil-ask-friend-beside-reply =
    Молодец! Хватит и одной фразы: «Пойдём отсюда».
    Если страшно, в драку не лезь, позови учителя. Спросить совета: { $line }, бесплатно.

lesson-bullying-pupil-ask-friend-pass-by = Молча прохожу мимо

lesson-bullying-pupil-ask-friend-pass-by-reply =
    Бояться не стыдно.
    Тогда скажи учителю. А девочке потом можно сказать: «Я за тебя». Она поймёт, что не одна.
