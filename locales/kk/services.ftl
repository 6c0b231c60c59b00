### Where help is, region by region. Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, somebody from each region. Written 2026-11-22.
### No street and no way to a house is ever written here: such addresses are secret. Names and years come from data/content/services.yml.

services-ask =
    Сұрағыңызға жауап.

    Қай өңірде екеніңізді айтсаңыз, сол жер туралы білетінімді жазамын.
    Тізімнен таңдаңыз немесе қаланың, ауданның атын жазыңыз. Геолокацияны да жіберуге болады.
    Үйдің мекенжайы керек емес.
    Қауіп төнсе, күтпеңіз: { $police } немесе { $emergency }. Кеңес: { $line }.

services-ask-child =
    Хабарламаң келді.

    Қай қалада не ауданда екеніңді жаз немесе тізімнен таңда. Үйіңнің мекенжайы керек емес.
    Қорқып тұрсаң, күтпей қоңырау шал: { $police } немесе { $emergency }.
    Сөйлесу үшін: { $line }. Тегін, күндіз-түні.

services-found =
    Сұрағыңызға жауап.

    { $region }: мұнда көмек беретін орын бар. Мекенжайы көбіне құпия, бос орын бар-жоғын білмеймін.
    Қалай жетуді { $line } нөмірінен сұраңыз, тәулік бойы, тегін.
    Қауіп төнсе немесе түнде далада қалсаңыз: { $police } немесе { $emergency }.
    Айтыңыз: қай жердесіз, бала бар ма, жарақат бар ма.

services-none =
    Сұрағыңызға жауап.

    { $region }: тексерілген орталықтың атын таба алмадым. Бұл көмек жоқ деген сөз емес.
    Қайда баруға болатынын { $line } нөмірінен сұраңыз, тәулік бойы, тегін.
    Қауіп төнсе немесе түнде далада қалсаңыз: { $police } немесе { $emergency }.
    Айтыңыз: қай жердесіз, бала бар ма, жарақат бар ма.

services-way-child =
    Хабарламаң келді.

    { $region }: балаға көмектесетін үлкендер мұнда да бар.
    Қайда баруға болатынын { $line } нөмірінен сұра. Тегін, күндіз-түні.
    Үйге баруға қорықсаң не далада қалсаң: { $police } немесе { $emergency }.
    Сенетін үлкен адамға да айт: мұғалімге, психологқа, әжеңе, көршіге.

services-one =
    Тағы бір мәлімет.

    Мұнда бар: { $name ->
        [none] {""}
       *[other] «{ $name }»{" "}
    }{ $kind ->
        [crisis_centre] дағдарыс орталығы
        [social_centre] мемлекеттік көмек орталығы
        [family_centre] отбасын қолдау орталығы
        [psychologists] психологиялық көмек қызметі
        [child_psychologists] балаларды психологиялық қолдау орталығы
        [minors_centre] полицияның балаларға арналған орталығы
       *[other] көмек орталығы
    }.
    Жері: { $place }.
    { $overnight ->
        [yes] Уақытша тұратын орны бар.
        [no] Кеңес береді, түнейтін орны жоқ.
       *[other] Түнейтін орны бар-жоғы белгісіз.
    }
    { $as_of } жылғы дерек, ашық көзден алынды. Тексерілген күні: { $checked }.{ $stale ->
        [yes] {" "}Содан бері қайта тексерілген жоқ.
       *[other] {""}
    }
    Қалай жетуді сұрайтын нөмір: { $line } немесе { $police }.

services-near =
    Орын туралы.

    Жақын қала – { $place }, шамамен { $km } км. Өңірі: { $region }.
    Өңір басқа болса, тізімнен таңдауға болады.

services-far =
    Орын туралы.

    Бұл жер Қазақстаннан алыс сияқты. Мен білетін нөмірлер – Қазақстандікі.
    Қауіп төнсе, сол елдің құтқару қызметіне қоңырау шалу керек.
    Осында жаза беруге болады.

services-several =
    Тағы бір сұрақ.

    Мұндай атау бірнеше өңірде бар. Қайсысы екенін тізімнен таңдауға болады.
    Қауіп төнсе: { $police }. Кеңес: { $line }.

services-unknown =
    Тағы бір сұрақ.

    Бұл жерді таба алмадым. Тізімнен облысты таңдауға немесе жақын қаланың атын жазуға болады.
    Қауіп төнсе: { $police }. Кеңес: { $line }.

## Buttons

button-region = Өз өңірімдегі көмек
button-other-region = Басқа өңір
button-region-astana = Астана
button-region-almaty = Алматы
button-region-shymkent = Шымкент
button-region-abai-region = Абай облысы
button-region-akmola = Ақмола облысы
button-region-aktobe-region = Ақтөбе облысы
button-region-almaty-region = Алматы облысы
button-region-atyrau-region = Атырау облысы
button-region-east = Шығыс Қазақстан
button-region-karaganda-region = Қарағанды облысы
button-region-kostanay-region = Қостанай облысы
button-region-kyzylorda-region = Қызылорда облысы
button-region-mangystau = Маңғыстау облысы
button-region-north = Солтүстік Қазақстан
button-region-pavlodar-region = Павлодар облысы
button-region-turkistan-region = Түркістан облысы
button-region-ulytau = Ұлытау облысы
button-region-west = Батыс Қазақстан
button-region-zhambyl = Жамбыл облысы
button-region-zhetisu = Жетісу облысы
