### Where help is, region by region. Russian, after the Kazakh.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: a native editor, somebody from each region. Written 2026-11-22.
### No street and no way to a house is ever written here: such addresses are secret. Names and years come from data/content/services.yml.

services-ask =
    Ответ на ваш вопрос.

    Скажите, в каком вы регионе, и я напишу, что о нём знаю.
    Выберите из списка или напишите город либо район. Можно отправить и геолокацию.
    Домашний адрес не нужен.
    Если опасно, не ждите: { $police } или { $emergency }. Посоветоваться: { $line }.

services-ask-child =
    Сообщение пришло.

    Напиши, в каком ты городе или районе, или выбери из списка. Домашний адрес не нужен.
    Если страшно, не жди, звони: { $police } или { $emergency }.
    Поговорить: { $line }. Бесплатно, днём и ночью.

services-found =
    Ответ на ваш вопрос.

    { $region }: здесь есть где получить помощь. Адреса чаще не разглашают, о свободных местах я не знаю.
    Как добраться, спросите по номеру { $line }, круглосуточно, бесплатно.
    Если опасно или ночью некуда идти: { $police } или { $emergency }.
    Скажите: где вы, есть ли дети, есть ли травмы.

services-none =
    Ответ на ваш вопрос.

    { $region }: проверенных названий центров у меня нет. Это не значит, что помощи нет.
    Куда можно пойти, спросите по номеру { $line }, круглосуточно, бесплатно.
    Если опасно или ночью некуда идти: { $police } или { $emergency }.
    Скажите: где вы, есть ли дети, есть ли травмы.

services-way-child =
    Сообщение пришло.

    { $region }: взрослые, которые помогают детям, есть и здесь.
    Куда можно пойти, спроси по номеру { $line }. Бесплатно, днём и ночью.
    Если страшно идти домой или негде быть: { $police } или { $emergency }.
    Скажи и взрослому, которому доверяешь: учителю, психологу, бабушке, соседям.

services-one =
    Ещё немного сведений.

    Здесь есть: { $kind ->
        [crisis_centre] кризисный центр
        [social_centre] государственный центр помощи
        [family_centre] центр поддержки семьи
        [psychologists] служба психологической помощи
        [child_psychologists] центр психологической поддержки детей
        [minors_centre] центр полиции для детей и подростков
       *[other] центр помощи
    }{ $name ->
        [none] {""}
       *[other] {" "}«{ $name }»
    }.
    Где: { $place }.
    { $overnight ->
        [yes] Есть места, где можно временно жить.
        [no] Там консультируют, мест для ночлега нет.
       *[other] Есть ли места для ночлега, неизвестно.
    }
    Данные за { $as_of } год, из открытых источников. Проверено: { $checked }.{ $stale ->
        [yes] {" "}С тех пор не перепроверяли.
       *[other] {""}
    }
    Как добраться, можно спросить: { $line } или { $police }.

services-near =
    О месте.

    Ближайший город – { $place }, примерно { $km } км. Регион: { $region }.
    Если регион другой, его можно выбрать из списка.

services-far =
    О месте.

    Похоже, это место далеко от Казахстана. Номера, которые я знаю, – казахстанские.
    Если опасно, нужно звонить в службу спасения той страны.
    Писать сюда можно и дальше.

services-several =
    Ещё один вопрос.

    Такое название есть в нескольких регионах. Нужный можно выбрать из списка.
    Если опасно: { $police }. Посоветоваться: { $line }.

services-unknown =
    Ещё один вопрос.

    Найти это место не получилось. Можно выбрать область из списка или написать ближайший город.
    Если опасно: { $police }. Посоветоваться: { $line }.

## Buttons

button-region = Помощь в моём регионе
button-other-region = Другой регион
button-region-astana = Астана
button-region-almaty = Алматы
button-region-shymkent = Шымкент
button-region-abai-region = Область Абай
button-region-akmola = Акмолинская область
button-region-aktobe-region = Актюбинская область
button-region-almaty-region = Алматинская область
button-region-atyrau-region = Атырауская область
button-region-east = Восточный Казахстан
button-region-karaganda-region = Карагандинская область
button-region-kostanay-region = Костанайская область
button-region-kyzylorda-region = Кызылординская область
button-region-mangystau = Мангистауская область
button-region-north = Северный Казахстан
button-region-pavlodar-region = Павлодарская область
button-region-turkistan-region = Туркестанская область
button-region-ulytau = Область Ұлытау
button-region-west = Западный Казахстан
button-region-zhambyl = Жамбылская область
button-region-zhetisu = Область Жетісу
