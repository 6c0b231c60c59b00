### Short questions about danger, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### Our own words on topics of known instruments: an unvalidated adaptation (docs/danger-questions.md).

## Offer, leave, end

danger-offer =
    Тағы бір нәрсе.

    Қаласаңыз, бірнеше қысқа сұрақ қоямын. «Иә» не «жоқ» деген жауап жеткілікті.
    Олар операторға қауіптің қандай екенін түсінуге көмектеседі.
    Жауап бермесеңіз де, көмек тоқтамайды.

danger-start =
    Қысқа сұрақтар.

    Барлығы { $count } сұрақ, бәрі өзіңіз туралы. Кез келгенін өткізіп жіберуге, кез келген сәтте тоқтатуға болады.
    Бұл ресми тест емес, ештеңені болжамайды.
    «Иә» кезекте ілгері жылжытуы мүмкін, «жоқ» кейін шегермейді.
    Жауаптарыңызды оператор көруі үшін сақтайын ба?

danger-start-quiet =
    Қысқа сұрақтар.

    Барлығы { $count } сұрақ. Кез келгенін өткізуге болады. Жауаптарды оператор үшін сақтайын ба?

danger-answered =
    Қысқа сұрақтар.

    Оларға жауап бергенсіз. Қайта жауап беруге немесе жауаптарды өшіруге болады.

danger-later =
    Жарайды.

    Сұрақтар мәзірде тұрады, көмек оларға байланысты емес.
    Қауіп төнсе: { $police } немесе { $emergency }.

danger-next =
    Рахмет.

    Тағы бір сұраққа жауап бересіз бе?

danger-end =
    Рахмет.

    Осымен тоқтайық. Қауіп төнсе: { $police } немесе { $emergency }.

danger-kept = Жауаптарыңыз шифрланып сақталды, оларды оператор көре алады.

danger-unkept = Жауаптарыңыз сақталған жоқ, кезектегі орныңыз ғана өзгеруі мүмкін.

danger-deleted =
    Дайын.

    Жауаптарыңыз өшірілді. Кезектегі орныңыз өзгермейді.
    Операторға түскен өтініштегі белгілер сонда қалады.

## The questions: one at a time, about one person, who is never named

danger-ask-threat =
    { $number }-сұрақ, барлығы { $count }.

    Ол сізді, балаларды немесе өзін өлтіремін деп қорқытты ма?

danger-ask-strangled =
    { $number }-сұрақ, барлығы { $count }.

    Ол сізді буындырды ма, тамағыңыздан қысты ма, дем алдырмай қойды ма?

danger-ask-weapon =
    { $number }-сұрақ, барлығы { $count }.

    Ол сізді пышақпен не басқа қарумен қорқытты ма? Немесе қаруды қол жететін жерде ұстай ма?

danger-ask-children =
    { $number }-сұрақ, барлығы { $count }.

    Ол балаларға қол көтерді ме немесе оларды қорқытты ма?

danger-ask-worse =
    { $number }-сұрақ, барлығы { $count }.

    Соңғы айларда бұл жиіледі ме немесе ауырлай түсті ме?

danger-ask-leaving =
    { $number }-сұрақ, барлығы { $count }.

    Сіз одан жақында кеттіңіз бе? Немесе кетуді ойлап жүрсіз бе?

danger-ask-control =
    { $number }-сұрақ, барлығы { $count }.

    Ол үнемі қызғана ма, қайда, кіммен жүргеніңізді тексере ме?

danger-strangled =
    Тағы бір кеңес.

    Бүгін дәрігерге көрініңіз. Із қалмаса да, зияны кейін білінуі мүмкін.
    Дем алу не жұтыну қиындаса, күтпеңіз: { $ambulance }.

## A child is asked one thing only

danger-child-ask =
    Бір ғана сұрақ.

    Қазір қасыңда біреу бар ма? Жауап бергің келмесе, өткізіп жібер.

danger-child-adult =
    Жақсы.

    Не болғанын сол адамға айт. Айту қиын болса, осы чатты көрсет.
    Қауіп болса: { $police } немесе { $emergency }.

danger-child-feared =
    Хабарламаң келді.

    Шыға алсаң, адамдар бар жерге бар: көршіге, дүкенге.
    Шыға алмасаң, ол адаммен таласпа, телефонды жасыр.
    Қоңырау шала алсаң: { $police } немесе { $emergency }. Мекенжайыңды айт.

danger-child-nobody =
    Хабарламаң келді.

    Сенетін үлкен адамға қазір хабарлас: туысыңа, көршіңе, мұғаліміңе.
    Сөйлесетін нөмір: { $line }, тегін. Қауіп болса: { $police } немесе { $emergency }.

danger-child-skipped =
    Жарайды.

    Мен осындамын, жаза бер. Қауіп болса: { $police } немесе { $emergency }.

## Buttons

button-danger-questions = Қысқа сұрақтар
button-danger-keep = Иә, сақтаңыз
button-danger-only = Сақтамай сұраңыз
button-danger-later = Қазір емес
button-danger-yes = Иә
button-danger-no = Жоқ
button-danger-skip = Өткізу
button-danger-stop = Тоқтату
button-danger-next = Тағы сұрақ
button-danger-anew = Қайта жауап беру
button-danger-delete = Жауаптарды өшіру
button-child-adult = Сенетін үлкен адамым бар
button-child-feared = Мен қорқатын адам бар
button-child-nobody = Ешкім жоқ
button-child-skip = Өткізу
