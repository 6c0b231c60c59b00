### Posters and cards with a code, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22. No number is typed in by hand.
### Discreet texts must be harmless to whoever looks over the shoulder: no violence, no police, nothing about the home.

poster-how-adult =
    Телефон камерасын кодқа бағыттаңыз, Telegram ашылады.
    Атыңызды айтпай-ақ жаза аласыз. Қазақша да, орысша да.

poster-numbers-adult =
    Қауіп төнсе: { $police } немесе { $emergency }.
    Кеңес алу үшін: { $line }, тәулік бойы, тегін.

poster-honest-adult = Алдымен бағдарлама жауап береді, керек болса, оператор қосыла алады. Біз шұғыл көмек қызметі емеспіз.

poster-how-child =
    Телефон камерасын кодқа бағытта, Telegram ашылады.
    Атыңды айтпасаң да болады. Қазақша да, орысша да жаз.

poster-numbers-child =
    Қауіп болса: { $police } немесе { $emergency }.
    Сөйлесу үшін: { $line }. Тегін, күндіз-түні.

poster-honest-child = Алдымен бағдарлама жауап береді, керек болса, үлкен адам (оператор) қосыла алады. Біз шұғыл көмек қызметі емеспіз.

## The places

poster-school-title = Қиын болса, жаза аласың
poster-school-text = Біреу мазақтаса не ұрса, үйде қорқынышты болса, сен кінәлі емессің. Не істеуге болатынын осында сұра.

poster-clinic-title = Үйде қиын болса, жалғыз емессіз
poster-clinic-text = Біреу ұрса, қорқытса, ақшаңызды алып қойса, бұған сіз кінәлі емессіз. Не істеуге болатынын осында сұраңыз.

poster-washroom-title = Мұнда оңаша сұрауға болады
poster-washroom-text = Біреу қорқытса, ұрса, әр қадамыңызды бақыласа, осында жаза аласыз. Кодты суретке түсіріп алып, кейін ашуға да болады.

poster-police-title = Сұрағыңыз қалды ма?
poster-police-text = Арыз, қорғау нұсқамасы, баспана туралы осында сұраңыз. Бағдарлама қадамдарды ретімен айтады.

poster-akimat-title = Отбасыңызға қиын ба?
poster-akimat-text = Үйде зорлық болса, баспана, заңгер, психолог туралы осында сұраңыз. Өзіңіз үшін де, жақыныңыз үшін де сұрай аласыз.

poster-shop-title = Сіз жалғыз емессіз
poster-shop-text = Үйде біреу ұрса, қорқытса, ақша бермесе, осында жаза аласыз. Бұған сіз кінәлі емессіз.

poster-bus-title = Үйге барғыңыз келмей ме?
poster-bus-text = Үйде қорқынышты болса, не істеуге болатынын осында сұраңыз. Өзіңіз үшін де, жақыныңыз үшін де.

poster-neighbours-title = Көршіден айқай естілді ме?
poster-neighbours-text = Өзіңіз араға түспеңіз. Полиция арызсыз да әрекет етеді, көршінің сөзі – дәлел. Не істеуге болатынын осында сұраңыз.

## Discreet: the same for every place

poster-discreet-title-adult = Мазалаған сұрағыңыз бар ма?
poster-discreet-text-adult = Ұйқы қашса, көңіл түссе, шаршап жүрсеңіз, осында жаза аласыз.
poster-discreet-how-adult = Телефон камерасын кодқа бағыттаңыз. Қазақша да, орысша да жаза аласыз.
poster-discreet-numbers-adult = Шұғыл жағдайда: { $emergency }
poster-discreet-honest-adult = Алдымен бағдарлама жауап береді, керек болса, адам қосыла алады.

poster-discreet-title-child = Сұрағың бар ма?
poster-discreet-text-child = Көңілің түссе, ұйқың келмесе, бірдеңе мазаласа, осында жаза аласың.
poster-discreet-how-child = Телефон камерасын кодқа бағытта. Қазақша да, орысша да жаза аласың.
poster-discreet-numbers-child = Шұғыл жағдайда: { $emergency }
poster-discreet-honest-child = Алдымен бағдарлама жауап береді, керек болса, адам қосыла алады.
