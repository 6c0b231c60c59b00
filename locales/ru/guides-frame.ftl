### What stands around the steps of every guide, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor. Written 2026-11-22.
### The first line of a message is harmless on a locked screen; the texts of the steps are in guides/*.ftl.

## Around a step

step-head = Шаг { $number } из { $total }.
step-instead = Хорошо, попробуем иначе.

## Behind the last step: one of the ends, the lines of the guide, the offer of a human

step-end =
    Это был последний шаг.

    Не обязательно делать всё сразу. Если понадобится, звоните по этим номерам:
step-end-child =
    Это был последний шаг.

    Не обязательно делать всё сразу. Если понадобится, позвони по этим номерам:
step-end-now =
    Это был последний шаг.

    Если опасность не прошла, звоните:
step-end-now-child =
    Это был последний шаг.

    Если опасность не прошла, звони:
step-human = Если хотите, можно поговорить с человеком. Пишите сюда.
step-human-child = Если хочешь, можно поговорить с человеком. Пиши сюда.

## The lines, one each

step-line-police = { $police } – полиция
step-line-emergency = { $emergency } – служба спасения
step-line-ambulance = { $ambulance } – скорая помощь
step-line-line = { $line } – помощь семье и детям, круглосуточно, бесплатно
step-line-youth-line = { $youth_line } – детям и молодёжи. О часах работы пишут разное, ночью надёжнее { $line }

## Buttons

button-step-by-step = По шагам
button-step-done = Готово
button-step-cannot = Не могу
button-step-next = Дальше
