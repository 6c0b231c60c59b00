### What stands around the parts of lessons and pages, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor. Written 2026-11-22.
### The first line of a message is harmless on a locked screen; the texts of the parts are in lessons/*.ftl.

lessons-menu =
    Это полезно знать.

    О чём хотите прочитать?
    В каждой теме несколько коротких частей. Остановиться можно в любой момент.
lessons-menu-child =
    Это полезно знать.

    О чём хочешь прочитать?
    В каждой теме несколько коротких частей. Остановиться можно в любой момент.
lessons-head = Часть { $number } из { $total }.
lessons-end =
    Это вся тема.

    Если понадобится, звоните по этим номерам:
lessons-end-child =
    Это вся тема.

    Если понадобится, позвони по этим номерам:

## Buttons

button-lessons = Полезно знать
button-another-lesson = Другая тема
