### The code word, and the small talk that answers it. Russian. It follows the Kazakh texts.
### Reviewed by: nobody yet (wanted: an editor). Written 2026-11-22.
### The small talk must look like anybody's: no question, no number, nothing about help, nothing about Pana.

code-word-ask =
    Выбор слова.

    Нужно слово, с виду обычное, но не из тех, что пишут каждый день: от одного до трёх слов.
    Если оно есть в сообщении, операторы получат срочный сигнал. Здесь будет виден только простой ответ.
    Если операторов на смене нет, может никто не прийти. Если опасно: { $police } или { $emergency }.
    Слово можно написать следующим сообщением.

code-word-ask-new =
    Выбор другого слова.

    Новое слово можно написать следующим сообщением: от одного до трёх слов, не из повседневных.
    До этого остаётся прежнее.

code-word-kept =
    Сохранено.

    Теперь в любом сообщении это будет сигналом. Писать нужно именно так, не меняя окончаний.
    Сообщение со словом удаляется из чата. Если его видно, лучше удалить самостоятельно.
    Если операторов на смене нет, может никто не прийти. Если опасно: { $police } или { $emergency }.

code-word-short =
    Слово не сохранено.

    Слишком коротко: нужно хотя бы четыре буквы.

code-word-long =
    Слово не сохранено.

    Нужно не больше трёх слов.

code-word-everyday =
    Слово не сохранено.

    Так пишут часто, и сигнал может уйти случайно.

code-word-not-kept =
    Слово не сохранено.

    Это похоже на вопрос. Чтобы выбрать слово, можно нажать кнопку.

code-word-left =
    Хорошо.

    Ничего не изменилось.

code-word-removed =
    Хорошо.

    Такого слова больше нет, ни одно слово сигнала не даст.

button-code-word = Выбрать слово
button-code-word-change = Сменить слово
button-code-word-remove = Убрать слово
button-code-word-leave = Не надо

## Small talk

small-talk-fine = Да, хорошо.
small-talk-later = Ладно, потом поговорим.
small-talk-agreed = Договорились.
small-talk-clear = Понятно.
small-talk-glad = Вот и хорошо.
small-talk-news = Хорошо, что сказали.
small-talk-so = А, вот оно что.
small-talk-home = Привет всем дома.
