### Posters and cards with a code, Russian. It follows the Kazakh texts.
### Reviewed by: a second writer of the project (not a native human editor), 2026-11-22. Wanted: an editor. Written 2026-11-22. No number is typed in by hand.
### Discreet texts must be harmless to whoever looks over the shoulder: no violence, no police, nothing about the home.

poster-how-adult =
    Наведите камеру телефона на код, откроется Telegram.
    Можно не называть себя. Пишите по-казахски или по-русски.

poster-numbers-adult =
    Если есть опасность: { $police } или { $emergency }.
    Посоветоваться: { $line }, круглосуточно, бесплатно.

poster-honest-adult = Сначала отвечает программа, а если нужно, может подключиться оператор. Мы не экстренная служба.

poster-how-child =
    Наведи камеру телефона на код, откроется Telegram.
    Имя называть не обязательно. Пиши по-казахски или по-русски.

poster-numbers-child =
    Если опасно: { $police } или { $emergency }.
    Поговорить: { $line }. Бесплатно, днём и ночью.

poster-honest-child = Сначала отвечает программа, а если нужно, может ответить взрослый (оператор). Мы не экстренная служба.

## The places

poster-school-title = Если трудно, пиши сюда
poster-school-text = Дразнят или бьют, страшно дома – твоей вины в этом нет. Спроси здесь, что можно сделать.

poster-clinic-title = Дома трудно? Вы не одни
poster-clinic-text = Бьют, пугают, отбирают деньги – вашей вины в этом нет. Спросите здесь, что можно сделать.

poster-washroom-title = Здесь можно спросить наедине
poster-washroom-text = Если вас пугают, бьют, следят за каждым шагом, можно написать сюда. Код можно сфотографировать и открыть позже.

poster-police-title = Остались вопросы?
poster-police-text = Спросите здесь о заявлении, защитном предписании, приюте. Программа подскажет шаги по порядку.

poster-akimat-title = Семье сейчас трудно?
poster-akimat-text = Если дома насилие, спросите здесь о приюте, юристе, психологе. Можно спросить и за себя, и за близких.

poster-shop-title = Вы не одни
poster-shop-text = Если дома бьют, пугают, не дают денег, можно написать сюда. В этом нет вашей вины.

poster-bus-title = Не хочется домой?
poster-bus-text = Если дома страшно, спросите здесь, что можно сделать. За себя или за близких.

poster-neighbours-title = У соседей кричат?
poster-neighbours-text = Не вмешивайтесь сами. Полиция действует и без заявления, слова соседей – доказательство. Спросите здесь, что можно сделать.

## Discreet: the same for every place

poster-discreet-title-adult = Что-то не даёт покоя?
poster-discreet-text-adult = Не спится, тревожно, нет сил – можно написать сюда.
poster-discreet-how-adult = Наведите камеру телефона на код. Пишите по-казахски или по-русски.
poster-discreet-numbers-adult = В экстренном случае: { $emergency }
poster-discreet-honest-adult = Сначала отвечает программа, а если нужно, может подключиться человек.

poster-discreet-title-child = Есть вопрос?
poster-discreet-text-child = Грустно, не спится, что-то беспокоит – можно написать сюда.
poster-discreet-how-child = Наведи камеру телефона на код. Пиши по-казахски или по-русски.
poster-discreet-numbers-child = В экстренном случае: { $emergency }
poster-discreet-honest-child = Сначала отвечает программа, а если нужно, может подключиться человек.
