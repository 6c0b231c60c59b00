### The code word, and the small talk that answers it. Kazakh. The original: Russian follows it.
### Reviewed by: nobody yet (wanted: a native editor). Written 2026-11-22.
### The small talk must look like anybody's: no question, no number, nothing about help, nothing about Pana.

code-word-ask =
    Бір сөз таңдау.

    Жай көрінетін, бірақ күнде жазылмайтын сөз керек: бірден үш сөзге дейін.
    Ол хабарда тұрса, операторларға шұғыл белгі кетеді. Мұнда тек жай жауап көрінеді.
    Кезекшілікте оператор болмаса, ешкім келмеуі мүмкін. Қауіп төнсе: { $police } немесе { $emergency }.
    Сөзді келесі хабармен жазуға болады.

code-word-ask-new =
    Басқа сөз таңдау.

    Жаңа сөзді келесі хабармен жазуға болады: бірден үш сөзге дейін, күнде жазылмайтын.
    Оған дейін бұрынғысы қала береді.

code-word-kept =
    Сақталды.

    Енді ол кез келген хабарда белгі болады. Оны дәл сол түрінде, жалғаусыз жазу керек.
    Сөз жазылған хабар чаттан өшіріледі. Көрініп тұрса, оны қолмен өшірген дұрыс.
    Кезекшілікте оператор болмаса, ешкім келмеуі мүмкін. Қауіп төнсе: { $police } немесе { $emergency }.

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

    Бұл сұрақ сияқты көрінді. Сөз таңдау керек болса, түймені басуға болады.

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
