### Lesson for pupils: bullying, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-bullying-pupil-title = Біреу мазақ қылса

lesson-bullying-pupil-what =
    Мазақтайды, лақап ат қояды, итереді, затыңды тартып алады, ойынға қоспайды. Қайта-қайта болса, бұл – буллинг.
    Чатта жазса да, солай.
    Сен кінәлі емессің. Түрің, киімің, сөйлегенің – оған себеп емес.

lesson-bullying-pupil-keep =
    Саған жазғандарын, суреттерін өшірме. Экранды суретке түсіріп қой.
    Кім, қашан, не істегенін қысқаша жазып жүр. Кейін айтуға сол көмектеседі.

lesson-bullying-pupil-tell =
    Үлкен адамға айту – сөз тасу емес.
    Үйдегілерге, сынып жетекшіңе, мектеп психологына айта аласың. Біреуі тыңдамаса, басқасына айт.
    Айту қиын болса, жазып бер.

lesson-bullying-pupil-danger =
    Ұрса, ақша сұраса немесе қорқытса, жалғыз қалма. Үлкендер бар жерге бар.
    Қауіп болса, қоңырау шал: { $police } немесе { $emergency }.
    Ақша беріп құтылуға тырыспа, бірден айт.

lesson-bullying-pupil-write =
    { $line } нөміріне қоңырау шалуға болады: тегін, күндіз-түні. Атыңды айтпасаң да болады.
    Сөйлегің келмесе, мектептегі QR-код арқылы жаза аласың.
    Қысқа ғана айтсаң да болады.

lesson-bullying-pupil-ask-chat =
    Бір жағдайды қарайық.
    Сыныптасың жалпы чатта сені мазақ қылып, сурет салды.
    Алдымен не істегенің дұрыс?

lesson-bullying-pupil-ask-chat-delete = Бәрін өшіремін

lesson-bullying-pupil-ask-chat-delete-reply =
    Оны көргің келмейді, түсінемін.
    Бірақ өшірсең, көрсететін ештеңе қалмайды. Алдымен экранды суретке түсір, үлкен адамға көрсет.

lesson-bullying-pupil-ask-chat-strike-back = Мен де жазып тастаймын

lesson-bullying-pupil-ask-chat-strike-back-reply =
    Ашулануға хақың бар, бұл ауыр тиеді.
    Бірақ сен де жазсаң, дау ұлғая береді. Жауап берме, сақтап қой, үлкен адамға көрсет.

lesson-bullying-pupil-ask-chat-show = Сақтап, үлкенге көрсетемін

lesson-bullying-pupil-ask-chat-show-reply =
    Дұрыс! Сақтаған сурет болғанын көрсетеді.
    Үлкен адам сен үшін сөйлей алады. Сен мұнымен жалғыз қалмайсың.

lesson-bullying-pupil-ask-friend =
    Тағы бір жағдай.
    Бірнеше бала бір қызды мазақтап тұр. Қыз жылап тұр, қалғандары күледі.
    Сен не істейсің?

lesson-bullying-pupil-ask-friend-laugh = Мен де күлемін

lesson-bullying-pupil-ask-friend-laugh-reply =
    Көппен бірге күліп жіберу оңай, көп балада солай болады.
    Бірақ күлкі мазақтағандарға күш береді. Қызға «жүр, кетейік» десең, соның өзі үлкен көмек.

lesson-bullying-pupil-ask-friend-beside = Қасына барамын

lesson-bullying-pupil-ask-friend-beside-reply =
    Жарайсың! «Жүр, кетейік» деген бір сөз жетеді.
    Өзің қорықсаң, төбелеске араласпа, мұғалім шақыр. Кеңес керек болса: { $line }, тегін.

lesson-bullying-pupil-ask-friend-pass-by = Үндемей өтіп кетемін

lesson-bullying-pupil-ask-friend-pass-by-reply =
    Қорыққаның түсінікті, одан ұялма.
    Онда мұғалімге айт. Кейін қызға «мен сенің жағыңдамын» десең де, ол жалғыз емесін біледі.
