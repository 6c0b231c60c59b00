### The first words, the menu, and the quiet manner while somebody is near. Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.
### First lines are harmless on a locked screen. The quiet texts speak to nobody by name of respect or age: children read them too.

## The first words

opening =
    Сәлеметсіз бе.

    Бұл – Пана: қиын жағдайда не істеуге болатынын айтатын чат.
    Алдымен бағдарлама жауап береді, керек болса, адам (оператор) қосыла алады.
    Біз шұғыл көмек қызметі емеспіз. Қауіп төнсе: { $police } немесе { $emergency }.
    Қазір осында алаңсыз жаза аласыз ба?

opening-child =
    Сәлем.

    Бұл – Пана: қиын кезде не істеуге болатынын айтатын чат.
    Алдымен бағдарлама жауап береді, керек болса, үлкен адам (оператор) қосыла алады.
    Біз шұғыл көмек қызметі емеспіз. Қауіп болса: { $police } немесе { $emergency }.
    Қазір осында алаңсыз жаза аласың ба?

opening-ask =
    Тағы бір нәрсе.

    Қасыңызда біреу болса, түймені басыңыз: қысқа әрі дыбыссыз жазамын.
    Алаңсыз жаза алсаңыз, жаза беріңіз.

opening-ask-child =
    Тағы бір нәрсе.

    Қасыңда біреу болса, түймені бас: қысқа әрі дыбыссыз жазамын.
    Алаңсыз жаза алсаң, жаза бер.

opening-yes =
    Жақсы.

    Не болғанын өз сөзіңізбен жазыңыз немесе түймені басыңыз.
    Жазғаныңыз бізде шифрланып сақталады, белгілі мерзімнен кейін өшіріледі.
    Түймелер қайта керек болса: /menu

opening-yes-child =
    Жақсы.

    Не болғанын өз сөзіңмен жаз немесе түймені бас.
    Жазғаның бізде шифрланып сақталады, кейін өшіріледі.
    Түймелер қайта керек болса: /menu

opening-later =
    Жарайды.

    Кез келген уақытта жаза аласыз. Бұл чат Telegram тізімінде қалады.
    Тізімнен өшіріп алсаңыз, бұрынғы сілтемемен не іздеу арқылы қайта табасыз.
    Қауіп төнсе: { $police } немесе { $emergency }.

opening-later-child =
    Жарайды.

    Кез келген уақытта жаза аласың. Бұл чат Telegram тізімінде қалады.
    Тізімнен өшіріп алсаң, бұрынғы сілтемемен не іздеу арқылы қайта табасың.
    Қауіп болса: { $police } немесе { $emergency }.

opening-later-offer = Ертең дыбыссыз хал сұрайын ба? Қолайлы уақытты таңдауға болады.

button-write-yes = Иә, жаза аламын
button-write-near = Жоқ, қасымда біреу бар
button-write-later = Кейін

## The menu

menu =
    Мәзір.

    Керегін таңдаңыз немесе не болғанын жазыңыз.
    Қауіп төнсе: { $police } немесе { $emergency }.

menu-child =
    Мәзір.

    Керегін таңда немесе не болғанын жаз.
    Қауіп болса: { $police } немесе { $emergency }.

button-menu = Мәзір
button-near = Қасымда біреу бар

command-start = Бастау
command-menu = Мәзір

## Quiet: what is said

quiet-begin =
    Жақсы.

    Қысқа әрі дыбыссыз жазамын, түйме басу жеткілікті.

quiet-heard =
    Хабарлама келді.

    Осындамын.

quiet-noted =
    Жарайды.

    Түсінікті.

quiet-here =
    Хабарлама келді.

    Осындамын. Қауіп болса, төменде түйме бар.

quiet-danger =
    Хабарлама келді.

    Мүмкін болса: { $police } не { $emergency }.

quiet-hurt =
    Хабарлама келді.

    Мүмкін болса: { $ambulance } не { $emergency }.

quiet-numbers =
    Хабарлама келді.

    { $police } полиция · { $emergency } құтқару · { $line } кеңес

quiet-what-to-do =
    Хабарлама келді.

    Жол бос болса, адамдар бар жерге шыққан дұрыс. { $police } · { $emergency }

quiet-unheard =
    Хабарлама келді.

    Оны тек оператор аша алады.

quiet-hide =
    Осы чат туралы.

    Екі жақтың хабарламаларын өшірейін бе? Олар кейін дәлел болуы мүмкін.

quiet-called = Операторларға белгі кетті, жазу міндетті емес.
quiet-called-nobody = Белгі кетті, бірақ қазір кезекшілікте оператор жоқ.

quiet-ended =
    Жақсы.

    Енді толық жауап беремін. Не болғанын жазыңыз немесе түймені басыңыз.
    Қауіп төнсе: { $police } немесе { $emergency }.

quiet-ended-child =
    Жақсы.

    Енді толық жауап беремін. Не болғанын жаз немесе түймені бас.
    Қауіп болса: { $police } немесе { $emergency }.

## Quiet: what is asked

quiet-ask-danger = Дәл қазір қауіп бар ма?
quiet-ask-hurt = Жараланған адам бар ма?
quiet-ask-children = Жақын жерде бала бар ма?
quiet-ask-later = Оператор кейін жазсын ба?

button-quiet-yes = Иә
button-quiet-no = Жоқ
button-quiet-danger = Иә, шұғыл
button-quiet-sos = Шұғыл керек
button-quiet-end = Жаза аламын

## Quiet: instead of longer texts

quiet-card =
    Хабарлама келді.

    Жауап кешігуі мүмкін. { $police } полиция · { $emergency } құтқару · { $ambulance } жедел жәрдем · { $line } кеңес

quiet-operator-silent =
    Жауап кешігіп жатыр.

    Хабарлама кезекте. Мүмкін болса: { $police } не { $emergency }, кеңес: { $line }.

quiet-released =
    Әңгіме қайта кезекте.

    Бұл оператор жалғастыра алмайды. Мүмкін болса: { $police } не { $emergency }.

quiet-released-nobody =
    Әңгіме қайта кезекте.

    Қазір кезекшілікте оператор жоқ. Мүмкін болса: { $police } не { $emergency }, кеңес: { $line }.

quiet-closed =
    Әңгіме аяқталды.

    Қайта жазуға болады. Қауіп төнсе: { $police } не { $emergency }, кеңес: { $line }.

quiet-withdrawn =
    Өтініш қабылданды.

    Операторды шақыру тоқтатылды. Қауіп төнсе: { $police } не { $emergency }.

quiet-safe =
    Жақсы екен.

    Қайта жазуға болады. Қауіп төнсе: { $police } не { $emergency }, кеңес: { $line }.

quiet-call-back =
    Уақыт таңдау.

    Қай уақытта? Дәл минутын ешкім айта алмайды. Қауіп төнсе: { $police } не { $emergency }.

quiet-call-back-agreed =
    { $day ->
        [today] Келістік. Бүгін сағат { $time }.
       *[tomorrow] Келістік. Ертең сағат { $time }.
    }

    Сол уақытта операторларға хабар беріледі. Дәл минутын ешкім айта алмайды.

quiet-call-back-in-queue =
    { $day ->
        [today] Келістік. Бүгін сағат { $time }.
       *[tomorrow] Келістік. Ертең сағат { $time }.
    }

    Қазір жіберілген өтініш те кезекте, оператор ертерек жазуы мүмкін.

quiet-call-back-now =
    Келісілген уақыт болды.

    Операторларға хабар берілді. Қауіп төнсе: { $police } не { $emergency }.

quiet-call-back-nobody =
    Келісілген уақыт болды.

    Қазір кезекшілікте оператор жоқ. Қауіп төнсе: { $police } не { $emergency }, кеңес: { $line }.

quiet-missed =
    Уақыт болды.

    Жауап келмеді, операторларға белгі кетті. Қауіп төнсе: { $police } не { $emergency }.

quiet-missed-nobody =
    Уақыт болды.

    Жауап келмеді, белгі кетті. Бірақ қазір оператор жоқ. Қауіп төнсе: { $police } не { $emergency }.
