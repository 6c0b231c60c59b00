### Page for children: where a child finds a psychologist, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-my-psychologist-title = Маған психолог керек

lesson-my-psychologist-why =
    Психологқа ауырған адам ғана бармайды. Көңілің түссе, қорқынышты болса, ұйқың келмесе, айтуға болады.
    Ол баға қоймайды, ұрыспайды. Тыңдайды, бірге ойланады.

lesson-my-psychologist-where =
    Мектепте әдетте психолог болады. Оған өзің кіре аласың.
    { $line } нөміріне де қоңырау шалуға болады: тегін, күндіз-түні, атыңды айтпасаң да болады.
    Мектептегі QR-код арқылы жазуға болады.

lesson-my-psychologist-begin =
    Қалай бастарыңды білмесең, былай де: «Маған қиын, бірақ қайдан бастарымды білмеймін».
    Осының өзі жетеді. Қалғанын психолог сұрайды.
    Айту қиын болса, қағазға жазып бер.

lesson-my-psychologist-secret =
    Әдетте психолог айтқаныңды басқаларға жаймайды.
    Бірақ біреу саған зиян келтірсе не өміріңе қауіп болса, көмек шақыруы керек.
    Бұл – сені сату емес, қорғау.

lesson-my-psychologist-now =
    Өмір сүргің келмей тұрса, күтпе, жалғыз қалма. Сенетін үлкен адамға «маған өте қиын» деп айт.
    Дәл қазір қауіп болса: { $ambulance } немесе { $emergency }.
