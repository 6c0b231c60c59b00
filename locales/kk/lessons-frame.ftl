### What stands around the parts of lessons and pages, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### The first line of a message is harmless on a locked screen; the texts of the parts are in lessons/*.ftl.

lessons-menu =
    Білген пайдалы.

    Қай тақырыпты оқығыңыз келеді?
    Әрқайсысында бірнеше қысқа бөлім бар. Кез келген жерден тоқтай аласыз.
lessons-menu-child =
    Білген пайдалы.

    Қай тақырыпты оқығың келеді?
    Әрқайсысында бірнеше қысқа бөлім бар. Кез келген жерден тоқтай аласың.
lessons-head = { $number }-бөлім, барлығы { $total }.
lessons-end =
    Бұл тақырып осымен бітті.

    Қажет болса, мына нөмірлерге хабарласыңыз:
lessons-end-child =
    Бұл тақырып осымен бітті.

    Керек болса, мына нөмірлерге қоңырау шал:

## Buttons

button-lessons = Білген пайдалы
button-another-lesson = Басқа тақырып
