### The report of somebody who sees that another person is hurt, one question at a time, Russian. It follows the Kazakh texts.
### Reviewed by: nobody yet (wanted: an editor). Written 2026-11-22.

## Beginning

report-start =
    Несколько вопросов.

    Имя и номер телефона не спросим. Себя можно не называть.
    На любой вопрос можно не отвечать, остановиться можно в любой момент.
    Ответы хранятся зашифрованными. В конце их увидит оператор.
report-start-child =
    Несколько вопросов.

    Имя не спросим. Не хочешь говорить – не говори.
    На любой вопрос можно не отвечать. Захочешь – остановимся.
    В конце твои ответы увидит оператор. Это взрослый, который помогает.
report-start-call = Если это происходит сейчас, сначала звоните: { $police }.
report-start-call-child = Если это происходит сейчас, сначала звони: { $police }.

report-call-first =
    Сначала – звонок.

    Звоните сейчас: { $police } или { $emergency }.
    Назовите адрес и что слышно. Сами не вмешивайтесь.
    Вопросы подождут.
report-call-first-child =
    Сначала – звонок.

    Не вставай между ними, иди в безопасное место.
    Звони сейчас: { $police } или { $emergency }. Назови адрес.
    Вопросы подождут.

## The questions

report-ask-when =
    Вопрос.

    Когда это было? Или происходит сейчас?
report-ask-when-child =
    Вопрос.

    Когда это было? Или происходит сейчас?
report-ask-what =
    Вопрос.

    Что вы видели или слышали? Выберите или напишите своими словами.
report-ask-what-child =
    Вопрос.

    Что ты видишь или слышишь? Выбери или напиши своими словами.
report-ask-where =
    Вопрос.

    Где это? Напишите, что знаете: город, улица, дом, квартира.
report-ask-where-child =
    Вопрос.

    Где это? Напиши, что знаешь: город, улица, дом, квартира.
report-ask-often =
    Вопрос.

    Такое бывает часто?
report-ask-often-child =
    Вопрос.

    Такое бывает часто?
report-ask-children =
    Вопрос.

    Там есть дети?
report-ask-children-child =
    Вопрос.

    Там есть ещё дети?
report-ask-weapon =
    Вопрос.

    Вы видели в руках нож, палку или что-то похожее?
report-ask-weapon-child =
    Вопрос.

    Ты видишь в руках нож, палку или что-то похожее?
report-ask-more =
    Последний вопрос.

    Что ещё хотите сказать? Напишите или отправьте так.
report-ask-more-child =
    Последний вопрос.

    Что ещё хочешь сказать? Напиши или отправь так.
report-ask-added =
    Слушаю.

    Что добавить? Напишите сюда.
report-ask-added-child =
    Слушаю.

    Что добавить? Напиши сюда.

## The end, and what comes after

report-sent =
    Спасибо.

    Ваше сообщение передано операторам. Спасибо, что не прошли мимо.
    Вспомните ещё что-то – можно дополнить.
    Если возникнет опасность: { $police } или { $emergency }.
report-sent-child =
    Спасибо.

    Твои ответы переданы операторам. Ты всё делаешь правильно.
    Вспомнишь ещё что-то – можно дописать.
    Если возникнет опасность, звони: { $police } или { $emergency }.
report-added =
    Спасибо.

    Дополнение передано операторам.
    Если возникнет опасность: { $police } или { $emergency }.
report-added-child =
    Спасибо.

    Дополнение передано операторам.
    Если возникнет опасность, звони: { $police } или { $emergency }.
report-again =
    Сообщение передано.

    Его можно дополнить или рассказать о другом случае.
    Если возникнет опасность: { $police } или { $emergency }.
report-again-child =
    Сообщение передано.

    Можно дописать или рассказать о другом случае.
    Если возникнет опасность, звони: { $police } или { $emergency }.
report-none =
    Сообщения пока нет.

    О том, что видите, можно сообщить здесь.
    Если возникнет опасность: { $police } или { $emergency }.
report-none-child =
    Сообщения пока нет.

    О том, что видишь, можно рассказать здесь.
    Если возникнет опасность, звони: { $police } или { $emergency }.
report-stopped =
    Остановились.

    Сообщение ещё не отправлено.
    Можно отправить то, что есть, продолжить или стереть ответы.
report-stopped-child =
    Остановились.

    Сообщение ещё не отправлено.
    Можно отправить то, что есть, продолжить или стереть ответы.
report-stopped-sent =
    Остановились.

    Ваши ответы уже у операторов. Захотите – продолжим позже.
    Если возникнет опасность: { $police } или { $emergency }.
report-stopped-sent-child =
    Остановились.

    Твои ответы уже у операторов. Захочешь – продолжим позже.
    Если возникнет опасность, звони: { $police } или { $emergency }.
report-stopped-empty =
    Остановились.

    Ничего не отправлено. Захотите – продолжим позже.
report-stopped-empty-child =
    Остановились.

    Ничего не отправлено. Захочешь – продолжим позже.
report-dropped =
    Готово.

    Ответы на вопросы стёрты. Переписку можно удалить отдельно.
report-dropped-child =
    Готово.

    Ответы на вопросы стёрты. Переписку можно удалить отдельно.

## Buttons

button-report = Сообщить
button-report-skip = Не знаю, пропустить
button-report-stop = Остановиться
button-report-go-on = Продолжить сообщение
button-report-send = Отправить, что есть
button-report-drop = Стереть ответы
button-report-add = Дополнить
button-report-new = О другом случае
button-report-nothing = Добавить нечего
button-report-when-now = Сейчас
button-report-when-today = Сегодня
button-report-when-week = В последние дни
button-report-when-before = Раньше
button-report-what-hit = Бьют
button-report-what-threat = Угрожают
button-report-what-screams = Крики, шум
button-report-what-child = Обижают ребёнка
button-report-where-neighbours = У соседей
button-report-where-home = У нас дома
button-report-where-street = На улице
button-report-where-school = В школе
button-report-often-once = Впервые
button-report-often-sometimes = Иногда
button-report-often-often = Часто
button-report-children-yes = Да
button-report-children-no = Нет
button-report-weapon-yes = Да
button-report-weapon-no = Нет
button-report-more-none = Отправить

## What Pana says it knows

forget-known-report = Сообщение о другом человеке: есть.

## On the operator's card

operator-report = 📋 СООБЩЕНИЕ СВИДЕТЕЛЯ (имя не спрашивали)
operator-report-when = Когда
operator-report-what = Что
operator-report-where = Где
operator-report-often = Как часто
operator-report-children = Дети
operator-report-weapon = Оружие
operator-report-more = Дополнительно
operator-report-skipped = неизвестно
operator-report-told = сказано в переписке
operator-report-unfinished = Сообщение ещё не закончено.
cue-report-witness = сообщение свидетеля
