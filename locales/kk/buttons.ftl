### Words on buttons, Kazakh. Short, and harmless for somebody who glances at the screen.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor.

button-danger-now = Қазір қауіп бар
button-what-to-do = Не істеуім керек?
button-numbers = Нөмірлер
button-human = Адаммен сөйлесу
button-witness = Басқа адам туралы
button-rights = Құқықтарым
button-protective-order = Қорғау нұсқамасы
button-police-report = Арыз беру
button-family-law = Отбасы және балалар
button-psychologist = Психолог
button-shelter = Баспана
button-safe = Қазір қауіп жоқ
button-safe-yes = Иә, қауіп жоқ
button-safe-no = Жоқ, қауіп бар
button-no = Жоқ
button-hide = Чатты жасыру
button-delete-yes = Иә, жазбаны өшіру
button-language = Русский язык
button-language-kk = Қазақша
button-language-ru = Русский
button-learning-yes = Рұқсат беремін
button-learning-no = Жоқ, керек емес
button-learning-back = Рұқсатты қайтарып алу
