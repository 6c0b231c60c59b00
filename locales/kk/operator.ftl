# Операторға айтылатын сөздер. Күй: алғашқы нұсқа, 2026-11-21; қазақ тілінің редакторы оқып шығуы керек.
# Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor.
# Бірінші жол құлыпталған экранда көрінеді: онда адам туралы ештеңе жазылмайды.

operator-welcome = { $name }, қош келдіңіз. Сіз Пана операторысыз. Кезекшілікке шығу үшін төмендегі түймені басыңыз.
operator-invitation-refused = Бұл шақыру жарамсыз: қолданылған не мерзімі өткен. Әкімшіден жаңасын сұраңыз.
operator-shift-on = Сіз кезекшіліктесіз. Жаңа өтініш түссе, осында хабар келеді.
operator-shift-off = Кезекшілік аяқталды. Рахмет, демалыңыз.
operator-failed = Орындалмады, ештеңе жіберілген жоқ. Қайта жазыңыз не қайта басыңыз.
operator-old-button = Бұл түйме ескірген.
operator-edit-not-sent = Өзгертілген хабарлама адамға жетпейді. Керек болса, жаңадан жазыңыз.
operator-person-blocked = Бұл адам ботты бұғаттаған. Хабарлама жетпеуі мүмкін.
operator-not-delivered = Соңғы хабарлама адамға жетпеді: Telegram оны қабылдамады. Басқаша жазып көріңіз.
operator-person-silent =
    { $waiting ->
        [0] № { $case }: адам көптен үндемей тұр. Аяқтаңыз не өзіңізде қалдырыңыз. Адамға ештеңе жіберілген жоқ.
       *[other] № { $case }: адам көптен үндемей тұр, ал кезекте күтіп тұрғандар: { $waiting }. Аяқтаңыз не өзіңізде қалдырыңыз. Адамға ештеңе жіберілген жоқ.
    }
operator-language-switched = Енді қазақша жазамын.

operator-key-queue = Кезек
operator-key-shift-on = Кезекшілікке шығу
operator-key-shift-off = Кезекшілікті аяқтау
operator-key-release = Кезекке қайтару
operator-key-close = Аяқтау
operator-key-language = 🌐 Русский

operator-button-take = Алу

operator-page = Пана: жаңа хабарлама бар
operator-page-nobody = Қазір кезекшілікте ешкім жоқ. «Алу» түймесін бассаңыз, кезекшілігіңіз басталады.
operator-page-again = Пана: хабарлама әлі күтіп тұр
operator-queue-head =
    { $waiting ->
        [0] Кезек бос. Ешкім күтіп тұрған жоқ.
       *[other] Кезекте: { $waiting }. Ең шұғылы – бірінші.
    }
operator-next = Пана: кезекте күтіп тұрғандар: { $waiting }. Ең шұғылы – төменде.
operator-case-line = № { $case } · { $urgency } · { $minutes } мин күтті · { $language } · { $who }
operator-case-cues = Белгілер: { $cues }
operator-case-region = Өңір (адамның айтуы не карта бойынша): { $region }
operator-case-not-understood = Бот түсінбеді: хабарламаны өзіңіз оқыңыз.
operator-case-code-word = Жазғандарыңызды басқа біреу оқып отыруы мүмкін. Жай әңгімедей жазыңыз, көмек туралы ашық жазбаңыз.
operator-code-word = № { $case }: құпия сөз айтылды. Жазғандарыңызды басқа біреу оқып отыруы мүмкін.
operator-check-in-due = № { $case }: келісілген уақыт болды. Жағдайын өзіңіз сұраңыз, бот үндемейді.
operator-check-in-missed = № { $case }: келісілген уақыттан кейін де хабар жоқ.
operator-call-back-due = № { $case }: осы уақытта жазуды сұраған еді.
operator-case-rose = № { $case }: қауіп артты – { $urgency }.
operator-taken = № { $case } сізде. Жазғаныңыз тек осы адамға барады. Бот үндемейді.
operator-taken-back = № { $case }: ұзақ жауап болмады, өтініш кезекке қайтты. Адамға айтылды.
operator-released = № { $case } кезекке қайтты, орны сақталды.
operator-ask-outcome = № { $case }: немен аяқталды?
operator-closed = № { $case } аяқталды: { $outcome }.
operator-relayed = № { $case } · { $kind }
operator-relayed-forwarded = № { $case } · { $kind } · басқа жерден жіберілген
operator-relayed-edited = № { $case } · { $kind } · адам хабарламасын өзгертті
mark-forwarded = басқа біреудің сөзі, қайта жіберілген
mark-edited = өзгертілген
operator-earlier = № { $case }: бұған дейін тағы жібергені: { $earlier }.
operator-button-earlier = Көрсету
operator-emergency-waits = Бұдан шұғыл өтініш күтіп тұр: № { $case } · { $urgency }.
operator-button-instead = Мынаны қайтарып, соны алу

operator-refused-already-taken = Бұл өтінішті басқа оператор алып қойды.
operator-refused-not-waiting = Бұл өтініш енді күтіп тұрған жоқ.
operator-refused-not-yours = Қолыңызда өтініш жоқ. Хабарлама ешкімге жіберілген жоқ. Алдымен кезектен біреуін алыңыз.
operator-refused-one-at-a-time = Алдымен қолыңыздағы өтінішті аяқтаңыз не кезекке қайтарыңыз.
operator-refused-off-shift = Алдымен кезекшілікке шығыңыз.

outcome-helped = Көмек берілді
outcome-police-called = Полиция шақырылды
outcome-referred = Басқа маманға жіберілді
outcome-silent = Адам жауап бермеді
outcome-false-alarm = Қауіп жоқ екен
outcome-abusive = Балағат, әзіл

urgency-emergency = 🔴 өмірге қауіп
urgency-high = 🟠 жоғары
urgency-elevated = 🟡 орташа
urgency-routine = ⚪ жай

kind-text = мәтін
kind-photo = фото
kind-voice = дауыстық хабарлама
kind-video = бейне
kind-video_note = дөңгелек бейне
kind-document = файл
kind-audio = аудио
kind-animation = анимация
kind-sticker = стикер
kind-location = геолокация
kind-contact = контакт
kind-other = басқа хабарлама

sender-person = Адам
sender-bot = Бот
sender-operator = Оператор

language-kk = қазақша
language-ru = орысша
language-unknown = тілі белгісіз

who-victim = зардап шеккен
who-witness = куәгер
who-child = бала
who-aggressor = зорлық көрсетуші
who-other = кім жазғаны белгісіз

# Өтінішті көтерген белгілер (data/lexicon): операторға не үшін жоғары тұрғанын айтады.
cue-abduction = алып қашу
cue-aggressor-coming = өзі бара жатыр
cue-aggressor-control = өзін ұстай алмайды
cue-aggressor-hit = өзі ұрған
cue-aggressor-threat = өзі қорқытады
cue-attacker-coming = келе жатыр не осында тұр
cue-bullying = мектептегі буллинг
cue-bullying-violence = мектепте ұрады
cue-call-back-later = кейінірек жазуды сұрайды, уақыты жазбада
cue-call-back-wanted = осы уақытта жазуды сұраған
cue-cannot-talk = сөйлей алмайды
cue-check-in-missed = келісілген уақытта хабар бермеді
cue-child-alone = бала жалғыз
cue-child-hurt = балаға зиян
cue-code-word-said = құпия сөзді айтты
cue-control-health = дәрісінен, ұйқысынан, тамағынан айырады
cue-control-locked = шығармай отыр
cue-control-money = ақшасын алып қояды
cue-control-person = бақылауда ұстайды
cue-danger-children = балаларға зиян не қорқыту
cue-danger-control = қызғаныш, бақылау
cue-danger-feared-near = бала қорқатын адам қасында
cue-danger-leaving = кеткен не кетуді ойлайды
cue-danger-strangled = буындырған
cue-danger-threat = өлтіремін деп қорқытқан
cue-danger-unkept = қауіп сұрақтарына «иә» деген, жауаптары сақталмаған
cue-danger-weapon = қарумен қорқытқан не қаруы жақын
cue-danger-worse = жиілеп не ауырлап барады
cue-distress = қатты қиналып тұр
cue-door-breaking = есікті сындырып жатыр
cue-drunk-danger = мас, қауіпті
cue-elder-hurt = қарт адамға зиян
cue-fear-life = өміріне қорқады
cue-fear-person = адамнан қорқады
cue-forced-marriage = күштеп тұрмысқа беру
cue-help-cry = көмек сұрайды
cue-help-police = полиция сұрайды
cue-hiding = жасырынып отыр
cue-injury-serious = ауыр жарақат
cue-insult-regular = үнемі қорлау
cue-locked-in = қамап қойған
cue-message-forwarded = қайта жіберілген хабарлама бар, ол – басқа біреудің сөзі
cue-murder = кісі өлтіру
cue-pregnant-hit = жүкті, ұрған
cue-quiet-children = жақын жерде бала бар
cue-quiet-danger = «дәл қазір қауіп бар» деген түймені басты
cue-quiet-hurt = жараланған адам бар
cue-quiet-near = қасында біреу бар: қысқа, «иә-жоқ» деп сұраңыз
cue-request-delete = жазбаларды өшіруді сұрайды
cue-sexual-blackmail = бопсалау
cue-sexual-now = сексуалдық зорлық, қазір
cue-sexual-past = сексуалдық зорлық болған
cue-shelter-out = баратын жері жоқ
cue-sign-danger = белгімен: қару, қан, дабыл
cue-sign-distress = белгімен: жылау, қорқыныш
cue-stalking = аңду
cue-stalking-now = соңынан еріп келеді
cue-stalking-threats = аңду және қорқыту
cue-strangling = буындыру
cue-suicide-act = өзіне қол жұмсау әрекеті
cue-suicide-plan = өзіне қол жұмсау жоспары
cue-suicide-thought = өмір сүргісі келмейді
cue-threat-kill = өлтірем деп қорқыту
cue-threat-other = қорқыту
cue-violence-named = зорлық-зомбылық туралы айтады
cue-violence-now = ұрып жатыр
cue-violence-past = бұрын ұрған
cue-violence-recent = жақында ұрған
cue-violence-regular = үнемі ұрады
cue-weapon-acid = қышқыл
cue-weapon-axe = балта
cue-weapon-fire = от, өрт
cue-weapon-gun = атыс қаруы
cue-weapon-knife = пышақ
cue-witness-crying = жылаған дауыс
cue-witness-screams = айғай естіледі

operator-danger = Қауіп сұрақтары: { $asked } сұрақтың { $answered } жауабы. Тексерілмеген бейімдеу: болжам емес, «жоқ» қауіп жоқ дегенді білдірмейді.
operator-danger-yes = Иә: { $topics }
operator-danger-no = Жоқ: { $topics }
operator-danger-skipped = Өткізген: { $topics }

operator-case-facts = Хабарламалардан (бот оқыды): { $facts }.
fact-unsafe = абайлаңыз: { $values }
fact-weapon = қару: { $values }
fact-injury = жарақат: { $values }
fact-children = балалар: { $values }
fact-pregnant = жүктілік: { $values }
fact-attacker = кім туралы жазады: { $values }
fact-intoxicated = мас болу: { $values }
fact-when = қашан: { $values }
fact-place = қайда: { $values }
fact-value-unsafe-cannot-talk = сөйлей алмайды
fact-value-unsafe-attacker-near = ол қасында
fact-value-unsafe-phone-watched = телефонын тексереді
fact-value-weapon-knife = пышақ немесе ұстара
fact-value-weapon-axe = балта, балға
fact-value-weapon-gun = атыс қаруы
fact-value-weapon-stick = таяқ, белбеу
fact-value-weapon-fire = от, бензин
fact-value-weapon-acid = қышқыл
fact-value-weapon-boiling = қайнаған су
fact-value-injury-blood = қан
fact-value-injury-unconscious = ессіз
fact-value-injury-broken = сынық
fact-value-injury-bruise = көгерген жер
fact-value-injury-burn = күйік
fact-value-injury-strangled = буындырған
fact-value-children-present = қасында немесе көріп тұр
fact-value-pregnant-yes = иә
fact-value-attacker-husband = күйеуі
fact-value-attacker-ex = бұрынғы жұбайы немесе жігіті
fact-value-attacker-partner = жігіті
fact-value-attacker-father = әкесі
fact-value-attacker-stepfather = өгей әкесі
fact-value-attacker-mother = анасы
fact-value-attacker-stepmother = өгей шешесі
fact-value-attacker-mother-in-law = енесі
fact-value-attacker-father-in-law = қайын атасы
fact-value-attacker-brother-in-law = қайнағасы, қайнысы немесе жездесі
fact-value-attacker-brother = ағасы немесе інісі
fact-value-attacker-son = ұлы немесе немересі
fact-value-attacker-neighbour = көршісі
fact-value-attacker-pupils = сыныптастары
fact-value-attacker-teacher = мұғалімі, жаттықтырушысы
fact-value-attacker-employer = бастығы
fact-value-attacker-stranger = бейтаныс
fact-value-intoxicated-alcohol = ішімдік
fact-value-intoxicated-drugs = есірткі
fact-value-when-now = қазір
fact-value-when-today = бүгін
fact-value-when-night = кешке немесе түнде
fact-value-when-yesterday = кеше
fact-value-when-weeks = соңғы апталарда
fact-value-when-regular = үнемі
fact-value-when-long-ago = бұрын, баяғыда

# Өтініш аяқталған соң: боттың бағасы дұрыс па еді? Жауап бермей өте берсе де болады.
operator-ask-verdict = № { $case }: бот «{ $urgency }» деп бағалады. Дұрыс па еді? Жауап бермесеңіз де болады.
operator-ask-topic = № { $case }: өтініш не туралы еді?
operator-verdict-kept = «{ $word }» деп белгіленді. Рахмет, бұл Пананы үйретуге көмектеседі. Басқа түймені басып қойсаңыз, дұрысын басыңыз: соңғысы есепке алынады.
operator-verdict-same = Бұл белгіленіп қойған.
verdict-button-right = Дұрыс
verdict-button-topic = Тақырыбы басқа
intent-physical-violence = ұрып-соғу
intent-sexual-violence = сексуалдық зорлық
intent-psychological-violence = қорлау, бақылау
intent-economic-violence = ақшасын алып қою
intent-threat = қорқыту
intent-stalking = аңду
intent-suicide-risk = өмір сүргісі келмеу
intent-child-abuse = балаға зорлық
intent-bullying = мектептегі буллинг
intent-elder-abuse = қарт адамға зорлық
intent-forced-marriage = күштеп тұрмысқа беру
intent-need-shelter = баратын жері жоқ
intent-witness-report = куәгердің хабары
intent-aggressor-help = өзі зорлық көрсетеді
intent-call-for-help = көмекке шақыру
intent-ask-what-to-do = не істеу керек
intent-ask-hotline = нөмірлер
intent-ask-shelter = баспана туралы
intent-ask-protective-order = қорғау нұсқамасы
intent-ask-law = заң туралы
intent-ask-police-report = арыз беру
intent-ask-family-law = отбасы құқығы
intent-ask-psychologist = психолог
intent-ask-operator = оператор керек
intent-greet = амандасу
intent-goodbye = қоштасу
intent-thank = алғыс
intent-affirm = иә
intent-deny = жоқ
intent-ask-bot = бот туралы
intent-change-language = тілді ауыстыру
intent-delete-data = жазбаны өшіру
intent-safe-now = қазір қауіпсіз
intent-out-of-scope = басқа тақырып
