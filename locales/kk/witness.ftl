### The report of somebody who sees that another person is hurt, one question at a time, Kazakh. The original: Russian follows it.
### Reviewed by: nobody yet (wanted: a native editor). Written 2026-11-22.

## Beginning

report-start =
    Бірнеше сұрақ.

    Атыңызды да, нөміріңізді де сұрамаймыз. Өзіңізді атамасаңыз да болады.
    Кез келген сұраққа жауап бермеуге, кез келген сәтте тоқтатуға болады.
    Жауаптар шифрланып сақталады. Соңында оларды оператор көреді.
report-start-child =
    Бірнеше сұрақ.

    Атыңды сұрамаймыз. Айтқың келмесе, айтпа.
    Кез келген сұраққа жауап бермесең де болады. Қаласаң, тоқтай аласың.
    Соңында жауабыңды оператор көреді. Ол – көмектесетін үлкен адам.
report-start-call = Бұл қазір болып жатса, алдымен қоңырау шалыңыз: { $police }.
report-start-call-child = Бұл қазір болып жатса, алдымен қоңырау шал: { $police }.

report-call-first =
    Алдымен – қоңырау.

    Қазір қоңырау шалыңыз: { $police } немесе { $emergency }.
    Мекенжайын, не естіліп тұрғанын айтыңыз. Өзіңіз араласпаңыз.
    Сұрақтар күтеді.
report-call-first-child =
    Алдымен – қоңырау.

    Араға түспе, қауіпсіз жерге бар.
    Қазір қоңырау шал: { $police } немесе { $emergency }. Мекенжайды айт.
    Сұрақтар күтеді.

## The questions

report-ask-when =
    Сұрақ.

    Бұл қашан болды? Әлде қазір болып жатыр ма?
report-ask-when-child =
    Сұрақ.

    Бұл қашан болды? Әлде қазір болып жатыр ма?
report-ask-what =
    Сұрақ.

    Не көрдіңіз, не естідіңіз? Таңдаңыз немесе өз сөзіңізбен жазыңыз.
report-ask-what-child =
    Сұрақ.

    Не көрдің, не естідің? Таңда немесе өз сөзіңмен жаз.
report-ask-where =
    Сұрақ.

    Бұл қай жерде? Білгеніңізді жазыңыз: қала, көше, үй, пәтер.
report-ask-where-child =
    Сұрақ.

    Бұл қай жерде? Білгеніңді жаз: қала, көше, үй, пәтер.
report-ask-often =
    Сұрақ.

    Мұндай жағдай жиі бола ма?
report-ask-often-child =
    Сұрақ.

    Мұндай жағдай жиі бола ма?
report-ask-children =
    Сұрақ.

    Ол жерде бала бар ма?
report-ask-children-child =
    Сұрақ.

    Ол жерде басқа да балалар бар ма?
report-ask-weapon =
    Сұрақ.

    Қолында пышақ, таяқ сияқты зат көрдіңіз бе?
report-ask-weapon-child =
    Сұрақ.

    Қолында пышақ, таяқ сияқты зат көрдің бе?
report-ask-more =
    Соңғы сұрақ.

    Тағы не айтқыңыз келеді? Жазыңыз немесе осылай жіберіңіз.
report-ask-more-child =
    Соңғы сұрақ.

    Тағы не айтқың келеді? Жаз немесе осылай жібер.
report-ask-added =
    Тыңдап отырмын.

    Нені қосқыңыз келеді? Осында жазыңыз.
report-ask-added-child =
    Тыңдап отырмын.

    Нені қосқың келеді? Осында жаз.

## The end, and what comes after

report-sent =
    Рахмет.

    Хабарламаңыз операторларға жіберілді. Бей-жай қалмағаныңыз үшін рахмет.
    Есіңізге тағы бірдеңе түссе, толықтыра аласыз.
    Қауіп төнсе: { $police } немесе { $emergency }.
report-sent-child =
    Рахмет.

    Айтқаның операторларға жіберілді. Сен дұрыс істедің.
    Есіңе тағы бірдеңе түссе, қосып жаза аласың.
    Қауіп төнсе, қоңырау шал: { $police } немесе { $emergency }.
report-added =
    Рахмет.

    Қосқаныңыз операторларға жіберілді.
    Қауіп төнсе: { $police } немесе { $emergency }.
report-added-child =
    Рахмет.

    Қосқаның операторларға жіберілді.
    Қауіп төнсе, қоңырау шал: { $police } немесе { $emergency }.
report-again =
    Хабарлама жіберілген.

    Оны толықтыруға немесе басқа жағдай туралы хабарлауға болады.
    Қауіп төнсе: { $police } немесе { $emergency }.
report-again-child =
    Хабарлама жіберілген.

    Оған қосып жаза аласың. Басқа жағдай туралы да айта аласың.
    Қауіп төнсе, қоңырау шал: { $police } немесе { $emergency }.
report-none =
    Хабарлама әлі жоқ.

    Көргеніңізді осында хабарлай аласыз.
    Қауіп төнсе: { $police } немесе { $emergency }.
report-none-child =
    Хабарлама әлі жоқ.

    Көргеніңді осында айта аласың.
    Қауіп төнсе, қоңырау шал: { $police } немесе { $emergency }.
report-stopped =
    Тоқтадық.

    Хабарлама әлі жіберілген жоқ.
    Барын жіберуге, жалғастыруға немесе жауаптарды өшіруге болады.
report-stopped-child =
    Тоқтадық.

    Хабарлама әлі жіберілген жоқ.
    Барын жібере аласың, жалғастыра аласың немесе өшіре аласың.
report-stopped-sent =
    Тоқтадық.

    Жауаптарыңыз операторларға жіберілді. Қаласаңыз, кейін жалғастырамыз.
    Қауіп төнсе: { $police } немесе { $emergency }.
report-stopped-sent-child =
    Тоқтадық.

    Жауабың операторларға жіберілді. Қаласаң, кейін жалғастырамыз.
    Қауіп төнсе, қоңырау шал: { $police } немесе { $emergency }.
report-stopped-empty =
    Тоқтадық.

    Ештеңе жіберілген жоқ. Қаласаңыз, кейін жалғастырамыз.
report-stopped-empty-child =
    Тоқтадық.

    Ештеңе жіберілген жоқ. Қаласаң, кейін жалғастырамыз.
report-dropped =
    Дайын.

    Сұрақтарға берген жауаптарыңыз өшірілді. Хат алмасуды бөлек өшіруге болады.
report-dropped-child =
    Дайын.

    Сұрақтарға берген жауаптарың өшірілді. Хаттарды бөлек өшіруге болады.

## Buttons

button-report = Хабарлау
button-report-skip = Білмеймін, өткізу
button-report-stop = Тоқтату
button-report-go-on = Хабарлауды жалғастыру
button-report-send = Барын жіберу
button-report-drop = Жауаптарды өшіру
button-report-add = Толықтыру
button-report-new = Басқа жағдай туралы
button-report-nothing = Қосарым жоқ
button-report-when-now = Қазір
button-report-when-today = Бүгін
button-report-when-week = Соңғы күндері
button-report-when-before = Бұрын
button-report-what-hit = Ұрады
button-report-what-threat = Қорқытады
button-report-what-screams = Айқай, шу
button-report-what-child = Балаға күш көрсетеді
button-report-where-neighbours = Көршіде
button-report-where-home = Біздің үйде
button-report-where-street = Көшеде
button-report-where-school = Мектепте
button-report-often-once = Алғаш рет
button-report-often-sometimes = Кейде
button-report-often-often = Жиі
button-report-children-yes = Бар
button-report-children-no = Жоқ
button-report-weapon-yes = Иә
button-report-weapon-no = Жоқ
button-report-more-none = Жіберу

## What Pana says it knows

forget-known-report = Басқа адам туралы хабарлама: бар.

## On the operator's card

operator-report = 📋 КУӘГЕРДІҢ ХАБАРЛАМАСЫ (аты сұралмаған)
operator-report-when = Қашан
operator-report-what = Не болды
operator-report-where = Қай жерде
operator-report-often = Қаншалықты жиі
operator-report-children = Бала
operator-report-weapon = Қару
operator-report-more = Қосымша
operator-report-skipped = белгісіз
operator-report-told = жоғарыдағы хатта айтылған
operator-report-unfinished = Хабарлама әлі аяқталған жоқ.
cue-report-witness = куәгердің хабарламасы
