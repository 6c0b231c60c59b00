### The code word, and the small talk that answers it. Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor. Written 2026-11-22.
### The small talk must look like anybody's: no question, no number, nothing about help, nothing about Pana.

code-word-ask =
    Выбор слова.

    Подойдёт одно, два или три слова: обычные с виду, но редкие в переписке.
    Если оно есть в сообщении, операторам уйдёт срочный сигнал. Здесь будет виден только простой ответ.
    Если операторов на смене нет, сигнал могут не увидеть. Если опасно: { $police } или { $emergency }.
    Слово можно написать следующим сообщением.

code-word-ask-new =
    Выбор другого слова.

    Новое слово можно написать следующим сообщением. Подойдёт одно, два или три слова, не из повседневных.
    До этого остаётся прежнее.

code-word-kept =
    Сохранено.

    Теперь в любом сообщении это будет сигналом. Писать нужно именно так, не меняя окончаний.
    Сообщение со словом удаляется из чата. Если его видно, лучше удалить вручную.
    Если операторов на смене нет, сигнал могут не увидеть. Если опасно: { $police } или { $emergency }.

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

    Это больше похоже на сообщение, чем на слово. Чтобы выбрать слово, можно нажать кнопку.

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
