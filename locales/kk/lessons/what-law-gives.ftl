### Lesson for adults: what the law gives, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, a lawyer, a doctor. Written 2026-11-22.

lesson-what-law-gives-title = Заң не береді?

lesson-what-law-gives-begin =
    Полиция арызсыз да іс бастай алады: фото, бейне, көршілер мен туыстардың сөзі – дәлел.
    Арыз берсеңіз, полиция оны қабылдауға тиіс.
    Барасыз ба, жоқ па, өзіңіз шешесіз. Хабарлау үшін: { $police }.

lesson-what-law-gives-crime =
    Ұрып-соғу мен денсаулыққа жеңіл зиян келтіру – қылмыс.
    Адамды аңду да, некеге мәжбүрлеу де – қылмыс. Біреуді күштеп алып кетіп, кейін босатса да, жауапкершілік қалады.

lesson-what-law-gives-whom =
    Зорлық көрсеткен адам жұбайыңыз болуы міндетті емес. Бұрынғы жұбай, бірге тұрған адам, жақын туыс туралы да айтуға болады.
    Өз жағдайыңыз туралы заңгерден сұраңыз: { $line }, тәулік бойы, тегін.

lesson-what-law-gives-proof =
    Қауіпсіз болса, дәлелді сақтаңыз: фото, бейне, жазысқан хат, дәрігердің анықтамасы.
    Сенетін адамыңызға көшірмесін беріңіз.
    Полиция сот-медициналық сараптамаға жолдама берсе, ол тегін.

lesson-what-law-gives-peace =
    Татуласуға бір-ақ рет болады. Екінші рет татуласу жоқ.
    Біреу асықтырса да, бірден қол қоймаңыз. Алдымен заңгермен сөйлесіңіз: { $line }, тәулік бойы, тегін.

lesson-what-law-gives-ask-neighbour =
    Бір жағдайды қарайық.
    Көрші айқай естіп, полицияға хабарлады. Зардап шеккен адам арыз жазған жоқ.
    Полиция іс бастай ала ма?

lesson-what-law-gives-ask-neighbour-statement = Жоқ, арыз керек

lesson-what-law-gives-ask-neighbour-statement-reply =
    Бұрын солай болатын, сондықтан көп адам әлі де осылай ойлайды.
    Қазір полиция арызсыз да әрекет етеді. Көршінің сөзі, фото мен бейне – дәлел.

lesson-what-law-gives-ask-neighbour-not-theirs = Көршінің ісі емес

lesson-what-law-gives-ask-neighbour-not-theirs-reply =
    Араласуға батпау – түсінікті нәрсе.
    Бірақ көршінің хабары біреудің өмірін аман алып қалуы мүмкін. Полиция арызсыз да әрекет етеді.

lesson-what-law-gives-ask-neighbour-acts = Иә, бастай алады

lesson-what-law-gives-ask-neighbour-acts-reply =
    Иә, дәл солай. Арыз болмаса да, полиция әрекет етеді.
    Көршінің сөзі де – дәлел.

lesson-what-law-gives-ask-sign =
    Тағы бір жағдай.
    Туыстары: «Бүгін татуласу қағазына қол қой, ел не дейді?» – деп асықтырып отыр.
    Не істеген жөн?

lesson-what-law-gives-ask-sign-sign = Бірден қол қою

lesson-what-law-gives-ask-sign-sign-reply =
    Туысты ренжіткіңіз келмейтіні түсінікті.
    Бірақ татуласуға бір-ақ рет болады. Сондықтан алдымен заңгерден сұраған дұрыс: { $line }, тегін.

lesson-what-law-gives-ask-sign-wait = Алдымен заңгерден сұрау

lesson-what-law-gives-ask-sign-wait-reply =
    Иә, асықпаған дұрыс. Татуласуға бір-ақ рет болады.
    Ойлануға уақыт сұрау – ұят емес. Заңгердің тегін кеңесі: { $line }, тәулік бойы.

lesson-what-law-gives-ask-sign-quarrel = Туыстармен ұрысу

lesson-what-law-gives-ask-sign-quarrel-reply =
    Ашуланғаныңыз түсінікті. Бірақ ұрыс сізді одан әрі шаршатады.
    «Ойланамын» деп айтсаңыз жеткілікті. Содан кейін заңгерден сұраңыз: { $line }, тегін.
