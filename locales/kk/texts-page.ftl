### What stands on the page with all texts (`pana texts --html`), Kazakh. The original: Russian follows it.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor. Written 2026-11-22. Only editors read this, nobody in need.

texts-page-title = Пана: барлық мәтін
texts-page-intro =
    Мұнда Пананың барлық сөзі екі тілде қатар тұр. Нөмірлер мен мерзімдер – нағыз деректерден, есімдер мен басқа сандар – мысал.
    Мәтін саннан өзгерсе, ол { $one }, { $two }, { $five } санымен көрсетілген.
    Қалай өзгерту керегі docs/translators.md файлында жазылған.
texts-page-contents = Мазмұны
texts-page-what = Нені көрсету
texts-page-columns = Тіл
texts-page-show-all = бәрі
texts-page-show-marked = тек шектен асқаны
texts-page-show-both = екі тіл қатар
texts-page-show-one = тек қазақша
texts-page-count = { $count } мәтін
texts-page-marks =
    { $count ->
        [0] белгі жоқ
       *[other] { $count } белгі
    }
texts-page-reviewer = Тексерген: { $reviewer } ({ $date })
texts-page-nobody = Әлі ешкім тексерген жоқ: { $reviewer } ({ $date })
texts-page-no-reviewer = Файлдың басында тексеруші жазылмаған.
texts-page-used = Қайда айтылады
texts-page-unused = қайда айтылатыны табылмады
texts-page-size =
    { $words ->
        [0] { $letters } таңба
       *[other] { $letters } таңба, ең ұзын сөйлемде { $words } сөз
    }
texts-page-too-long = тым ұзын: { $letters } таңба, шегі – { $most }
texts-page-long-sentence = сөйлем ұзын: { $words } сөз, шегі – { $most }
texts-page-missing = бұл тілде мәтін жоқ
texts-page-cannot-be-said = мәтін айтылмайды, оны түзету керек
texts-page-typed = мәтінде деректерде жоқ нөмір тұр
texts-page-no-example = мысалы жоқ: { $arguments }
