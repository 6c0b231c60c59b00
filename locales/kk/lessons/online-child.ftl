### Lesson for children: safe online, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-online-child-title = Интернетте сақ бол

lesson-online-child-secret =
    Құпиясөзіңді ешкімге айтпа, досыңа да.
    Телефонға келген кодты ешкімге жіберме. Оны сұрайтын адам көбіне алдайды.
    Айтып қойсаң, қорықпа: үлкен адаммен бірге құпиясөзді ауыстыр.

lesson-online-child-place =
    Қайда жүргеніңді бәріне көрсетпе. Геолокацияны өшіріп қоюға болады.
    Мектебің, үйің, жүретін жолың көрінген суретті ашық салма.
    Баптауды ата-анаңмен немесе сенетін үлкен адаммен бірге қара.

lesson-online-child-stranger =
    Интернетте кез келген адам «мен де баламын» дей алады. Ол рас болмауы мүмкін.
    Бөтен адам сурет сұраса, кездесуге шақырса, жауап бермесең де болады.
    «Бұл екеуміздің құпиямыз» десе, үлкен адамға айт.

lesson-online-child-threat =
    Біреу «суретіңді таратамын» деп қорқытса, сен кінәлі емессің.
    Ақша да, сурет те жіберме. Хаттарын өшірме, үлкен адамға көрсет.
    Айтуға болады: { $line }. Тегін, күндіз-түні. Қауіп болса: { $police }.

lesson-online-child-write =
    Үйдегілерге айту қиын болса, { $line } бар. Атыңды айтпасаң да болады.
    Мектептегі QR-код арқылы жазуға да болады.
    Болған нәрсе үшін саған ешкім ұрыспауы керек.

lesson-online-child-ask-secret =
    Бір жағдайды қарайық.
    Ойында танысқан адам сенен сурет сұрады. «Ата-анаңа айтпа» деді.
    Не істейсің?

lesson-online-child-ask-secret-keep = Құпияны сақтаймын

lesson-online-child-ask-secret-keep-reply =
    Сөзде тұрғың келеді, ол жақсы қасиет.
    Бірақ бөтен адам үлкендерден жасыруды сұраса, ондай құпияны сақтама. Үлкен адамға айт.

lesson-online-child-ask-secret-tell = Үлкен адамға айтамын

lesson-online-child-ask-secret-tell-reply =
    Дұрыс! Сурет жіберме, хатын көрсет.
    Үйде айта алмасаң, осында айтуға болады: { $line }. Тегін, күндіз-түні.

lesson-online-child-ask-secret-delete = Өшіріп, үндемеймін

lesson-online-child-ask-secret-delete-reply =
    Жауап бермегенің дұрыс.
    Бірақ өшірме: ол басқа балаға да жазуы мүмкін. Үлкен адамға көрсет.

lesson-online-child-ask-code =
    Тағы бір жағдай.
    «Сыйлық ұттың, телефоныңа келген кодты жібер», – деп хат келді.
    Не істейсің?

lesson-online-child-ask-code-give = Жіберемін

lesson-online-child-ask-code-give-reply =
    Сыйлық алғың келеді, ол түсінікті.
    Бірақ кодты алған адам сенің парақшаңа кіріп алуы мүмкін. Кодты ешкімге жіберме.

lesson-online-child-ask-code-refuse = Жібермеймін

lesson-online-child-ask-code-refuse-reply =
    Дұрыс! Код – үйдің кілті сияқты, оны бөтенге бермейді.
    Хатты үлкен адамға көрсетуге болады.

lesson-online-child-ask-code-friend-only = Досыма ғана жіберемін

lesson-online-child-ask-code-friend-only-reply =
    Досыңа сенесің, бұл жақсы.
    Бірақ досыңның атынан басқа біреу жазуы мүмкін. Кодты досыңа да жіберме.
