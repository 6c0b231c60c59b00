### Lesson for parents: bullying, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-bullying-parent-title = Балаңызды мазақтаса

lesson-bullying-parent-listen =
    Алдымен сабырмен тыңдаңыз, сөзін бөлмеңіз.
    «Саған сенемін, сен кінәлі емессің, айтқаның жақсы болды» деңіз.
    «Өзің не істедің?» деп сұрамаңыз. Бала екінші рет айтпай қоюы мүмкін.

lesson-bullying-parent-keep =
    Хаттар мен суреттерді өшірмеңіз, экранды суретке түсіріп қойыңыз.
    Не болғанын, күнін, кім көргенін бірге жазып алыңыз.
    Жарақат болса, дәрігерге көрсетіп, анықтама алыңыз.

lesson-bullying-parent-school =
    Сынып жетекшісіне немесе директорға жазбаша хабарлаңыз, көшірмесін өзіңізде қалдырыңыз.
    Мектеп психологын да қатыстыруды сұраңыз.
    Не істейтінін және қашан жауап беретінін сұрап алыңыз.

lesson-bullying-parent-danger =
    Баланы ұрса немесе ақша талап етсе, күтпеңіз: { $police }.
    Қалай сөйлесуді білмесеңіз, мамандардан сұраңыз: { $line }, тәулік бойы, тегін.
    Бала өмір сүргісі келмейтінін айтса, жалғыз қалдырмаңыз.

lesson-bullying-parent-law =
    Балаға буллинг жасағаны үшін заң бойынша жауапкершілік бар.
    Ондайда мазақтаған баланың ата-анасы жауап береді.
    Мақсат – жазалау ғана емес, балаңыздың жанын қорғау.

lesson-bullying-parent-ask-promise =
    Бір жағдайды қарайық.
    Балаңыз жылап: «Айтамын, бірақ ешкімге айтпаңызшы», – дейді.
    Не деп жауап берген дұрыс?

lesson-bullying-parent-ask-promise-promise = «Ешкімге айтпаймын»

lesson-bullying-parent-ask-promise-promise-reply =
    Баланы жұбатқыңыз келгені түсінікті.
    Бірақ кейін айтуға тура келсе, сенімі жоғалады. «Не істейтінімізді бірге шешеміз» деген сенімдірек.

lesson-bullying-parent-ask-promise-honest = «Бірге шешеміз»

lesson-bullying-parent-ask-promise-honest-reply =
    Иә. Сіз алдамайсыз, бала да жалғыз қалмайды.
    Кімге, қашан айтатыныңызды баламен ақылдасыңыз.

lesson-bullying-parent-ask-promise-scold = «Неге бұрын айтпадың?»

lesson-bullying-parent-ask-promise-scold-reply =
    Мұны уайымнан айтасыз, түсінікті.
    Бірақ бала өзін кінәлі сезініп, тағы жасырып қалуы мүмкін. «Айтқаның жақсы болды» деңіз.

lesson-bullying-parent-ask-other =
    Тағы бір жағдай.
    Балаңызды кім мазақтап жүргенін білдіңіз. Ішіңіз ашуға толып тұр.
    Алдымен не істейсіз?

lesson-bullying-parent-ask-other-hit-back = «Сен де қайтар» деймін

lesson-bullying-parent-ask-other-hit-back-reply =
    «Балам өзін қорғай алсын» дейсіз, ол түсінікті.
    Бірақ төбелес қауіпті, бала одан да қатты зардап шегуі мүмкін. Мектепке жазыңыз: мұны үлкендер шешкені дұрыс.

lesson-bullying-parent-ask-other-go-there = Ол баламен сөйлесемін

lesson-bullying-parent-ask-other-go-there-reply =
    Тезірек тоқтатқыңыз келеді, түсінікті.
    Бірақ бөтен бала қорқып, кейін балаңыздан өш алуы мүмкін. Мектеп арқылы сөйлескен қауіпсізірек.

lesson-bullying-parent-ask-other-write = Мектепке жазып беремін

lesson-bullying-parent-ask-other-write-reply =
    Иә. Жазған қағаздың ізі қалады, көшірмесі өзіңізде болсын.
    Мектеп үндемесе, кеңес сұраңыз: { $line }, тәулік бойы, тегін.
