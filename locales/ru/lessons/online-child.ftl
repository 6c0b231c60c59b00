### Lesson for children: safe online, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor, a lawyer, a doctor. Written 2026-11-22.

lesson-online-child-title = Спокойно в интернете

lesson-online-child-secret =
    Никому не говори свой пароль, даже другу.
    Никому не отправляй код, который пришёл на телефон. Кто его просит, тот чаще всего обманывает.
    Если уже так вышло, не бойся: смени пароль вместе со взрослым.

lesson-online-child-place =
    Не показывай всем, где ты. Геолокацию можно выключить.
    Не выкладывай открыто фото, где видно школу, дом или твою дорогу.
    Настройки посмотри вместе с родителями или взрослым, которому доверяешь.

lesson-online-child-stranger =
    В интернете любой может назваться ребёнком, но это не всегда правда.
    Если чужой просит фото или зовёт встретиться, можно не отвечать.
    Если говорит: «Это наш секрет» – скажи взрослому.

lesson-online-child-threat =
    Если пугают: «Разошлю твоё фото», твоей вины в этом нет.
    Не отправляй ни денег, ни фото. Не удаляй сообщения, покажи взрослому.
    Рассказать можно: { $line }. Бесплатно, днём и ночью. Если опасно: { $police }.

lesson-online-child-write =
    Если дома сказать трудно, есть { $line }. Можно не называть себя.
    Можно написать и через QR-код в школе.
    За то, что случилось, тебя не должны ругать.

lesson-online-child-ask-secret =
    Посмотрим на один случай.
    Знакомый из игры просит твоё фото. И добавляет: «Родителям не говори».
    Что сделаешь?

lesson-online-child-ask-secret-keep = Сохраню секрет

lesson-online-child-ask-secret-keep-reply =
    Держать слово – хорошее качество.
    Но секрет от взрослых, о котором просит чужой, хранить не нужно. Скажи взрослому.

lesson-online-child-ask-secret-tell = Скажу взрослому

lesson-online-child-ask-secret-tell-reply =
    Верно! Фото не отправляй, а сообщение покажи.
    Если дома сказать трудно, можно сюда: { $line }. Бесплатно, днём и ночью.

lesson-online-child-ask-secret-delete = Удалю и промолчу

lesson-online-child-ask-secret-delete-reply =
    Не отвечать – это правильно.
    Но не удаляй: этот человек может писать и другим детям. Покажи взрослому.

lesson-online-child-ask-code =
    Ещё один случай.
    Приходит сообщение: «Тебе достался приз, пришли код с телефона».
    Что сделаешь?

lesson-online-child-ask-code-give = Отправлю

lesson-online-child-ask-code-give-reply =
    Приз получить хочется, это понятно.
    Но с кодом чужой может войти на твою страницу. Никому его не отправляй.

lesson-online-child-ask-code-refuse = Не отправлю

lesson-online-child-ask-code-refuse-reply =
    Верно! Код – как ключ от дома, чужим его не дают.
    Сообщение можно показать взрослому.

lesson-online-child-ask-code-friend-only = Отправлю только другу

lesson-online-child-ask-code-friend-only-reply =
    Другу ты веришь, и это хорошо.
    Но от его имени может писать кто-то чужой. Код не отправляй и другу.
