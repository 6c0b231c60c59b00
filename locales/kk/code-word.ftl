### The code word, and the small talk that answers it. Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### The small talk must look like anybody's: no question, no number, nothing about help, nothing about Pana.

code-word-ask =
    Бір сөз таңдау.

    Бір, екі не үш сөз жарайды: жай көрінетін, бірақ күнде жазылмайтын.
    Ол хабарламада кездессе, операторларға шұғыл белгі кетеді. Мұнда тек жай жауап көрінеді.
    Кезекшілікте оператор болмаса, белгіні ешкім көрмеуі мүмкін. Қауіп төнсе: { $police } немесе { $emergency }.
    Сөзді келесі хабарламада жазуға болады.

code-word-ask-new =
    Басқа сөз таңдау.

    Жаңа сөзді келесі хабарламада жазуға болады. Бір, екі не үш сөз жарайды, күнде жазылмайтыны дұрыс.
    Оған дейін бұрынғысы қала береді.

code-word-kept =
    Сақталды.

    Енді ол кез келген хабарламада белгі болады. Оны дәл сол түрінде, жалғаусыз жазу керек.
    Сөз жазылған хабарлама чаттан өшіріледі. Көрініп тұрса, оны қолмен өшірген дұрыс.
    Кезекшілікте оператор болмаса, белгіні ешкім көрмеуі мүмкін. Қауіп төнсе: { $police } немесе { $emergency }.

code-word-short =
    Сөз сақталған жоқ.

    Ол тым қысқа: кемінде төрт әріп керек.

code-word-long =
    Сөз сақталған жоқ.

    Ол үш сөзден аспауы керек.

code-word-everyday =
    Сөз сақталған жоқ.

    Оны адамдар жиі жазады, сондықтан белгі босқа кетіп қалуы мүмкін.

code-word-not-kept =
    Сөз сақталған жоқ.

    Бұл сөзден гөрі хабарламаға ұқсайды. Сөз таңдау керек болса, түймені басуға болады.

code-word-left =
    Жарайды.

    Ештеңе өзгерген жоқ.

code-word-removed =
    Жарайды.

    Енді ондай сөз жоқ, ешқандай сөз белгі бермейді.

button-code-word = Сөз таңдау
button-code-word-change = Сөзді ауыстыру
button-code-word-remove = Сөзді алып тастау
button-code-word-leave = Керек емес

## Small talk

small-talk-fine = Иә, жақсы.
small-talk-later = Жарайды, кейін сөйлесеміз.
small-talk-agreed = Келістік.
small-talk-clear = Түсінікті.
small-talk-glad = Жақсы екен.
small-talk-news = Айтқаның дұрыс болды.
small-talk-so = Аа, солай екен ғой.
small-talk-home = Үйдегілерге сәлем айт.
