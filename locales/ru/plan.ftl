### The safety plan a person makes for herself, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.

## Frame

plan-start =
    Небольшой список.

    Составим план на случай, если придётся уйти. Вопросы короткие, любой можно пропустить.
    План хранится зашифрованным, оператор его не видит. Его можно убрать с экрана или удалить.
    Если ваш телефон проверяют, лучше не писать здесь.
    Если есть опасность: { $police } или { $emergency }.

plan-start-child =
    Небольшой список.

    Давай заранее подумаем, что делать, если станет опасно. Вопросов мало, любой можно пропустить.
    Список хранится зашифрованным, его можно убрать или удалить.
    Если твой телефон проверяет тот, кого ты боишься, не пиши здесь.
    Если опасно: { $police } или { $emergency }.

plan-quiet =
    Позже.

    Список лучше открыть, когда рядом никого нет.

plan-shown =
    Список.

    { $lines }

    Чтобы изменить пункт, нажмите его кнопку. Когда прочтёте, лучше уберите список с экрана.

plan-shown-child =
    Список.

    { $lines }

    Чтобы изменить пункт, нажми его кнопку. Когда прочтёшь, убери список с экрана.

plan-empty =
    Список пуст.

    Начните с любой кнопки.

plan-empty-child =
    Список пуст.

    Начни с любой кнопки.

plan-line = • { $item }: { $said }

plan-own =
    Своими словами.

    Напишите одним сообщением, до { $most } знаков. Вместо имён и адресов лучше слово, понятное только вам.
    Время на это – { $minutes } мин, потом слова в план не попадут.
    Своё сообщение потом удалите из чата.

plan-own-child =
    Своими словами.

    Напиши одним сообщением, до { $most } знаков. Лучше слово, понятное только тебе.
    Время на это – { $minutes } мин, потом слова в список не попадут.
    Своё сообщение потом удали из чата.

plan-too-long =
    Получилось длинновато.

    Напишите короче, не больше { $most } знаков.

plan-too-long-child =
    Получилось длинновато.

    Напиши короче, не больше { $most } знаков.

plan-not-kept =
    Сообщение получено.

    В план оно не записано: возможно, это важнее плана. Вернуться к плану можно кнопкой.

plan-not-kept-child =
    Сообщение получено.

    В список оно не записано: возможно, это важнее. Вернуться к списку можно кнопкой.

plan-delete =
    Об удалении списка.

    У нас план удалится сразу. Сообщения в чате нужно удалить отдельно. Удалить план?

plan-delete-child =
    Об удалении списка.

    У нас список удалится сразу. Сообщения в чате нужно удалить отдельно. Удалить список?

plan-deleted =
    Готово.

    План удалён. Новый можно составить в любое время.

plan-hidden = Это сообщение убрано с экрана.

plan-toast-in = ✓ Записано
plan-toast-out = Убрано
plan-toast-hidden = Убрано с экрана

## Buttons

button-plan = Мой план
button-plan-begin = Начать
button-plan-next = Дальше
button-plan-show = Список
button-plan-own = Своими словами
button-plan-clear = Очистить
button-plan-back = Назад к вопросу
button-plan-hide = Убрать с экрана
button-plan-delete = Удалить план
button-plan-delete-yes = Да, удалить

## A grown-up's items. The names and the answers are buttons too: short, and without numbers

plan-where = Куда
plan-where-ask =
    Куда?

    Если придётся уйти, куда вы пойдёте? Лучше не туда, где станут искать сначала.
plan-where-parents = К родителям
plan-where-relatives = К родственникам
plan-where-friend = К друзьям
plan-where-neighbour = К соседям
plan-where-centre = В кризисный центр

plan-with = С кем
plan-with-ask =
    С кем?

    С кем вы уйдёте? Можно выбрать несколько ответов.
plan-with-alone = Только я
plan-with-children = С детьми
plan-with-elder = С пожилым человеком

plan-take = Что взять
plan-take-ask =
    Что взять?

    Что положите в одну сумку? Её лучше хранить у надёжного человека.
    Если не успеваете, уходите без вещей.
plan-take-documents = Документы
plan-take-money = Деньги
plan-take-keys = Ключи
plan-take-medicine = Лекарства
plan-take-charger = Зарядка
plan-take-clothes = Одежда
plan-take-toy = Игрушка ребёнка

plan-word = Кто знает слово
plan-word-ask =
    Договорённость.

    С кем договоритесь о кодовом слове? Кто его услышит, тот звонит: { $police }.
    Само слово здесь не пишите.
plan-word-neighbour = С соседями
plan-word-relative = С родственниками
plan-word-friend = С друзьями
plan-word-children = С детьми

plan-children = Дети
plan-children-ask =
    Дети.

    Что знают дети? Их дело – не вмешиваться, а уйти в безопасное место.
plan-children-run = Бежать к соседям
plan-children-call = Звонить в полицию
plan-children-apart = Не вмешиваться
plan-children-school = Кто забирает из школы
plan-children-none = Детей нет

plan-money = Деньги
plan-money-ask =
    Деньги.

    Что готово на трудный день? Можно выбрать несколько ответов.
plan-money-aside = Откладываю понемногу
plan-money-person = Лежат у надёжного человека
plan-money-card = О карте знаю только я

plan-documents = Документы
plan-documents-ask =
    Документы.

    Что готово? Понадобятся удостоверение, свидетельства о рождении детей и о браке.
plan-documents-photos = Фото у надёжного человека
plan-documents-copies = Копии в другом месте
plan-documents-originals = Оригиналы под рукой
plan-documents-password = Пароль eGov сменён

plan-phone = Телефон
plan-phone-ask =
    Телефон.

    Что готово? Наизусть лучше знать: { $police }, { $emergency }, { $line }.
    Если телефон проверяют, не меняйте всё сразу.
plan-phone-numbers = Номера помню наизусть
plan-phone-trusted = Один человек всё знает
plan-phone-charged = Всегда заряжен
plan-phone-place = Геолокация выключена
plan-phone-spare = Есть запасной телефон

## A child's items

plan-tell = Кому скажу
plan-tell-ask =
    Кому?

    Если станет опасно, кому ты скажешь? Можно выбрать несколько человек.
plan-tell-parent = Маме или папе
plan-tell-grandparent = Бабушке, дедушке
plan-tell-relative = Родственникам
plan-tell-teacher = Учителю
plan-tell-neighbour = Соседям

plan-run = Куда побегу
plan-run-ask =
    Куда?

    Если дома опасно, куда ты побежишь?
plan-run-neighbour = К соседям
plan-run-relative = К родственникам
plan-run-friend = К друзьям
plan-run-people = Туда, где много людей

plan-number = Номера
plan-number-ask =
    Номера.

    Запомни: { $police }, { $emergency }. Номер, где выслушают: { $line }.
    Что ты помнишь наизусть?
plan-number-police = Номер полиции
plan-number-line = Номер, где выслушают
plan-number-adult = Номер одного взрослого
plan-number-address = Адрес дома
