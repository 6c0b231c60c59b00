### Lesson for adults: a healthy family, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-healthy-family-title = Сыйластық бар үй

lesson-healthy-family-respect =
    Сыйластық бар үйде адам өз ойын қорықпай айтады.
    Пікір әртүрлі болуы мүмкін, бірақ ешкім кемсітпейді, қорқытпайды.
    Үйге қайтқанда жан тыныш болса, бұл – жақсы белгі.

lesson-healthy-family-freedom =
    Жақын болу – бірін-бірі бақылау емес.
    Әркімнің өз достары, өз телефоны, өз ісі бар. Ақша туралы бірге сөйлесіп шешеді.
    «Жоқ» деген сөзді екеуі де сыйлайды.

lesson-healthy-family-anger =
    Ашулану – қалыпты сезім. Ал қол көтеру – адамның өз таңдауы.
    Ашу қысса, «кейін сөйлесейік» деп, басқа бөлмеге шығыңыз. Ондайда ішімдік ішпеңіз.
    Сабырмен айтқан сөз жақсырақ жетеді.

lesson-healthy-family-children =
    Бала басқа бөлмеде болса да, бәрін естиді, бәрін сезеді.
    Ұрыстан кейін оған «бұған сен кінәлі емессің» деңіз.
    Балаға сөз тасытпаңыз, екі жақтың бірін таңдатпаңыз.

lesson-healthy-family-support =
    Кеңес сұрау – әлсіздік емес.
    { $line } нөмірінде психолог пен заңгер бар: тәулік бойы, тегін. Отбасын қолдау орталықтары да кеңес береді, келісімге келуге көмектеседі.
    Үйде зорлық болса, алдымен қауіпсіздік керек.

lesson-healthy-family-ask-quarrel =
    Бір жағдайды қарайық.
    Ерлі-зайыпты ақшаға бола ұрысып қалды. Екеуі де қызып тұр.
    Қайсысы сыйластыққа жақын?

lesson-healthy-family-ask-quarrel-win = Даусын көтеріп жеңу

lesson-healthy-family-ask-quarrel-win-reply =
    Қызып тұрғанда дауыс өзі көтеріліп кетеді, ол түсінікті.
    Бірақ айқаймен жеңген адам сенімнен айырылады. Біраз тоқтап, кейін сөйлескен дұрыс.

lesson-healthy-family-ask-quarrel-pause = Тоқтап, кейін сөйлесу

lesson-healthy-family-ask-quarrel-pause-reply =
    Иә. Біраз тоқтау – жеңілу емес, одан екеуіне де жеңіл.
    Қашан қайта сөйлесетіндеріңізді айтып қойсаңыз, ешкім ренжімейді.

lesson-healthy-family-ask-quarrel-silence = Апталап үндемеу

lesson-healthy-family-ask-quarrel-silence-reply =
    Үндемей, сабырға келу пайдалы. Бірақ апталап сөйлемеу – жазалау.
    Сәл тоқтап, сабырмен қайта сөйлескен дұрыс.

lesson-healthy-family-ask-friends =
    Тағы бір жағдай.
    Жұбайыңыз достарымен кездеспек. Сізге бұл ұнамайды.
    Не істеген жөн?

lesson-healthy-family-ask-friends-forbid = Тыйым салу

lesson-healthy-family-ask-friends-forbid-reply =
    Мазасыздану – түсінікті сезім.
    Бірақ тыйым жақындатпайды, сенімді азайтады. Не мазалайтынын ашық айтқан жақсырақ.

lesson-healthy-family-ask-friends-talk = Не мазалайтынын айту

lesson-healthy-family-ask-friends-talk-reply =
    Иә. «Мен мазасызданамын» деген сөз тыйымнан күштірек.
    Әркімнің достары болуы – қалыпты нәрсе.

lesson-healthy-family-ask-friends-check = Телефонын тексеру

lesson-healthy-family-ask-friends-check-reply =
    Бір тексерсе, жан тынышталатындай көрінеді. Бірақ күдік азаймайды.
    Тексеру – бақылау. Сенім ашық әңгімеден туады.
