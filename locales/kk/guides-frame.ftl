### What stands around the steps of every guide, Kazakh. The original: Russian follows it, not the other way round.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### The first line of a message is harmless on a locked screen; the texts of the steps are in guides/*.ftl.

## Around a step

step-head = { $number }-қадам, барлығы { $total }.
step-instead = Жарайды, басқаша көрейік.

## Behind the last step: one of the ends, the lines of the guide, the offer of a human

step-end =
    Бұл соңғы қадам болды.

    Бәрін бірден істеу міндетті емес. Қажет болса, мына нөмірлерге хабарласыңыз:
step-end-child =
    Бұл соңғы қадам болды.

    Бәрін бірден істеу міндетті емес. Керек болса, мына нөмірлерге қоңырау шал:
step-end-now =
    Бұл соңғы қадам болды.

    Қауіп әлі бар болса, қоңырау шалыңыз:
step-end-now-child =
    Бұл соңғы қадам болды.

    Қауіп әлі бар болса, қоңырау шал:
step-human = Қаласаңыз, адаммен сөйлесе аласыз. Осында жаза беріңіз.
step-human-child = Қаласаң, адаммен сөйлесе аласың. Осында жаза бер.

## The lines, one each

step-line-police = { $police } – полиция
step-line-emergency = { $emergency } – құтқару қызметі
step-line-ambulance = { $ambulance } – жедел жәрдем
step-line-line = { $line } – отбасы мен балаларға көмек, тәулік бойы, тегін
step-line-youth-line = { $youth_line } – балалар мен жастарға. Жұмыс уақыты туралы дерек әртүрлі, түнде { $line } сенімдірек

## Buttons

button-step-by-step = Қадам-қадаммен
button-step-done = Дайын
button-step-cannot = Қолымнан келмейді
button-step-next = Әрі қарай
