### Short questions about danger, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### Our own words on topics of known instruments: an unvalidated adaptation (docs/danger-questions.md).

## Offer, leave, end

danger-offer =
    И ещё одно.

    Если хотите, задам несколько коротких вопросов. Хватит ответа «да» или «нет».
    Они помогут оператору понять, насколько опасно.
    Отвечать не обязательно, помощь от этого не зависит.

danger-start =
    Короткие вопросы.

    Всего вопросов: { $count }, они о вас. Любой можно пропустить, остановиться можно когда угодно.
    Это не официальный тест, он ничего не предсказывает.
    «Да» может продвинуть вас в очереди, «нет» назад не отодвинет.
    Сохранить ответы, чтобы их увидел оператор?

danger-start-quiet =
    Короткие вопросы.

    Всего вопросов: { $count }. Любой можно пропустить. Сохранить ответы для оператора?

danger-answered =
    Короткие вопросы.

    Вы на них уже отвечали. Можно ответить заново или удалить ответы.

danger-later =
    Хорошо.

    Вопросы есть в меню, помощь от них не зависит.
    Если есть опасность: { $police } или { $emergency }.

danger-next =
    Спасибо.

    Ответите ещё на один вопрос?

danger-end =
    Спасибо.

    На этом остановимся. Если есть опасность: { $police } или { $emergency }.

danger-kept = Ответы сохранены в зашифрованном виде, их может увидеть оператор.

danger-unkept = Ответы не сохранены, могло измениться только место в очереди.

danger-deleted =
    Готово.

    Ваши ответы удалены. Место в очереди не изменится.
    Отметки в обращении, которое ушло оператору, там останутся.

## The questions: one at a time, about one person, who is never named

danger-ask-threat =
    Вопрос { $number } из { $count }.

    Этот человек говорил, что убьёт вас, детей или себя?

danger-ask-strangled =
    Вопрос { $number } из { $count }.

    Этот человек душил вас, сжимал шею, не давал дышать?

danger-ask-weapon =
    Вопрос { $number } из { $count }.

    Этот человек угрожал вам ножом или другим оружием? Или держит оружие под рукой?

danger-ask-children =
    Вопрос { $number } из { $count }.

    Этот человек поднимал руку на детей или запугивал их?

danger-ask-worse =
    Вопрос { $number } из { $count }.

    За последние месяцы это стало чаще или тяжелее?

danger-ask-leaving =
    Вопрос { $number } из { $count }.

    Вы недавно ушли от этого человека? Или думаете уйти?

danger-ask-control =
    Вопрос { $number } из { $count }.

    Этот человек всё время ревнует и проверяет, где вы и с кем?

danger-strangled =
    И ещё совет.

    Покажитесь врачу сегодня. Вред может проявиться позже, даже без следов.
    Если трудно дышать или глотать, не ждите: { $ambulance }.

## A child is asked one thing only

danger-child-ask =
    Один вопрос.

    С тобой сейчас кто-то есть рядом? Если не хочешь отвечать, пропусти.

danger-child-adult =
    Хорошо.

    Расскажи этому человеку, что случилось. Если трудно говорить, покажи этот чат.
    Если опасно: { $police } или { $emergency }.

danger-child-feared =
    Сообщение пришло.

    Если можешь выйти, иди туда, где люди: к соседям, в магазин.
    Если не можешь, не спорь с этим человеком и спрячь телефон.
    Если можешь позвонить: { $police } или { $emergency }. Назови свой адрес.

danger-child-nobody =
    Сообщение пришло.

    Свяжись сейчас со взрослым, которому веришь: с родными, соседями, учителем.
    Номер, где выслушают: { $line }, бесплатно. Если опасно: { $police } или { $emergency }.

danger-child-skipped =
    Хорошо.

    Я здесь, пиши. Если опасно: { $police } или { $emergency }.

## Buttons

button-danger-questions = Короткие вопросы
button-danger-keep = Да, сохранить
button-danger-only = Спросить, не сохраняя
button-danger-later = Не сейчас
button-danger-yes = Да
button-danger-no = Нет
button-danger-skip = Пропустить
button-danger-stop = Остановиться
button-danger-next = Ещё вопрос
button-danger-anew = Ответить заново
button-danger-delete = Удалить ответы
button-child-adult = Взрослый, которому верю
button-child-feared = Тот, кого боюсь
button-child-nobody = Никого нет
button-child-skip = Пропустить
