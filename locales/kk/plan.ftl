### The safety plan a person makes for herself, Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22.

## Frame

plan-start =
    Шағын тізім.

    Кету керек болып қалса, дайын тұратын жоспар жасайық. Сұрақтар қысқа, кез келгенін өткізіп жіберуге болады.
    Жоспар шифрланып сақталады, оператор оны көрмейді. Оны жасыруға не өшіруге болады.
    Телефоныңызды біреу қарайтын болса, мұнда жазбаған дұрыс.
    Қауіп төнсе: { $police } немесе { $emergency }.

plan-start-child =
    Шағын тізім.

    Қауіп болса не істейтініңді алдын ала ойлайық. Сұрақтар аз, кез келгенін өткізіп жібер.
    Тізім шифрланып сақталады, оны жасыруға не өшіруге болады.
    Телефоныңды сен қорқатын адам қарайтын болса, мұнда жазба.
    Қауіп болса: { $police } немесе { $emergency }.

plan-quiet =
    Кейінірек.

    Тізімді қасыңызда ешкім жоқта ашқан дұрыс.

plan-shown =
    Тізім.

    { $lines }

    Бірін өзгерту үшін түймесін басыңыз. Оқып болған соң экраннан алып тастаған дұрыс.

plan-shown-child =
    Тізім.

    { $lines }

    Бірін өзгерту үшін түймесін бас. Оқып болған соң экраннан алып таста.

plan-empty =
    Тізім бос.

    Қалаған түймеден бастаңыз.

plan-empty-child =
    Тізім бос.

    Қалаған түймеден баста.

plan-line = • { $item }: { $said }

plan-own =
    Өз сөзіңіз.

    Бір хабарламаға сыйғызып жазыңыз, { $most } таңбаға дейін. Есім мен мекенжайдың орнына өзіңіз ғана түсінетін сөз жазған дұрыс.
    Оған { $minutes } минут бар, одан кейін жазғаныңыз жоспарға түспейді.
    Жазған хабарламаңызды кейін чаттан өшіріп тастаңыз.

plan-own-child =
    Өз сөзің.

    Бір хабарламаға сыйғызып жаз, { $most } таңбаға дейін. Өзің ғана түсінетін сөз болса, жақсы.
    Оған { $minutes } минут бар, одан кейін жазғаның тізімге түспейді.
    Жазған хабарламаңды кейін чаттан өшіріп таста.

plan-too-long =
    Сәл ұзақ екен.

    { $most } таңбадан асырмай, қысқартып жазыңыз.

plan-too-long-child =
    Сәл ұзақ екен.

    { $most } таңбадан асырмай, қысқартып жаз.

plan-not-kept =
    Хабарламаңыз келді.

    Оны жоспарға жазбадым, бәлкім, бұл маңыздырақ. Жоспарға түймемен қайта аласыз.

plan-not-kept-child =
    Хабарламаң келді.

    Оны тізімге жазбадым, бәлкім, бұл маңыздырақ. Тізімге түймемен қайта аласың.

plan-delete =
    Тізімді өшіру туралы.

    Біздегі жоспар бірден өшеді. Чаттағы хабарламаларды бөлек өшіру керек. Өшірейін бе?

plan-delete-child =
    Тізімді өшіру туралы.

    Біздегі тізім бірден өшеді. Чаттағы хабарламаларды бөлек өшіру керек. Өшірейін бе?

plan-deleted =
    Дайын.

    Жоспар өшірілді. Жаңасын кез келген уақытта жасауға болады.

plan-hidden = Бұл хабарлама экраннан алынды.

plan-toast-in = ✓ Жазылды
plan-toast-out = Алынды
plan-toast-hidden = Экраннан алынды

## Buttons

button-plan = Менің жоспарым
button-plan-begin = Бастау
button-plan-next = Келесі
button-plan-show = Тізім
button-plan-own = Өз сөзіммен
button-plan-clear = Тазалау
button-plan-back = Сұраққа қайту
button-plan-hide = Экраннан алу
button-plan-delete = Жоспарды өшіру
button-plan-delete-yes = Иә, өшіру

## A grown-up's items. The names and the answers are buttons too: short, and without numbers

plan-where = Қайда
plan-where-ask =
    Қайда?

    Кету керек болса, қайда барасыз? Бірінші іздейтін жер болмағаны дұрыс.
plan-where-parents = Ата-анама
plan-where-relatives = Туысыма
plan-where-friend = Досыма
plan-where-neighbour = Көршіге
plan-where-centre = Дағдарыс орталығына

plan-with = Кіммен
plan-with-ask =
    Кіммен?

    Кіммен бірге кетесіз? Бірнешеуін таңдауға болады.
plan-with-alone = Жалғыз өзім
plan-with-children = Балалармен
plan-with-elder = Қарт адаммен

plan-take = Не аламын
plan-take-ask =
    Не аламын?

    Бір сөмкеге не саласыз? Сөмкені сенімді адамда сақтаған дұрыс.
    Үлгермесеңіз, бәрін қалдырып кетіңіз.
plan-take-documents = Құжаттар
plan-take-money = Ақша
plan-take-keys = Кілттер
plan-take-medicine = Дәрілер
plan-take-charger = Қуаттағыш
plan-take-clothes = Киім
plan-take-toy = Баланың ойыншығы

plan-word = Сөзді кім біледі
plan-word-ask =
    Келісім.

    Құпия сөзді кіммен келісесіз? Оны естіген адам қоңырау шалады: { $police }.
    Сөздің өзін мұнда жазбаңыз.
plan-word-neighbour = Көршімен
plan-word-relative = Туысыммен
plan-word-friend = Досыммен
plan-word-children = Балалармен

plan-children = Балалар
plan-children-ask =
    Балалар.

    Балалар нені біледі? Олардың міндеті – араға түсу емес, қауіпсіз жерге кету.
plan-children-run = Көршіге жүгіреді
plan-children-call = Полицияға қоңырау шалады
plan-children-apart = Араға түспейді
plan-children-school = Мектептен кім алатынын
plan-children-none = Балалар жоқ

plan-money = Ақша
plan-money-ask =
    Ақша.

    Қиын күнге не дайын? Бірнешеуін таңдауға болады.
plan-money-aside = Аз-аздан жинап жүрмін
plan-money-person = Сенімді адамда сақтаулы
plan-money-card = Өзім ғана білетін карта

plan-documents = Құжаттар
plan-documents-ask =
    Құжаттар.

    Не дайын? Жеке куәлік, балалардың туу туралы куәлігі, неке қағазы керек болады.
plan-documents-photos = Суреті сенімді адамда
plan-documents-copies = Көшірмесі басқа жерде
plan-documents-originals = Түпнұсқасы қол астында
plan-documents-password = eGov құпиясөзі ауысты

plan-phone = Телефон
plan-phone-ask =
    Телефон.

    Не дайын? Жатқа білген жақсы: { $police }, { $emergency }, { $line }.
    Телефоныңызды тексеретін болса, бәрін бірден өзгертпеңіз.
plan-phone-numbers = Нөмірлер жатталды
plan-phone-trusted = Бір адам бәрін біледі
plan-phone-charged = Қуаты толық тұрады
plan-phone-place = Геолокация өшірулі
plan-phone-spare = Қосалқы телефон бар

## A child's items

plan-tell = Кімге айтамын
plan-tell-ask =
    Кімге?

    Қауіп болса, кімге айтасың? Бірнеше адамды таңдауға болады.
plan-tell-parent = Анама не әкеме
plan-tell-grandparent = Әжеме, атама
plan-tell-relative = Туысыма
plan-tell-teacher = Мұғаліміме
plan-tell-neighbour = Көршіме

plan-run = Қайда жүгіремін
plan-run-ask =
    Қайда?

    Үйде қауіп болса, қайда жүгіресің?
plan-run-neighbour = Көршіге
plan-run-relative = Туысымның үйіне
plan-run-friend = Досымның үйіне
plan-run-people = Адам көп жерге

plan-number = Нөмірлер
plan-number-ask =
    Нөмірлер.

    Жаттап ал: { $police }, { $emergency }. Сөйлесетін нөмір: { $line }.
    Нені жатқа білесің?
plan-number-police = Полиция нөмірін
plan-number-line = Сөйлесетін нөмірді
plan-number-adult = Бір үлкен адамның нөмірін
plan-number-address = Үйімнің мекенжайын
