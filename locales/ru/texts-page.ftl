### What stands on the page with all texts (`pana texts --html`), Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor. Written 2026-11-22. Only editors read this, nobody in need.

texts-page-title = Пана: все тексты
texts-page-intro =
    Здесь все слова Паны на двух языках рядом. Номера и сроки настоящие, из данных; имена и прочие числа – примеры.
    Если текст меняется от числа, он показан с числами { $one }, { $two }, { $five }.
    Как изменить текст, написано в файле docs/translators.md.
texts-page-contents = Содержание
texts-page-what = Что показать
texts-page-columns = Язык
texts-page-show-all = все
texts-page-show-marked = только то, что выходит за пределы
texts-page-show-both = оба языка рядом
texts-page-show-one = только по-русски
texts-page-count =
    { $count ->
        [one] { $count } текст
        [few] { $count } текста
       *[other] { $count } текстов
    }
texts-page-marks =
    { $count ->
        [0] пометок нет
        [one] { $count } пометка
        [few] { $count } пометки
       *[other] { $count } пометок
    }
texts-page-reviewer = Вычитка: { $reviewer } ({ $date })
texts-page-nobody = Пока никто не проверял: { $reviewer } ({ $date })
texts-page-no-reviewer = В начале файла не записано, кто проверял.
texts-page-used = Где говорится
texts-page-unused = где говорится, не найдено
texts-page-size =
    { $words ->
        [0] знаков: { $letters }
       *[other] знаков: { $letters }, слов в самом длинном предложении: { $words }
    }
texts-page-too-long = длинно: знаков { $letters }, можно { $most }
texts-page-long-sentence = длинное предложение: слов { $words }, можно { $most }
texts-page-missing = на этом языке текста нет
texts-page-cannot-be-said = текст не читается, его нужно исправить
texts-page-typed = в тексте номер, которого нет в данных
texts-page-no-example = нет примера: { $arguments }
