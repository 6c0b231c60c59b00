### Words on buttons, Russian. Short, and harmless for somebody who glances at the screen.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor.

button-danger-now = Опасность сейчас
button-what-to-do = Что мне делать?
button-numbers = Номера
button-human = Поговорить с человеком
button-witness = Пишу о другом человеке
button-rights = Мои права
button-protective-order = Защитное предписание
button-police-report = Подать заявление
button-family-law = Семья и дети
button-psychologist = Психолог
button-shelter = Приют
button-safe = Сейчас безопасно
button-safe-yes = Да, опасности нет
button-safe-no = Нет, есть опасность
button-no = Нет
button-hide = Спрятать чат
button-delete-yes = Да, удалить записи
button-language = Қазақ тілі
button-language-kk = Қазақша
button-language-ru = Русский
button-learning-yes = Разрешаю
button-learning-no = Нет, не надо
button-learning-back = Отозвать разрешение
