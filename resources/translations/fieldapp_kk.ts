<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ">
<context>
    <name>AcknowledgeWidget</name>
    <message>
        <source>Yes, done</source>
        <translation>Иә, орындалды</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>белгілеу</translation>
    </message>
</context>
<context>
    <name>AnnotatedWidget</name>
    <message>
        <source>Draw on the picture…</source>
        <translation>Суреттің үстіне сызу…</translation>
    </message>
</context>
<context>
    <name>AttachedFileWidget</name>
    <message>
        <source>Choose a file…</source>
        <translation>Файл таңдау…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>The file is not on this laptop.</source>
        <translation>Файл бұл компьютерде жоқ.</translation>
    </message>
    <message>
        <source>Kept, encrypted: {0}</source>
        <translation>Шифрланып сақталды: {0}</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>файл таңдау</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файл таңдау</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}</source>
        <translation>Файлды оқу мүмкін болмады: {0}</translation>
    </message>
    <message>
        <source>The file is larger than {0}.</source>
        <translation>Файл тым үлкен, шегі: {0}.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Барлық файлдар</translation>
    </message>
    <message>
        <source>Fitting files</source>
        <translation>Сай келетін файлдар</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>On this laptop: {what}</source>
        <translation>Осы компьютерде: {what}</translation>
    </message>
    <message>
        <source>In {folder}: {what}</source>
        <translation>{folder} қалтасында: {what}</translation>
    </message>
    <message>
        <source>This profile was brought back from the copy of {when}. What came later is not in it.</source>
        <translation>Бұл профиль {when} көшірмесінен қайтарылған. Одан кейінгілер мұнда жоқ.</translation>
    </message>
    <message>
        <source>it is not plugged in. The copy is made when it is back.</source>
        <translation>қосылмаған. Көшірме ол қайта қосылғанда жасалады.</translation>
    </message>
    <message>
        <source>no copy yet</source>
        <translation>көшірме әлі жоқ</translation>
    </message>
    <message>
        <source>last copy {when}; something changed since</source>
        <translation>соңғы көшірме: {when}; содан бері өзгеріс болды</translation>
    </message>
    <message>
        <source>last copy {when}, tested</source>
        <translation>соңғы көшірме: {when}, тексерілген</translation>
    </message>
    <message>
        <source>Copying and testing…</source>
        <translation>Көшіріліп, тексерілуде…</translation>
    </message>
    <message>
        <source>Copied, read back and compared: all is there.</source>
        <translation>Көшірілді, қайта оқылып, салыстырылды: бәрі орнында.</translation>
    </message>
    <message>
        <source>Where copies go as well</source>
        <translation>Көшірмелер тағы қайда сақталады</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Encrypted copies of this profile, which your passphrase opens. One is made every half hour of work and when you lock; the last ones stay, and one of each day and week.</source>
        <translation>Бұл профильдің шифрланған көшірмелері, оларды құпиясөзіңіз ашады. Жұмыстың әр жарты сағатында және құлыптағанда жасалады; соңғылары, әрі әр күн мен аптаның бірі қалады.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Қазір көшіру</translation>
    </message>
    <message>
        <source>Choose a disk or USB stick…</source>
        <translation>Диск не флешка таңдау…</translation>
    </message>
    <message>
        <source>Stop copying there</source>
        <translation>Онда көшіруді тоқтату</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Everything is saved again.</source>
        <translation>Бәрі қайтадан сақталды.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Checking every page…</source>
        <translation>Әр бет тексерілуде…</translation>
    </message>
    <message>
        <source>Checking every file…</source>
        <translation>Әр файл тексерілуде…</translation>
    </message>
    <message>
        <source>All is well: nothing is damaged, lost or changed.</source>
        <translation>Бәрі дұрыс: бүлінген, жоғалған, өзгертілген ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Қойманы тексеру</translation>
    </message>
    <message>
        <source>Reads everything that is kept and compares it with what was written. You can go on working.</source>
        <translation>Сақталғанның бәрін оқып, жазылғанымен салыстырады. Жұмысты жалғастыра беруге болады.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Қазір тексеру</translation>
    </message>
</context>
<context>
    <name>ChoiceListWidget</name>
    <message>
        <source>Type to search</source>
        <translation>Іздеу үшін жазыңыз</translation>
    </message>
    <message>
        <source>move</source>
        <translation>жылжу</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet. It depends on an earlier answer.</source>
        <translation>Әзірге таңдайтын ештеңе жоқ. Ол алдыңғы жауапқа байланысты.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Сай келетіні жоқ.</translation>
    </message>
</context>
<context>
    <name>ChoicesWidget</name>
    <message>
        <source>There is nothing to choose from yet. It depends on an earlier answer.</source>
        <translation>Әзірге таңдайтын ештеңе жоқ. Ол алдыңғы жауапқа байланысты.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Stopped.</source>
        <translation>Тоқтатылды.</translation>
    </message>
    <message>
        <source>Something went wrong: {what}. What was saved is safe. Report it.</source>
        <translation>Қате шықты: {what}. Сақталғандар аман. Қате туралы хабарлаңыз.</translation>
    </message>
    <message>
        <source>The window opens on the enumerator&apos;s profile. Close it to end.</source>
        <translation>Терезе сұхбат алушының профилімен ашылады. Аяқтау үшін оны жабыңыз.</translation>
    </message>
    <message>
        <source>Headquarters has ended.</source>
        <translation>Орталық сервері тоқтады.</translation>
    </message>
    <message>
        <source>Withdrawn: {count} tokens of {name}. Who has them is refused from now on.</source>
        <translation>Күші жойылды: {name} атына берілген {count} токен. Енді олармен кіруге болмайды.</translation>
    </message>
    <message>
        <source>Published: {title}, version {version}. Enumerators can fetch it now.</source>
        <translation>Жарияланды: {title}, {version} нұсқасы. Сұхбат алушылар енді жүктеп ала алады.</translation>
    </message>
    <message>
        <source>These files were not beside it and are missing: {files}</source>
        <translation>Мына файлдар қасында болмады, жетіспейді: {files}</translation>
    </message>
    <message>
        <source>Headquarters: {address}. Ctrl+C ends it.</source>
        <translation>Орталық сервері: {address}. Тоқтату үшін Ctrl+C басыңыз.</translation>
    </message>
    <message>
        <source>All that it receives is in {folder}.</source>
        <translation>Қабылданғанның бәрі {folder} қалтасында.</translation>
    </message>
    <message>
        <source>Its tokens were told before. --new-token makes another one.</source>
        <translation>Токендері бұрын айтылған. --new-token жаңасын жасайды.</translation>
    </message>
    <message>
        <source>Other machines write this machine&apos;s own address instead of {host}. Without HTTPS anybody in the network can read what is sent: put a proxy with HTTPS before it.</source>
        <translation>Басқа компьютерлерде {host} орнына осы компьютердің өз мекенжайы жазылады. HTTPS болмаса, жіберілгенді желідегі кез келген адам оқи алады: алдына HTTPS бар прокси қойыңыз.</translation>
    </message>
    <message>
        <source>Write this down, it is told only now:</source>
        <translation>Жазып алыңыз, бұл тек қазір айтылады:</translation>
    </message>
    <message>
        <source>Address for enumerators: {address}</source>
        <translation>Сұхбат алушыларға арналған мекенжай: {address}</translation>
    </message>
    <message>
        <source>Token for supervisors: {token}</source>
        <translation>Жетекшілерге арналған токен: {token}</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>Қолданылуы: </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметрлер</translation>
    </message>
    <message>
        <source>show this and end</source>
        <translation>осыны көрсетіп, аяқтау</translation>
    </message>
    <message>
        <source>This was not understood: {message}</source>
        <translation>Бұл түсініксіз: {message}</translation>
    </message>
    <message>
        <source>{program} --help tells what there is.</source>
        <translation>Не істеуге болатынын {program} --help көрсетеді.</translation>
    </message>
    <message>
        <source>Interviews without a network. With no command the window opens.</source>
        <translation>Желісіз сұхбат алуға арналған бағдарлама. Команда берілмесе, терезе ашылады.</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>нұсқасын көрсетіп, аяқтау</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ҚАЛТА</translation>
    </message>
    <message>
        <source>where the profiles are kept; without it, in your own data folder</source>
        <translation>профильдер сақталатын қалта; берілмесе, өз деректер қалтаңыз</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Командалар</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>КОМАНДА</translation>
    </message>
    <message>
        <source>do the whole job once with made-up interviews, and count</source>
        <translation>бүкіл жұмысты ойдан алынған сұхбаттармен бір рет жасап, санап тексеру</translation>
    </message>
    <message>
        <source>be headquarters: take records in and give them to supervisors</source>
        <translation>орталық сервері болу: жазбаларды қабылдап, жетекшілерге беру</translation>
    </message>
    <message>
        <source>where the demo writes, new or empty; without it, a temporary one</source>
        <translation>көрсетілім жазатын жаңа немесе бос қалта; берілмесе, уақытша қалта</translation>
    </message>
    <message>
        <source>do not open the window afterwards</source>
        <translation>соңынан терезе ашпау</translation>
    </message>
    <message>
        <source>where it keeps everything; without it, in your own data folder</source>
        <translation>бәрі сақталатын қалта; берілмесе, өз деректер қалтаңыз</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>МЕКЕНЖАЙ</translation>
    </message>
    <message>
        <source>where it listens; 0.0.0.0 lets other machines in (now: %(default)s)</source>
        <translation>тыңдайтын мекенжай; 0.0.0.0 болса, басқа компьютерлер де қосылады (қазір: %(default)s)</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>САН</translation>
    </message>
    <message>
        <source>Mongolian, English or Kazakh; without it, the system&apos;s language</source>
        <translation>моңғол, ағылшын немесе қазақ тілі; берілмесе, жүйенің тілі</translation>
    </message>
    <message>
        <source>check that nothing of a profile is damaged, lost or changed from outside</source>
        <translation>профильде бүлінген, жоғалған немесе сырттан өзгертілген ештеңе жоғын тексеру</translation>
    </message>
    <message>
        <source>make an encrypted copy of a profile, tested by reading it back</source>
        <translation>профильдің шифрланған сақтық көшірмесін жасап, қайта оқып тексеру</translation>
    </message>
    <message>
        <source>where to; without it, beside the profiles and to the chosen second place</source>
        <translation>қайда; берілмесе, профильдердің қасына және таңдалған екінші орынға</translation>
    </message>
    <message>
        <source>bring a profile back from a copy; the one that is there is kept aside</source>
        <translation>профильді сақтық көшірмеден қалпына келтіру; бар профиль бөлек сақталады</translation>
    </message>
    <message>
        <source>make a damaged profile whole from what can be read and its newest backup</source>
        <translation>бүлінген профильді оқылатын бөлігі мен ең жаңа сақтық көшірмесінен жөндеу</translation>
    </message>
    <message>
        <source>a stick or folder with backups, besides those beside the profiles</source>
        <translation>профильдердің қасындағылардан бөлек, сақтық көшірмелері бар флешка не қалта</translation>
    </message>
    <message>
        <source>make a supervisor&apos;s recovery key, or let this laptop&apos;s profiles trust one</source>
        <translation>жетекшінің қалпына келтіру кілтін жасау немесе осы компьютердің профильдері сенетін кілтті көрсету</translation>
    </message>
    <message>
        <source>give a profile a new passphrase by the supervisor&apos;s recovery key</source>
        <translation>жетекшінің қалпына келтіру кілтімен профильге жаңа құпиясөз беру</translation>
    </message>
    <message>
        <source>the supervisor&apos;s key file</source>
        <translation>жетекшінің кілт файлы</translation>
    </message>
    <message>
        <source>change the passphrase of a profile</source>
        <translation>профильдің құпиясөзін ауыстыру</translation>
    </message>
    <message>
        <source>make a key and keep it in this new file, under a passphrase</source>
        <translation>кілт жасап, осы жаңа файлға құпиясөзбен сақтау</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>КІЛТ</translation>
    </message>
    <message>
        <source>trust this public key (age1…), or the one in this file</source>
        <translation>осы ашық кілтке (age1…) немесе осы файлдағы кілтке сену</translation>
    </message>
    <message>
        <source>PROFILE</source>
        <translation>ПРОФИЛЬ</translation>
    </message>
    <message>
        <source>its name, or its folder&apos;s; not needed when there is one alone</source>
        <translation>аты немесе қалтасының аты; профиль біреу ғана болса, қажет емес</translation>
    </message>
    <message>
        <source>a copy, or a folder or stick with copies</source>
        <translation>сақтық көшірме немесе көшірмелері бар қалта, флешка</translation>
    </message>
    <message>
        <source>which one of the list; without it, the newest</source>
        <translation>тізімдегі нешіншісі; берілмесе, ең жаңасы</translation>
    </message>
    <message>
        <source>beside the profile that is there, under another name</source>
        <translation>бар профильдің қасына, басқа атпен</translation>
    </message>
    <message>
        <source>0 takes any free one (now: %(default)s)</source>
        <translation>порт; 0 кез келген бос портты алады (қазір: %(default)s)</translation>
    </message>
    <message>
        <source>an SQLAlchemy address such as PostgreSQL&apos;s; without it, SQLite</source>
        <translation>SQLAlchemy мекенжайы, мысалы PostgreSQL; берілмесе, SQLite</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>publish this form (.xlsx, .xls, .xml) for the enumerators, and end</source>
        <translation>осы сауалнаманы (.xlsx, .xls, .xml) сұхбат алушыларға жариялап, аяқтау</translation>
    </message>
    <message>
        <source>let one more person in, show their token, and end</source>
        <translation>тағы бір адамға рұқсат беріп, токенін көрсетіп, аяқтау</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>АТЫ</translation>
    </message>
    <message>
        <source>refuse the tokens of that name from now on, and end</source>
        <translation>осы аттағы токендердің күшін жойып, аяқтау</translation>
    </message>
    <message>
        <source>whose the new token is</source>
        <translation>жаңа токен кімдікі</translation>
    </message>
    <message>
        <source>tell the address and tokens as one line of JSON</source>
        <translation>мекенжай мен токендерді бір жол JSON етіп айту</translation>
    </message>
    <message>
        <source>an address is wanted, such as 127.0.0.1</source>
        <translation>мекенжай керек, мысалы 127.0.0.1</translation>
    </message>
    <message>
        <source>a port is a number from 0 to {highest}</source>
        <translation>порт — 0 мен {highest} аралығындағы сан</translation>
    </message>
    <message>
        <source>Passphrase for the key file</source>
        <translation>Кілт файлына арналған құпиясөз</translation>
    </message>
    <message>
        <source>Made: {file}. Its public key, for the laptops:</source>
        <translation>Жасалды: {file}. Компьютерлерге берілетін ашық кілті:</translation>
    </message>
    <message>
        <source>Keep the file on two USB sticks in two places, and its passphrase on paper in a third. Who has both reads every profile that trusts this key.</source>
        <translation>Файлды екі флешкада екі жерде, ал құпиясөзін қағазда үшінші жерде сақтаңыз. Екеуі де қолында бар адам осы кілтке сенетін барлық профильді оқи алады.</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name} профилінің құпиясөзі</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>Құпиясөз ауыстырылды. Енді жаңасын қолданыңыз.</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Кілт файлының құпиясөзі</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>{name}: жаңа құпиясөз</translation>
    </message>
    <message>
        <source>{name} has the new passphrase. That the key was used is in the history.</source>
        <translation>{name} профилінің құпиясөзі жаңарды. Кілт қолданылғаны тарихқа жазылды.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>There were wrong tries: wait {seconds} seconds. Ctrl+C ends it.</source>
        <translation>Қате әрекеттер болған: {seconds} секунд күтіңіз. Ctrl+C басылса, аяқталады.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Сәл күтіңіз…</translation>
    </message>
    <message>
        <source>Go on to work with nothing of it before “fieldapp repair” was run.</source>
        <translation>«fieldapp repair» орындалмайынша, бұл профильмен жұмысты жалғастырмаңыз.</translation>
    </message>
    <message>
        <source>All is well: {count} records, their files, receipts and history are whole.</source>
        <translation>Бәрі дұрыс: {count} жазба, олардың файлдары, түбіртектері мен тарихы бүтін.</translation>
    </message>
    <message>
        <source>Copied and tested: {folder} ({size}).</source>
        <translation>Көшіріліп, тексерілді: {folder} ({size}).</translation>
    </message>
    <message>
        <source>Bringing back: {copy}</source>
        <translation>Қалпына келтірілуде: {copy}</translation>
    </message>
    <message>
        <source>{name} is back as of {when}: {count} records. What came later is not in it.</source>
        <translation>{name} профилі {when} күйіне қайтарылды: {count} жазба. Одан кейінгілер мұнда жоқ.</translation>
    </message>
    <message>
        <source>The profile that was here is kept in {folder}.</source>
        <translation>Осында болған профиль {folder} қалтасында сақталды.</translation>
    </message>
    <message>
        <source>Repaired: {count} records are here. The damaged store is kept in {folder}.</source>
        <translation>Жөнделді: мұнда {count} жазба бар. Бүлінген қойма {folder} қалтасында сақталды.</translation>
    </message>
    <message>
        <source>What could not be read was taken from the backup of {when}: {count} records.</source>
        <translation>Оқылмағаны {when} сақтық көшірмесінен алынды: {count} жазба.</translation>
    </message>
    <message>
        <source>New profiles in {folder} can be recovered with this key; each person who has one is asked:</source>
        <translation>{folder} ішіндегі жаңа профильдерді осы кілтпен қалпына келтіруге болады; профилі бар әр адамнан сұралады:</translation>
    </message>
</context>
<context>
    <name>DateTimeWidget</name>
    <message>
        <source>hours:minutes</source>
        <translation>сағат:минут</translation>
    </message>
    <message>
        <source>A date and a time are wanted: 2025-07-31 and 14:30.</source>
        <translation>Күні де, уақыты да керек: 2025-07-31 және 14:30.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
</context>
<context>
    <name>DateWidget</name>
    <message>
        <source>Calendar</source>
        <translation>Күнтізбе</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>жыл-ай-күн</translation>
    </message>
    <message>
        <source>year-month</source>
        <translation>жыл-ай</translation>
    </message>
    <message>
        <source>year</source>
        <translation>жыл</translation>
    </message>
    <message>
        <source>This is not a date yet. Write it as 2025-07-31.</source>
        <translation>Күні әлі толық емес. 2025-07-31 деп жазыңыз.</translation>
    </message>
    <message>
        <source>This is not a month yet. Write it as 2025-07.</source>
        <translation>Айы әлі толық емес. 2025-07 деп жазыңыз.</translation>
    </message>
    <message>
        <source>This is not a year yet. Write it as 2025.</source>
        <translation>Жылы әлі толық емес. 2025 деп жазыңыз.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>yesterday</source>
        <translation>кеше</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo enumerator</source>
        <translation>Көрсетілім сұхбат алушысы</translation>
    </message>
    <message>
        <source>An encrypted profile was made.</source>
        <translation>Шифрланған профиль жасалды.</translation>
    </message>
    <message>
        <source>The shipped form “{title}” was loaded.</source>
        <translation>Бағдарламамен бірге келген «{title}» сауалнамасы жүктелді.</translation>
    </message>
    <message>
        <source>Interview {number} was filled and finalised.</source>
        <translation>{number}-сұхбат толтырылып, аяқталды.</translation>
    </message>
    <message>
        <source>Interview 2: its process was killed after {count} saved answers.</source>
        <translation>2-сұхбат: {count} жауап сақталған соң бағдарлама күштеп тоқтатылды.</translation>
    </message>
    <message>
        <source>Interview 2 was resumed with all {count} answers, and finalised.</source>
        <translation>2-сұхбат барлық {count} жауабымен жалғастырылып, аяқталды.</translation>
    </message>
    <message>
        <source>Headquarters runs at {address}.</source>
        <translation>Орталық сервері жұмыс істеп тұр: {address}.</translation>
    </message>
    <message>
        <source>The network went away in the middle of an upload; {count} records still wait.</source>
        <translation>Жіберу ортасында желі үзілді; {count} жазба әлі күтіп тұр.</translation>
    </message>
    <message>
        <source>The network came back: all {count} records were sent and have a receipt.</source>
        <translation>Желі қайта қосылды: барлық {count} жазба жіберіліп, түбіртегі алынды.</translation>
    </message>
    <message>
        <source>The supervisor pulled {count} records.</source>
        <translation>Жетекші {count} жазба жүктеп алды.</translation>
    </message>
    <message>
        <source>{count} interviews</source>
        <translation>{count} сұхбат</translation>
    </message>
    <message>
        <source>{count} survived a kill</source>
        <translation>{count} сұхбат күштеп тоқтатудан аман қалды</translation>
    </message>
    <message>
        <source>{count} at headquarters</source>
        <translation>{count} сұхбат орталыққа жетті</translation>
    </message>
    <message>
        <source>{count} duplicates</source>
        <translation>{count} қайталанған жазба</translation>
    </message>
    <message>
        <source>{count} rows in the workbook</source>
        <translation>{count} жол Excel файлында</translation>
    </message>
    <message>
        <source>Files: {folder}</source>
        <translation>Файлдар: {folder}</translation>
    </message>
    <message>
        <source>Workbook: {file}</source>
        <translation>Excel файлы: {file}</translation>
    </message>
    <message>
        <source>Passphrase of both demo profiles: {passphrase}</source>
        <translation>Көрсетілімнің екі профилінің құпиясөзі: {passphrase}</translation>
    </message>
    <message>
        <source>The form was published at headquarters.</source>
        <translation>Сауалнама орталықта жарияланды.</translation>
    </message>
    <message>
        <source>Demo supervisor</source>
        <translation>Көрсетілім жетекшісі</translation>
    </message>
    <message>
        <source>One workbook was exported.</source>
        <translation>Бір Excel файлы шығарылды.</translation>
    </message>
</context>
<context>
    <name>DrawingDialog</name>
    <message>
        <source>Keep</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>black</source>
        <translation>қара</translation>
    </message>
    <message>
        <source>red</source>
        <translation>қызыл</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>көк</translation>
    </message>
    <message>
        <source>green</source>
        <translation>жасыл</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>сары</translation>
    </message>
</context>
<context>
    <name>DrawnWidget</name>
    <message>
        <source>Sign…</source>
        <translation>Қол қою…</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Сызу…</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>қол қою</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>сызу</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Finalised, sent and received records: {count}. Drafts are left out.</source>
        <translation>Аяқталған, жіберілген және қабылданған жазбалар: {count}. Қараламалар кірмейді.</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>Excel файлы жазылуда…</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} / {total} жазба</translation>
    </message>
    <message>
        <source>{file} is written. Records in it: {count}.</source>
        <translation>{file} дайын. Ішінде {count} жазба бар.</translation>
    </message>
    <message>
        <source>You stopped. No file was left behind.</source>
        <translation>Сіз тоқтаттыңыз. Файл қалдырылмады.</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>сауалнама қосу</translation>
    </message>
    <message>
        <source>write the workbook</source>
        <translation>Excel файлын жазу</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Excel-ге шығару</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>Сауалнама қосу…</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Бұл компьютерде әзірге сауалнама жоқ</translation>
    </message>
    <message>
        <source>A workbook holds the records of one form. Add the form first.</source>
        <translation>Excel файлында бір сауалнаманың жазбалары болады. Алдымен сауалнаманы қосыңыз.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Сауалнама</translation>
    </message>
    <message>
        <source>Choices as</source>
        <translation>Таңдаулар</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>код түрінде</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>атау түрінде</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>Атаулар тілі</translation>
    </message>
    <message>
        <source>Questions&apos; labels under the column names</source>
        <translation>Баған аттарының астына сұрақтардың атауын жазу</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Write the workbook</source>
        <translation>Excel файлын жазу</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Қалтаны ашу</translation>
    </message>
    <message>
        <source>Open the workbook</source>
        <translation>Excel файлын ашу</translation>
    </message>
    <message>
        <source>The workbook is not encrypted: keep it only where the people in it would agree to.</source>
        <translation>Excel файлы шифрланбаған: оны тек жауап берген адамдар келісетін жерде сақтаңыз.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>recording sound</source>
        <translation>дыбыс жазу</translation>
    </message>
    <message>
        <source>recording video</source>
        <translation>бейне жазу</translation>
    </message>
    <message>
        <source>reading a barcode with the camera (type it instead)</source>
        <translation>камерамен штрихкод оқу (орнына қолмен жазыңыз)</translation>
    </message>
    <message>
        <source>the audit log</source>
        <translation>әрекеттер журналы (audit)</translation>
    </message>
    <message>
        <source>making or changing entities</source>
        <translation>entity жасау немесе өзгерту</translation>
    </message>
    <message>
        <source>entities of a form that does not say which version of entities it means</source>
        <translation>entity нұсқасын көрсетпеген сауалнаманың entity-лері</translation>
    </message>
    <message>
        <source>sealing records for the server&apos;s own key</source>
        <translation>жазбаны сервердің өз кілтімен мөрлеу</translation>
    </message>
    <message>
        <source>a group that has no place in the answers</source>
        <translation>жауаптарда орны жоқ топ</translation>
    </message>
    <message>
        <source>a question that has no place in the answers</source>
        <translation>жауаптарда орны жоқ сұрақ</translation>
    </message>
    <message>
        <source>taking the position by itself</source>
        <translation>тұрған жерді өздігінен белгілеу</translation>
    </message>
    <message>
        <source>recording sound in the background</source>
        <translation>астыртын дыбыс жазу</translation>
    </message>
    <message>
        <source>the look “{name}” (an ordinary one is shown)</source>
        <translation>«{name}» көрінісі (орнына кәдімгісі көрсетіледі)</translation>
    </message>
    <message>
        <source>filling in “{name}” by itself</source>
        <translation>«{name}» мәнін өздігінен толтыру</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message>
        <source>Get forms from the server</source>
        <translation>Серверден сауалнама алу</translation>
    </message>
    <message>
        <source>Space ticks a form.</source>
        <translation>Space сауалнаманы белгілейді.</translation>
    </message>
    <message>
        <source>Forms that the server offers</source>
        <translation>Сервердегі сауалнамалар</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Жүктеп алу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Серверден сұралуда…</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>осында бар</translation>
    </message>
    <message>
        <source>The server offers no forms to this user.</source>
        <translation>Сервер бұл пайдаланушыға сауалнама ұсынбайды.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Жүктелуде…</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Add a form</source>
        <translation>Сауалнама қосу</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Сауалнамалар</translation>
    </message>
    <message>
        <source>Write the workbook to</source>
        <translation>Excel файлын қайда жазу</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel файлы</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All aimags</source>
        <translation>Барлық аймақ</translation>
    </message>
    <message>
        <source>All soums</source>
        <translation>Барлық сұм</translation>
    </message>
    <message>
        <source>All bags</source>
        <translation>Барлық бағ</translation>
    </message>
    <message>
        <source>All enumerators</source>
        <translation>Сұхбат алушы</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>{version} нұсқасы</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Барлық нұсқа</translation>
    </message>
    <message>
        <source>Aimag of the interview</source>
        <translation>Сұхбат аймағы</translation>
    </message>
    <message>
        <source>Soum or district of the interview</source>
        <translation>Сұхбат сұмы не дүүрэгі</translation>
    </message>
    <message>
        <source>Bag or khoroo of the interview</source>
        <translation>Сұхбат бағы не хороосы</translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation>Сұхбат алушы</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Сауалнама нұсқасы</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Қай күн</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>Begun or received</source>
        <translation>Басталды, келді</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Соңғы өзгерту</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Аяқталды</translation>
    </message>
</context>
<context>
    <name>FinishView</name>
    <message>
        <source>To fix before finalising: {0}</source>
        <translation>Аяқтар алдында түзету керек: {0}</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is wrong.</source>
        <translation>Жетіспейтіні де, қатесі де жоқ.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Аяқтау</translation>
    </message>
    <message>
        <source>Yes, finalise</source>
        <translation>Иә, аяқтау</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Әлі емес</translation>
    </message>
    <message>
        <source>What is to be fixed</source>
        <translation>Түзетілетіндер</translation>
    </message>
    <message>
        <source>Finalise this interview? It is then kept as it is, to be sent; later it can only be corrected, with a reason.</source>
        <translation>Сұхбатты аяқтайсыз ба? Ол жіберу үшін сол күйінде сақталады; кейін тек себебін жазып түзетуге болады.</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>{form_id} · version {version} · added {when} from {source}</source>
        <translation>{form_id} · {version} нұсқасы · {when} қосылды · {source}</translation>
    </message>
    <message>
        <source>Reading the form…</source>
        <translation>Сауалнама оқылуда…</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Тілдер: {names}</translation>
    </message>
    <message>
        <source>This form uses what is not built yet: {features}. Where it matters, the question itself says what you can do.</source>
        <translation>Бұл сауалнамада әлі жасалмаған нәрсе бар: {features}. Қажет жерде не істеуге болатынын сұрақтың өзі айтады.</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Жаңа сұхбат</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Excel-ге шығару…</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>version {version}</source>
        <translation>{version} нұсқасы</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} оқылуда…</translation>
    </message>
    <message>
        <source>Reading the program&apos;s own form…</source>
        <translation>Бағдарламаның өз сауалнамасы оқылуда…</translation>
    </message>
    <message>
        <source>The form “{title}” was added.</source>
        <translation>«{title}» сауалнамасы қосылды.</translation>
    </message>
    <message>
        <source>Converter: {warning}</source>
        <translation>Түрлендіргіш: {warning}</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>сауалнама қосу</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>жаңа сұхбат</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Сауалнамалар</translation>
    </message>
    <message>
        <source>Forms on this laptop</source>
        <translation>Осы компьютердегі сауалнамалар</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Файлдан қосу…</translation>
    </message>
    <message>
        <source>Get from the server…</source>
        <translation>Серверден алу…</translation>
    </message>
    <message>
        <source>Use the program&apos;s own form</source>
        <translation>Дайын сауалнама алу</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Бұл компьютерде әзірге сауалнама жоқ</translation>
    </message>
    <message>
        <source>Add an XLSForm from a file or a USB stick, download your forms from the server, or begin with the form that comes with the program.</source>
        <translation>XLSForm файлын файлдан немесе флешкадан қосыңыз, сауалнамаларды серверден жүктеп алыңыз немесе бағдарламамен бірге келген сауалнамадан бастаңыз.</translation>
    </message>
</context>
<context>
    <name>GeopointWidget</name>
    <message>
        <source>Latitude, °</source>
        <translation>Ендік, °</translation>
    </message>
    <message>
        <source>Longitude, °</source>
        <translation>Бойлық, °</translation>
    </message>
    <message>
        <source>Height, m</source>
        <translation>Биіктік, м</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>Дәлдік, м</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to: part of a question, a section or a number</source>
        <translation>Өту: сұрақтың, бөлімнің бір бөлігін немесе нөмірін жазыңыз</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Сай келетіні жоқ.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>this question cannot be pasted</source>
        <translation>бұл сұраққа қоюға болмайды</translation>
    </message>
    <message>
        <source>“{0}” is not one of the choices</source>
        <translation>«{0}» таңдаулардың арасында жоқ</translation>
    </message>
    <message>
        <source>“{0}” is no number that fits</source>
        <translation>«{0}» келетін сан емес</translation>
    </message>
    <message>
        <source>“{0}” is no date (write 2026-07-31)</source>
        <translation>«{0}» күн емес (2026-07-31 деп жазыңыз)</translation>
    </message>
    <message>
        <source>“{0}” is no time (write 14:30)</source>
        <translation>«{0}» уақыт емес (14:30 деп жазыңыз)</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Add a row</source>
        <translation>Жол қосу</translation>
    </message>
    <message>
        <source>Esc: to the table, again: as cards. Ctrl+C, Ctrl+V, Ctrl+D as in Excel.</source>
        <translation>Esc: кестеге, қайта басса карта түрінде. Ctrl+C, Ctrl+V, Ctrl+D Excel-дегідей.</translation>
    </message>
    <message>
        <source>Cells not taken: {0}. The first: {1}.</source>
        <translation>Алынбаған ұяшықтар: {0}. Біріншісі: {1}.</translation>
    </message>
    <message>
        <source>Cells not taken: {0}. The table has no such rows or columns.</source>
        <translation>Алынбаған ұяшықтар: {0}. Кестеде мұндай жол не баған жоқ.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: switch to {name}</source>
        <translation>Тіл: {name} тіліне ауысу</translation>
    </message>
    <message>
        <source>Switch to {name}  F6</source>
        <translation>{name} тіліне ауысу  F6</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>{count} to send</source>
        <translation>Жіберілетіні: {count}</translation>
    </message>
    <message>
        <source>No network · {count} to send</source>
        <translation>Желі жоқ · жіберілетіні: {count}</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Жіберетін ештеңе жоқ</translation>
    </message>
</context>
<context>
    <name>HeadquartersCard</name>
    <message>
        <source>A supervisor can bring the team&apos;s records to this laptop.</source>
        <translation>Жетекші топтың жазбаларын осы компьютерге ала алады.</translation>
    </message>
    <message>
        <source>{host}, project {project}</source>
        <translation>{host}, {project}-жоба</translation>
    </message>
    <message>
        <source>Getting records…</source>
        <translation>Жазбалар алынуда…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>New: {new}. At headquarters: {found}.</source>
        <translation>Жаңасы: {new}. Орталықта: {found}.</translation>
    </message>
    <message>
        <source>Set aside, still at headquarters: {count}.</source>
        <translation>Бөлек қойылды, орталықта қалды: {count}.</translation>
    </message>
    <message>
        <source>You stopped. What came is kept.</source>
        <translation>Сіз тоқтаттыңыз. Келгені сақталды.</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Орталық</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Жоба нөмірі</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Get the records</source>
        <translation>Жазбаларды алу</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>I am a supervisor…</source>
        <translation>Мен жетекшімін…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of this record</source>
        <translation>Осы жазбаның тарихы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Себебі: {0}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Басталды</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Аяқталды</translation>
    </message>
    <message>
        <source>Arrived at headquarters</source>
        <translation>Орталыққа жетті</translation>
    </message>
    <message>
        <source>Received from headquarters</source>
        <translation>Орталықтан алынды</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Қаралама жойылды</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Түзету басталды</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>Түзетуден бас тартылды</translation>
    </message>
    <message>
        <source>“{question}”: was {was}, became {became}</source>
        <translation>«{question}»: бұрын {was}, енді {became}</translation>
    </message>
    <message>
        <source>Note on “{question}”: was {was}, became {became}</source>
        <translation>«{question}» сұрағының ескертпесі: бұрын {was}, енді {became}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>Lost: a repair could not bring it back</source>
        <translation>Жоғалған: жөндеу оны қайтара алмады</translation>
    </message>
</context>
<context>
    <name>InterviewScreen</name>
    <message>
        <source>No problem so far.</source>
        <translation>Әзірге түзететін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>There is no repeat here to add to.</source>
        <translation>Мұнда қосуға болатын қайталау жоқ.</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z brings it back.</source>
        <translation>Алып тасталды. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Қайтаратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Қайтарылды.</translation>
    </message>
    <message>
        <source>This form has one language only.</source>
        <translation>Бұл сауалнама бір тілде ғана.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сақталды.</translation>
    </message>
    <message>
        <source>Answers that are NOT saved: {0}. Escape again leaves without them.</source>
        <translation>САҚТАЛМАҒАН жауаптар: {0}. Esc тағы бір басылса, оларсыз жабылады.</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>сонда өту</translation>
    </message>
    <message>
        <source>back</source>
        <translation>артқа</translation>
    </message>
    <message>
        <source>finalise</source>
        <translation>аяқтау</translation>
    </message>
    <message>
        <source>next</source>
        <translation>келесі</translation>
    </message>
    <message>
        <source>add another</source>
        <translation>тағы қосу</translation>
    </message>
    <message>
        <source>go to</source>
        <translation>өту</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>болдырмау</translation>
    </message>
    <message>
        <source>close</source>
        <translation>жабу</translation>
    </message>
    <message>
        <source>next to fix</source>
        <translation>келесі түзету</translation>
    </message>
    <message>
        <source>✓ Saved {0}</source>
        <translation>✓ Сақталды {0}</translation>
    </message>
    <message>
        <source>NOT saved.</source>
        <translation>САҚТАЛМАДЫ.</translation>
    </message>
    <message>
        <source>NOT saved</source>
        <translation>САҚТАЛМАДЫ</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Артқа</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Келесі ›</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ескертпе</translation>
    </message>
    <message>
        <source>Answers that could not be put back, kept as notes on their questions: {0}.</source>
        <translation>Орнына қойылмай, сұрағының ескертпесінде сақталған жауаптар: {0}.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>жауап жоқ</translation>
    </message>
    <message>
        <source>why</source>
        <translation>неге</translation>
    </message>
    <message>
        <source>This question is not asked now. Why, stands on the right.</source>
        <translation>Бұл сұрақ қазір қойылмайды. Себебі оң жақта.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stopping…</source>
        <translation>Тоқтатылуда…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>confirm and go on</source>
        <translation>растап, әрі қарай</translation>
    </message>
    <message>
        <source>go back</source>
        <translation>артқа қайту</translation>
    </message>
    <message>
        <source>to the question above or below</source>
        <translation>жоғарғы не төменгі сұраққа</translation>
    </message>
    <message>
        <source>to the section before or after</source>
        <translation>алдыңғы не келесі бөлімге</translation>
    </message>
    <message>
        <source>go to a question, a section or a number</source>
        <translation>сұраққа, бөлімге не нөмірге өту</translation>
    </message>
    <message>
        <source>to the next problem</source>
        <translation>келесі түзетуге</translation>
    </message>
    <message>
        <source>pick a choice by its number</source>
        <translation>таңдауды нөмірімен таңдау</translation>
    </message>
    <message>
        <source>pick a choice by its first letter, search a long list</source>
        <translation>бірінші әрпімен таңдау, ұзын тізімнен іздеу</translation>
    </message>
    <message>
        <source>tick or untick, open a file or a sheet</source>
        <translation>белгілеу не алып тастау; файл не парақ ашу</translation>
    </message>
    <message>
        <source>clear the answer</source>
        <translation>жауапты тазалау</translation>
    </message>
    <message>
        <source>a new line in a long text</source>
        <translation>ұзын мәтінде жаңа жол</translation>
    </message>
    <message>
        <source>today in a date, now in a time</source>
        <translation>күнде бүгін, уақытта қазір</translation>
    </message>
    <message>
        <source>move a choice in a ranking</source>
        <translation>реттеуде таңдауды жылжыту</translation>
    </message>
    <message>
        <source>a repeat as a table</source>
        <translation>қайталау кесте түрінде</translation>
    </message>
    <message>
        <source>copy and paste cells, as in Excel</source>
        <translation>ұяшықтарды көшіру, қою (Excel-дегідей)</translation>
    </message>
    <message>
        <source>fill the chosen cells from the first one down</source>
        <translation>таңдалған ұяшықтарды біріншісімен төмен толтыру</translation>
    </message>
    <message>
        <source>remove the row</source>
        <translation>жолды алып тастау</translation>
    </message>
    <message>
        <source>add another to a repeat</source>
        <translation>қайталауға тағы біреуін қосу</translation>
    </message>
    <message>
        <source>a note on the question</source>
        <translation>сұраққа ескертпе</translation>
    </message>
    <message>
        <source>no answer: does not know, refused, does not apply</source>
        <translation>жауап жоқ: білмейді, бас тартты, қатысы жоқ</translation>
    </message>
    <message>
        <source>guidance, and why a question is as it is</source>
        <translation>нұсқау және сұрақ неге осылай екені</translation>
    </message>
    <message>
        <source>the form&apos;s other language</source>
        <translation>сауалнаманың басқа тілі</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>болдырмау</translation>
    </message>
    <message>
        <source>save now (every answer is saved anyway)</source>
        <translation>қазір сақтау (әр жауап бәрібір сақталады)</translation>
    </message>
    <message>
        <source>finish and finalise</source>
        <translation>бітіріп, аяқтау</translation>
    </message>
    <message>
        <source>close; the draft is kept</source>
        <translation>жабу; жоба сақталады</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>осы парақ</translation>
    </message>
    <message>
        <source>the pages of the home screen</source>
        <translation>басты экранның беттері</translation>
    </message>
    <message>
        <source>a page&apos;s main act</source>
        <translation>беттің негізгі әрекеті</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>құлыптау</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Барлық жерде</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>LongTextWidget</name>
    <message>
        <source>new line</source>
        <translation>жаңа жол</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The interview is finalised. It waits to be sent.</source>
        <translation>Сұхбат аяқталды. Жіберілуін күтіп тұр.</translation>
    </message>
    <message>
        <source>Something went wrong: {what}. What was saved is safe. If it comes again, tell your supervisor.</source>
        <translation>Қате шықты: {what}. Сақталғандар аман. Тағы қайталанса, жетекшіңізге айтыңыз.</translation>
    </message>
    <message>
        <source>The disk is full. What you type is still saved, in the last room that was kept back for it. Free some space now.</source>
        <translation>Диск толды. Жазғаныңыз осыған арнап қалдырылған соңғы орынға әлі сақталып жатыр. Қазір орын босатыңыз.</translation>
    </message>
    <message>
        <source>Answers of {names} are NOT saved yet. Free some space, or close again to leave without them.</source>
        <translation>{names}: жауаптар әлі САҚТАЛМАДЫ. Орын босатыңыз немесе оларсыз шығу үшін тағы бір рет жабыңыз.</translation>
    </message>
    <message>
        <source>A recovery key was set on this laptop: {key}. Did your supervisor tell you of it? Then accept it in the settings. If not, tell your supervisor.</source>
        <translation>Бұл компьютерге қалпына келтіру кілті қойылған: {key}. Жетекшіңіз айтты ма? Айтса, баптауларда қабылдаңыз. Айтпаса, жетекшіңізге хабарлаңыз.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something did not work. Your answers are safe. Tell your supervisor this code: {code}</source>
        <translation>Бірдеңе болмай қалды. Жауаптарыңыз аман. Жетекшіңізге мына кодты айтыңыз: {code}</translation>
    </message>
    <message>
        <source>File: {file}.</source>
        <translation>Файл: {file}.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}, row {row}, column {column}.</source>
        <translation>Орны: {sheet} парағы, {row}-жол, {column} бағаны.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}, row {row}.</source>
        <translation>Орны: {sheet} парағы, {row}-жол.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}.</source>
        <translation>Орны: {sheet} парағы.</translation>
    </message>
    <message>
        <source>Question: {ref}.</source>
        <translation>Сұрақ: {ref}.</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} байт</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} кБ</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} МБ</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} ГБ</translation>
    </message>
    <message>
        <source>{file} could not be read ({reason}). Check that the file is there and may be opened.</source>
        <translation>{file} файлын оқу мүмкін болмады ({reason}). Файл бар ма, ашуға рұқсат бар ма, тексеріңіз.</translation>
    </message>
    <message>
        <source>{file} is {size}; a form may have {limit} at most. Is it the right file?</source>
        <translation>{file} көлемі {size}; сауалнама {limit} аспауы керек. Файл дұрыс па?</translation>
    </message>
    <message>
        <source>There is no form {form_id} on this laptop. Add the form first.</source>
        <translation>Бұл компьютерде {form_id} сауалнамасы жоқ. Алдымен сауалнаманы қосыңыз.</translation>
    </message>
    <message>
        <source>Form {form_id} is already here in version “{version}” with other questions. Give the changed form a new version in its settings sheet, then add it again.</source>
        <translation>{form_id} сауалнамасының «{version}» нұсқасы басқа сұрақтармен осында бұрыннан бар. Өзгертілген сауалнаманың settings парағына жаңа нұсқа жазып, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>This record&apos;s form is no longer on this laptop. Add the form again.</source>
        <translation>Бұл жазбаның сауалнамасы енді компьютерде жоқ. Сауалнаманы қайта қосыңыз.</translation>
    </message>
    <message>
        <source>Form {form_id} arrived damaged from the server. Download it again.</source>
        <translation>{form_id} сауалнамасы серверден бүлініп келді. Қайта жүктеп алыңыз.</translation>
    </message>
    <message>
        <source>This XML file is not a form (it begins with &lt;{root}&gt;). Choose an XForm or an XLSForm.</source>
        <translation>Бұл XML файлы сауалнама емес (&lt;{root}&gt; деп басталады). XForm не XLSForm таңдаңыз.</translation>
    </message>
    <message>
        <source>The form has no form ID. Set form_id in the workbook&apos;s settings sheet.</source>
        <translation>Сауалнаманың нөмірі (form ID) жоқ. Excel файлының settings парағына form_id жазыңыз.</translation>
    </message>
    <message>
        <source>The form wants to be sent by “{method}”, which this program does not know.</source>
        <translation>Сауалнама «{method}» тәсілімен жіберілуі керек, ал бұл бағдарлама ол тәсілді білмейді.</translation>
    </message>
    <message>
        <source>The form has no place for answers (no primary instance). Ask the form&apos;s author to correct it.</source>
        <translation>Сауалнамада жауаптарға орын жоқ (primary instance жоқ). Сауалнаманың авторынан түзетуін сұраңыз.</translation>
    </message>
    <message>
        <source>The form&apos;s repeat {ref} has no place in its answers. Ask the form&apos;s author to correct it.</source>
        <translation>Сауалнаманың {ref} қайталауына жауаптарда орын жоқ. Сауалнаманың авторынан түзетуін сұраңыз.</translation>
    </message>
    <message>
        <source>Questions wait for each other in a circle: {through}. Change one of their formulas, first {part} of {ref}.</source>
        <translation>Сұрақтар бірін-бірі шеңбер бойымен күтіп тұр: {through}. Бірінің формуласын өзгертіңіз, алдымен {ref} сұрағы: {part}.</translation>
    </message>
    <message>
        <source>A formula asks for {missing}, which is not in the form: “{expression}”. Correct {part} of {ref}.</source>
        <translation>Формула сауалнамада жоқ {missing} дегенді сұрайды: «{expression}». Түзететін жер: {ref}, {part}.</translation>
    </message>
    <message>
        <source>The form makes entities in version {version}; this program understands {understood} at most.</source>
        <translation>Сауалнама {version} нұсқалы entity жасайды; бұл бағдарлама {understood} нұсқасына дейін ғана түсінеді.</translation>
    </message>
    <message>
        <source>The entity list of the form could not be read. Download the form again.</source>
        <translation>Сауалнаманың entity тізімін оқу мүмкін болмады. Сауалнаманы қайта жүктеп алыңыз.</translation>
    </message>
    <message>
        <source>The audit log of this record could not be read. Tell your supervisor.</source>
        <translation>Бұл жазбаның әрекеттер журналын оқу мүмкін болмады. Жетекшіңізге айтыңыз.</translation>
    </message>
    <message>
        <source>The formula {expression} asks for a choice&apos;s label of “{question}”, which has no choices. Correct the question&apos;s name.</source>
        <translation>{expression} формуласы «{question}» сұрағынан таңдау атауын сұрайды, бірақ ол сұрақтың таңдауы жоқ. Сұрақтың атын түзетіңіз.</translation>
    </message>
    <message>
        <source>The interview cannot be finalised yet: {count} to correct. The list shows where.</source>
        <translation>Сұхбатты әлі аяқтауға болмайды: түзетілетіні {count}. Қайда екенін тізім көрсетеді.</translation>
    </message>
    <message>
        <source>The form sets a value in {ref}, which does not exist. Correct the name in the form.</source>
        <translation>Сауалнама жоқ {ref} сұрағына мән береді. Сауалнамадағы атты түзетіңіз.</translation>
    </message>
    <message>
        <source>The form sets a value in {ref} on an event that is not known ({events}).</source>
        <translation>Сауалнама {ref} сұрағына белгісіз оқиға кезінде мән береді ({events}).</translation>
    </message>
    <message>
        <source>The form sets a value in {ref} for new repeat instances, but outside the repeat.</source>
        <translation>Сауалнама {ref} сұрағына жаңа қайталаулар үшін мән береді, бірақ қайталаудың сыртында.</translation>
    </message>
    <message>
        <source>A formula is not written right at character {position}: “{expression}”.</source>
        <translation>Формуланың {position}-таңбасында қате бар: «{expression}».</translation>
    </message>
    <message>
        <source>A formula uses the function {function}(), which does not exist: “{expression}”.</source>
        <translation>Формулада жоқ {function}() функциясы қолданылған: «{expression}».</translation>
    </message>
    <message>
        <source>The function {function}() is given too few, too many or wrong values: “{expression}”.</source>
        <translation>{function}() функциясына мәндер аз, көп немесе қате берілген: «{expression}».</translation>
    </message>
    <message>
        <source>A formula takes too long to work out and cannot be used: {expression}</source>
        <translation>Формула тым ұзақ есептеледі, қолдануға болмайды: {expression}</translation>
    </message>
    <message>
        <source>A pattern takes too long to compare and cannot be used: {expression}</source>
        <translation>Үлгі тым ұзақ салыстырылады, қолдануға болмайды: {expression}</translation>
    </message>
    <message>
        <source>A formula finds several values where one is wanted, and takes the first: “{expression}” ({ref}).</source>
        <translation>Формула бір мән керек жерде бірнешеуін тауып, біріншісін алды: «{expression}» ({ref}).</translation>
    </message>
    <message>
        <source>A formula counts or joins something that is not a set of questions: “{expression}”.</source>
        <translation>Формула сұрақтар жиыны емес нәрсені санайды не біріктіреді: «{expression}».</translation>
    </message>
    <message>
        <source>{file} is not an Excel workbook ({looks_like}). Choose the form&apos;s .xlsx, .xls or .xml file.</source>
        <translation>{file} — Excel файлы емес ({looks_like}). Сауалнаманың .xlsx, .xls не .xml файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Save it without one in Excel, then add it again.</source>
        <translation>{file} құпиясөзбен қорғалған. Excel-де құпиясөзсіз сақтап, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>{file} is {size}; a workbook may have {limit} at most. Is it the right file?</source>
        <translation>{file} көлемі {size}; Excel файлы {limit} аспауы керек. Файл дұрыс па?</translation>
    </message>
    <message>
        <source>{file} is damaged ({reason}). Open it in Excel, save it anew, then add it again.</source>
        <translation>{file} бүлінген ({reason}). Excel-де ашып, жаңадан сақтап, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>{file} is built like a file that attacks programs ({reason}). It was not opened.</source>
        <translation>{file} бағдарламаға шабуыл жасайтын файлға ұқсайды ({reason}). Ашылмады.</translation>
    </message>
    <message>
        <source>{file} has an error. {advice} Converter: {reason}</source>
        <translation>{file} файлында қате бар. {advice} Түрлендіргіш: {reason}</translation>
    </message>
    <message>
        <source>The file is not whole XML (line {line}, character {column}). Get the file again.</source>
        <translation>Файл толық XML емес ({line}-жол, {column}-таңба). Файлды қайта алыңыз.</translation>
    </message>
    <message>
        <source>The file declares a document type, which may hide an attack. It was not opened.</source>
        <translation>Файлда құжат түрі (DOCTYPE) жарияланған, онда шабуыл жасырынуы мүмкін. Ашылмады.</translation>
    </message>
    <message>
        <source>The file is nested deeper than {limit} levels. It was not opened.</source>
        <translation>Файлдың қабаттары {limit} деңгейден терең. Ашылмады.</translation>
    </message>
    <message>
        <source>The file is {size}; XML may have {limit} at most. Is it the right file?</source>
        <translation>Файл көлемі {size}; XML {limit} аспауы керек. Файл дұрыс па?</translation>
    </message>
    <message>
        <source>The file {name} of form {form_id} arrived damaged. Download the form again.</source>
        <translation>{form_id} сауалнамасының {name} файлы бүлініп келді. Сауалнаманы қайта жүктеп алыңыз.</translation>
    </message>
    <message>
        <source>Files of the form are missing: {files}. Put them beside the form, then add it again.</source>
        <translation>Сауалнаманың файлдары жетіспейді: {files}. Оларды сауалнаманың қасына қойып, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is {size}; {limit} is the most that can be read.</source>
        <translation>Сауалнаманың {file} файлының көлемі {size}; ең көбі {limit} оқылады.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is not UTF-8 text. Save it in Excel as “CSV UTF-8”.</source>
        <translation>Сауалнаманың {file} файлы UTF-8 мәтіні емес. Excel-де «CSV UTF-8» етіп сақтаңыз.</translation>
    </message>
    <message>
        <source>The columns of the form&apos;s file {file} cannot be told apart. Save it as “CSV UTF-8”.</source>
        <translation>Сауалнаманың {file} файлының бағандарын ажырату мүмкін болмады. «CSV UTF-8» етіп сақтаңыз.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is not GeoJSON with points. Export it again from the map program.</source>
        <translation>Сауалнаманың {file} файлы нүктелері бар GeoJSON емес. Карта бағдарламасынан қайта шығарыңыз.</translation>
    </message>
    <message>
        <source>{ref} is not a question and takes no answer.</source>
        <translation>{ref} сұрақ емес, сондықтан жауап алмайды.</translation>
    </message>
    <message>
        <source>This question is not asked now. Another answer has closed it.</source>
        <translation>Бұл сұрақ қазір қойылмайды. Оны басқа жауап жапқан.</translation>
    </message>
    <message>
        <source>This answer is filled in by the form itself.</source>
        <translation>Бұл жауапты сауалнаманың өзі толтырады.</translation>
    </message>
    <message>
        <source>The order must hold every choice once. Put all of them in order.</source>
        <translation>Ретте әр таңдау бір рет болуы керек. Бәрін ретімен қойыңыз.</translation>
    </message>
    <message>
        <source>The form itself says how many there are here. Change the answer that counts them.</source>
        <translation>Мұнда нешеу болатынын сауалнаманың өзі айтады. Санын көрсететін жауапты өзгертіңіз.</translation>
    </message>
    <message>
        <source>{ref} is no longer in the interview.</source>
        <translation>{ref} енді сұхбатта жоқ.</translation>
    </message>
    <message>
        <source>The form has no language “{language}”.</source>
        <translation>Сауалнамада «{language}» тілі жоқ.</translation>
    </message>
    <message>
        <source>The record belongs to form {found}, not to {expected}. Open it with its own form.</source>
        <translation>Жазба {expected} емес, {found} сауалнамасына жатады. Өз сауалнамасымен ашыңыз.</translation>
    </message>
    <message>
        <source>The record does not say which form it belongs to. It was set aside.</source>
        <translation>Жазбаның қай сауалнамаға жататыны айтылмаған. Бөлек қойылды.</translation>
    </message>
    <message>
        <source>The record has no number of its own (instanceID). It was set aside.</source>
        <translation>Жазбаның өз нөмірі (instanceID) жоқ. Бөлек қойылды.</translation>
    </message>
    <message>
        <source>it is a text document</source>
        <translation>бұл мәтіндік құжат</translation>
    </message>
    <message>
        <source>it is an OpenDocument file; save it as .xlsx</source>
        <translation>бұл OpenDocument файлы; .xlsx етіп сақтаңыз</translation>
    </message>
    <message>
        <source>it is a binary workbook; save it as .xlsx</source>
        <translation>бұл екілік Excel файлы; .xlsx етіп сақтаңыз</translation>
    </message>
    <message>
        <source>it is a ZIP archive</source>
        <translation>бұл ZIP мұрағаты</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>бос файл</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>бұл веб-бет</translation>
    </message>
    <message>
        <source>it is XML; name it .xml</source>
        <translation>бұл XML; атын .xml етіңіз</translation>
    </message>
    <message>
        <source>it is a PDF</source>
        <translation>бұл PDF</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>басқа түрдегі файл</translation>
    </message>
    <message>
        <source>it is plain text</source>
        <translation>бұл жай мәтін</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>бөліктері тым көп</translation>
    </message>
    <message>
        <source>it unpacks to too much</source>
        <translation>ашқанда тым үлкен болады</translation>
    </message>
    <message>
        <source>a hidden document type</source>
        <translation>жасырын құжат түрі</translation>
    </message>
    <message>
        <source>Look at the entities sheet.</source>
        <translation>entities парағын қараңыз.</translation>
    </message>
    <message>
        <source>A column&apos;s heading is wrong or there twice.</source>
        <translation>Баған тақырыбы қате немесе екі рет жазылған.</translation>
    </message>
    <message>
        <source>A question or choice has no label.</source>
        <translation>Сұрақтың немесе таңдаудың атауы (label) жоқ.</translation>
    </message>
    <message>
        <source>A name is missing, there twice, or has a space or sign that names may not have.</source>
        <translation>Аты (name) жоқ, екі рет жазылған немесе онда болмайтын бос орын не таңба бар.</translation>
    </message>
    <message>
        <source>A ${name} points to a question that is not there.</source>
        <translation>${name} жоқ сұрақты көрсетеді.</translation>
    </message>
    <message>
        <source>A range question has wrong start, end or step.</source>
        <translation>range сұрағының басы, соңы немесе қадамы қате.</translation>
    </message>
    <message>
        <source>A group or repeat is begun and not ended, or the reverse.</source>
        <translation>Топ немесе қайталау басталып аяқталмаған немесе керісінше.</translation>
    </message>
    <message>
        <source>A calculate row has no calculation.</source>
        <translation>calculate жолында есептеу жоқ.</translation>
    </message>
    <message>
        <source>A question&apos;s type is not one that XLSForm knows.</source>
        <translation>Сұрақтың түрін XLSForm білмейді.</translation>
    </message>
    <message>
        <source>A choice list is not in the choices sheet.</source>
        <translation>Таңдау тізімі choices парағында жоқ.</translation>
    </message>
    <message>
        <source>There is no survey sheet.</source>
        <translation>survey парағы жоқ.</translation>
    </message>
    <message>
        <source>Correct it in Excel, then add the form again.</source>
        <translation>Excel-де түзетіп, сауалнаманы қайта қосыңыз.</translation>
    </message>
    <message>
        <source>the calculation</source>
        <translation>есептеу</translation>
    </message>
    <message>
        <source>the condition to be asked (relevant)</source>
        <translation>сұрақтың қойылу шарты (relevant)</translation>
    </message>
    <message>
        <source>the check (constraint)</source>
        <translation>тексеру (constraint)</translation>
    </message>
    <message>
        <source>the condition to be required</source>
        <translation>міндетті болу шарты</translation>
    </message>
    <message>
        <source>the condition to be read-only</source>
        <translation>тек оқу шарты</translation>
    </message>
    <message>
        <source>the label</source>
        <translation>атауы</translation>
    </message>
    <message>
        <source>the message of the check</source>
        <translation>тексеру хабары</translation>
    </message>
    <message>
        <source>the message that an answer is required</source>
        <translation>жауап міндетті деген хабар</translation>
    </message>
    <message>
        <source>the hint</source>
        <translation>түсініктеме</translation>
    </message>
    <message>
        <source>the choice filter</source>
        <translation>таңдау сүзгісі</translation>
    </message>
    <message>
        <source>the repeat&apos;s count</source>
        <translation>қайталау саны</translation>
    </message>
    <message>
        <source>the default value</source>
        <translation>бастапқы мән</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>әрекет</translation>
    </message>
    <message>
        <source>This record could not be brought back: {title} ({form}, {at}).</source>
        <translation>Бұл жазбаны қайтару мүмкін болмады: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Answers of a record that could not be brought back, the last typed {at}.</source>
        <translation>Қайтарылмаған жазбаның жауаптары, соңғысы {at} жазылған.</translation>
    </message>
    <message>
        <source>A file of this record is gone: {title} ({form}, {at}).</source>
        <translation>Бұл жазбаның файлы жоғалған: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>As it was in the backup: {title} ({form}, {at}).</source>
        <translation>Сақтық көшірмедегі күйінде: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Look through this record and finalise it again: {title} ({form}, {at}).</source>
        <translation>Бұл жазбаны қарап шығып, қайта аяқтаңыз: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Part of the history is gone. A record that was begun after the last backup may be gone with it.</source>
        <translation>Тарихтың бір бөлігі жоғалған. Соңғы сақтық көшірмеден кейін басталған жазба да бірге жоғалған болуы мүмкін.</translation>
    </message>
    <message>
        <source>The last answers typed into a draft may be missing. Look through your drafts.</source>
        <translation>Қараламаға соңғы жазылған жауаптар жоқ болуы мүмкін. Қараламаларыңызды қарап шығыңыз.</translation>
    </message>
    <message>
        <source>A photo or another file of a draft may be missing. Look through your drafts.</source>
        <translation>Қараламаның фотосы не басқа файлы жоқ болуы мүмкін. Қараламаларыңызды қарап шығыңыз.</translation>
    </message>
    <message>
        <source>damaged structure</source>
        <translation>құрылымы бүлінген</translation>
    </message>
    <message>
        <source>a damaged page</source>
        <translation>бір беті бүлінген</translation>
    </message>
    <message>
        <source>finalised answers that are not as they were</source>
        <translation>аяқталған жауаптар бұрынғысынан өзгерген</translation>
    </message>
    <message>
        <source>an attachment that is not as it was</source>
        <translation>тіркеме бұрынғысынан өзгерген</translation>
    </message>
    <message>
        <source>a form that is not as it was</source>
        <translation>сауалнама бұрынғысынан өзгерген</translation>
    </message>
    <message>
        <source>rows that belong to nothing</source>
        <translation>ештеңеге жатпайтын жолдар бар</translation>
    </message>
    <message>
        <source>fewer rows than in the store</source>
        <translation>жолдары қоймадағыдан аз</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and the keyboard&apos;s language, then try again.</source>
        <translation>Құпиясөз дұрыс емес. Caps Lock пен пернетақта тілін тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The passphrase is too short: use at least {characters} characters, or {words} words.</source>
        <translation>Құпиясөз тым қысқа: кемінде {characters} таңба немесе {words} сөз болсын.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Алдымен атыңызды жазыңыз.</translation>
    </message>
    <message>
        <source>This profile is open in another window of the program. Close that one first.</source>
        <translation>Бұл профиль бағдарламаның басқа терезесінде ашық. Алдымен соны жабыңыз.</translation>
    </message>
    <message>
        <source>A newer version of the program has written this profile. Install that version; nothing was changed.</source>
        <translation>Бұл профильді бағдарламаның жаңарақ нұсқасы жазған. Сол нұсқаны орнатыңыз; ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The profile could not be made ({reason}). Is the disk full or write-protected?</source>
        <translation>Профиль жасалмады ({reason}). Диск толы ма, әлде жазудан қорғалған ба?</translation>
    </message>
    <message>
        <source>The new passphrase could not be written ({reason}). The old one still opens the profile.</source>
        <translation>Жаңа құпиясөз жазылмады ({reason}). Профильді ескі құпиясөз аша береді.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {seconds} seconds, then try again. Is it written on paper somewhere?</source>
        <translation>Тым көп рет қате жазылды. {seconds} секунд күтіп, қайталап көріңіз. Ол қағазға жазылып қойылмаған ба?</translation>
    </message>
    <message>
        <source>There is too little free memory to open a key. Close other programs, then try again.</source>
        <translation>Кілтті ашуға бос жад жетпейді. Басқа бағдарламаларды жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>No recovery key was set for this profile. Only its own passphrase opens it: look for the paper on which it was written.</source>
        <translation>Бұл профильге қалпына келтіру кілті қойылмаған. Оны тек өз құпиясөзі ашады: ол жазылған қағазды іздеңіз.</translation>
    </message>
    <message>
        <source>This is not one whole public key. It begins with age1 and has 62 letters and digits: copy it again from where it was told.</source>
        <translation>Бұл толық ашық кілт емес. Ол age1 деп басталады, 62 әріп пен цифрдан тұрады: айтылған жерінен қайта көшіріңіз.</translation>
    </message>
    <message>
        <source>The file with this laptop&apos;s recovery key cannot be read ({name}). Set the recovery key again.</source>
        <translation>Бұл компьютердің қалпына келтіру кілті бар файлды оқу мүмкін болмады ({name}). Қалпына келтіру кілтін қайта қойыңыз.</translation>
    </message>
    <message>
        <source>{name} is there already and was not written over. Choose another name.</source>
        <translation>{name} бұрыннан бар, үстінен жазылмады. Басқа ат таңдаңыз.</translation>
    </message>
    <message>
        <source>The recovery key could not be written ({reason}). Is the disk full or write-protected? Nothing was changed.</source>
        <translation>Қалпына келтіру кілті жазылмады ({reason}). Диск толы ма, әлде жазудан қорғалған ба? Ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The key file {name} could not be read ({reason}). Is its USB stick in its place?</source>
        <translation>{name} кілт файлын оқу мүмкін болмады ({reason}). Флешкасы орнында ма?</translation>
    </message>
    <message>
        <source>This file holds no recovery key, or it is damaged. Choose the file that was made together with the public key, or a copy of it.</source>
        <translation>Бұл файлда қалпына келтіру кілті жоқ немесе ол бүлінген. Ашық кілтпен бірге жасалған файлды немесе оның көшірмесін таңдаңыз.</translation>
    </message>
    <message>
        <source>The passphrase of the key file is not right. Check Caps Lock and the keyboard&apos;s language, then try again.</source>
        <translation>Кілт файлының құпиясөзі дұрыс емес. Caps Lock пен пернетақта тілін тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This key file needs a faster computer to be opened. Take the profile&apos;s folder to the one on which the key was made.</source>
        <translation>Бұл кілт файлын ашуға жылдамырақ компьютер керек. Профиль қалтасын кілт жасалған компьютерге апарыңыз.</translation>
    </message>
    <message>
        <source>This profile was set up for another recovery key. It needs the one whose public key is {wanted}.</source>
        <translation>Бұл профильге басқа қалпына келтіру кілті қойылған. Ашық кілті {wanted} болатын кілт керек.</translation>
    </message>
    <message>
        <source>What was sealed for the recovery key belongs to another profile. Nothing was changed; bring this profile&apos;s folder back from a backup.</source>
        <translation>Қалпына келтіру кілтіне арнап мөрленген нәрсе басқа профильдікі. Ештеңе өзгермеді; бұл профильдің қалтасын сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>What was sealed for the recovery key is damaged. Nothing was changed; bring the profile&apos;s folder back from a backup.</source>
        <translation>Қалпына келтіру кілтіне арнап мөрленген нәрсе бүлінген. Ештеңе өзгермеді; профильдің қалтасын сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The disk is full. All that was saved before is safe; this last step was not. Free some space, then do it again.</source>
        <translation>Диск толды. Бұрын сақталғанның бәрі аман; осы соңғы қадам сақталмады. Орын босатып, қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The store cannot be written: the disk is write-protected. Nothing was changed.</source>
        <translation>Қоймаға жазуға болмайды: диск жазудан қорғалған. Ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The store of this profile could not be opened. Is its disk or USB stick in its place?</source>
        <translation>Бұл профильдің қоймасы ашылмады. Дискі не флешкасы орнында ма?</translation>
    </message>
    <message>
        <source>The store of this profile is not what this program wrote. Repair it, or bring it back from a backup.</source>
        <translation>Бұл профильдің қоймасын осы бағдарлама жазбаған. Жөндеңіз немесе сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The store of this profile is damaged. Do not go on with it: repair it.</source>
        <translation>Бұл профильдің қоймасы бүлінген. Онымен жалғастырмаңыз: жөндеңіз.</translation>
    </message>
    <message>
        <source>The store is busy with another job. Try again in a moment.</source>
        <translation>Қойма басқа жұмыспен бос емес. Сәл күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked ({reason}). This last step was not saved; try again.</source>
        <translation>Диск сұралғанды орындамады ({reason}). Осы соңғы қадам сақталмады; қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The store is not safe on this system ({setting}). It was not opened.</source>
        <translation>Қойма бұл жүйеде сенімді емес ({setting}). Ашылмады.</translation>
    </message>
    <message>
        <source>The text holds a sign that cannot be kept. Delete it and type the answer again.</source>
        <translation>Мәтінде сақтауға болмайтын таңба бар. Оны өшіріп, жауапты қайта жазыңыз.</translation>
    </message>
    <message>
        <source>The store could not be brought to this version of the program ({reason}). It is as it was. Open it with the version before, or repair it.</source>
        <translation>Қойманы бағдарламаның осы нұсқасына көшіру мүмкін болмады ({reason}). Ол бұрынғы күйінде. Алдыңғы нұсқамен ашыңыз немесе жөндеңіз.</translation>
    </message>
    <message>
        <source>This record is not at headquarters ({state}): it is never deleted from here before.</source>
        <translation>Бұл жазба орталықта жоқ ({state}): оған дейін мұнда ешқашан жойылмайды.</translation>
    </message>
    <message>
        <source>No receipt of headquarters fits this record. It was not deleted; check the store.</source>
        <translation>Орталықтың бұл жазбаға сай түбіртегі жоқ. Ол жойылмады; қойманы тексеріңіз.</translation>
    </message>
    <message>
        <source>Nothing of this store can be read, and no backup was found. Nothing was changed. Plug in the disk or USB stick with the backups, then try again.</source>
        <translation>Бұл қоймадан ештеңе оқылмады, сақтық көшірме де табылмады. Ештеңе өзгермеді. Сақтық көшірмелері бар диск не флешканы қосып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The store could not be repaired ({reason}). It is as it was. Bring it back from a backup.</source>
        <translation>Қойманы жөндеу мүмкін болмады ({reason}). Ол бұрынғы күйінде. Сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The backup could not be written to {folder} ({reason}). Is the disk or USB stick in its place?</source>
        <translation>Сақтық көшірме {folder} қалтасына жазылмады ({reason}). Диск не флешка орнында ма?</translation>
    </message>
    <message>
        <source>There is no room for a backup in {folder}. Free some space there, or choose another folder.</source>
        <translation>{folder} қалтасында сақтық көшірмеге орын жоқ. Орын босатыңыз немесе басқа қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>The new backup did not pass its test ({reason}) and does not count. It was set aside: {folder}. The older ones stay. Check the store, and use another disk or USB stick.</source>
        <translation>Жаңа сақтық көшірме тексеруден өтпеді ({reason}), есепке алынбайды. Бөлек қойылды: {folder}. Ескілері қалды. Қойманы тексеріп, басқа диск не флешка қолданыңыз.</translation>
    </message>
    <message>
        <source>This backup is damaged ({reason}). Nothing was changed. Take an older one.</source>
        <translation>Бұл сақтық көшірме бүлінген ({reason}). Ештеңе өзгермеді. Ескірек көшірмені алыңыз.</translation>
    </message>
    <message>
        <source>The backup could not be brought back ({reason}). Nothing was changed.</source>
        <translation>Сақтық көшірмеден қалпына келтіру мүмкін болмады ({reason}). Ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The store&apos;s structure is damaged ({reason}). Repair the store.</source>
        <translation>Қойманың құрылымы бүлінген ({reason}). Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>A page of the store is damaged ({reason}). Repair the store.</source>
        <translation>Қойманың бір беті бүлінген ({reason}). Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>The history was changed from outside at entry {entry}. Tell your supervisor.</source>
        <translation>Тарихтың {entry}-жолы сырттан өзгертілген. Жетекшіңізге айтыңыз.</translation>
    </message>
    <message>
        <source>The finalised answers of record {number} are not as they were finalised. Repair the store.</source>
        <translation>{number}-жазбаның аяқталған жауаптары аяқталған кездегідей емес. Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>Attachment {number} is not as it was kept. Repair the store.</source>
        <translation>{number}-тіркеме сақталған кездегідей емес. Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>Form {number} is not as it was added. Repair the store, or add the form again.</source>
        <translation>{number}-сауалнама қосылған кездегідей емес. Қойманы жөндеңіз немесе сауалнаманы қайта қосыңыз.</translation>
    </message>
    <message>
        <source>Row {number} of {table} belongs to nothing that is there. Repair the store.</source>
        <translation>{table} кестесінің {number}-жолы ештеңеге жатпайды. Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>Record {number} and its receipt do not fit each other. Repair the store; it is sent again.</source>
        <translation>{number}-жазба мен оның түбіртегі бір-біріне сай емес. Қойманы жөндеңіз; жазба қайта жіберіледі.</translation>
    </message>
    <message>
        <source>This machine has no display for a window. “fieldapp demo” shows the work without one.</source>
        <translation>Бұл компьютерде терезе ашатын экран жоқ. «fieldapp demo» жұмысты терезесіз көрсетеді.</translation>
    </message>
    <message>
        <source>The system did not allow this: {reason} ({file}). Choose another folder.</source>
        <translation>Жүйе бұған рұқсат бермеді: {reason} ({file}). Басқа қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>There is no profile {name} in {home}.</source>
        <translation>{home} қалтасында {name} профилі жоқ.</translation>
    </message>
    <message>
        <source>There are several profiles here: {known}. Name one, by its folder if need be.</source>
        <translation>Мұнда бірнеше профиль бар: {known}. Біреуін атаңыз, қажет болса қалтасымен.</translation>
    </message>
    <message>
        <source>Nothing was typed. Nothing was changed.</source>
        <translation>Ештеңе жазылмады. Ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed; begin again.</source>
        <translation>Екі құпиясөз әртүрлі. Ештеңе өзгермеді; қайта бастаңыз.</translation>
    </message>
    <message>
        <source>No backup lies in {folder}. Is the disk or USB stick in its place?</source>
        <translation>{folder} қалтасында сақтық көшірме жоқ. Диск не флешка орнында ма?</translation>
    </message>
    <message>
        <source>Say with --number which of the {count} copies in the list.</source>
        <translation>Тізімдегі {count} көшірменің қайсысы екенін --number арқылы айтыңыз.</translation>
    </message>
    <message>
        <source>The demo did not come out right. {what}: {found} instead of {wanted}.</source>
        <translation>Көрсетілім дұрыс шықпады. {what}: {found}, керегі {wanted}.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty. Name one for the demo that is new or empty.</source>
        <translation>{folder} қалтасы бос емес. Көрсетілімге жаңа немесе бос қалта атаңыз.</translation>
    </message>
    <message>
        <source>The demo&apos;s headquarters did not start. What it said stands above.</source>
        <translation>Көрсетілімнің орталық сервері іске қосылмады. Оның айтқаны жоғарыда.</translation>
    </message>
    <message>
        <source>Headquarters cannot listen on {host}, port {port} ({reason}). Choose another port.</source>
        <translation>Орталық сервері {host} мекенжайының {port} портын тыңдай алмайды ({reason}). Басқа порт таңдаңыз.</translation>
    </message>
    <message>
        <source>The database of headquarters could not be opened ({reason}). Check its address.</source>
        <translation>Орталықтың дерекқоры ашылмады ({reason}). Мекенжайын тексеріңіз.</translation>
    </message>
    <message>
        <source>Nobody called {name} has a token here. There are: {known}.</source>
        <translation>Мұнда {name} атына берілген токен жоқ. Бар аттар: {known}.</translation>
    </message>
    <message>
        <source>There is no headquarters in {folder} yet. Start it once, then make tokens.</source>
        <translation>{folder} қалтасында орталық сервері әлі жоқ. Оны бір рет іске қосып, сосын токен жасаңыз.</translation>
    </message>
    <message>
        <source>The database of headquarters is not safe on this system ({name}). It was not opened.</source>
        <translation>Орталықтың дерекқоры бұл жүйеде сенімді емес ({name}). Ашылмады.</translation>
    </message>
    <message>
        <source>The database library {version} has a known fault. Install the program again.</source>
        <translation>Дерекқор кітапханасының {version} нұсқасында белгілі қате бар. Бағдарламаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Interviews that were killed in the middle</source>
        <translation>Ортасында күштеп тоқтатылған сұхбаттар</translation>
    </message>
    <message>
        <source>Saved answers that were there after the kill</source>
        <translation>Күштеп тоқтатқаннан кейін қалған сақталған жауаптар</translation>
    </message>
    <message>
        <source>Interviews that survived a kill</source>
        <translation>Күштеп тоқтатудан аман қалған сұхбаттар</translation>
    </message>
    <message>
        <source>Records that wait to be sent</source>
        <translation>Жіберілуін күтіп тұрған жазбалар</translation>
    </message>
    <message>
        <source>Uploads that the network broke off</source>
        <translation>Желі үзген жіберулер</translation>
    </message>
    <message>
        <source>Records with a receipt</source>
        <translation>Түбіртегі бар жазбалар</translation>
    </message>
    <message>
        <source>Records at headquarters</source>
        <translation>Орталықтағы жазбалар</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Қайталанған жазбалар</translation>
    </message>
    <message>
        <source>Records on the supervisor&apos;s laptop</source>
        <translation>Жетекшінің компьютеріндегі жазбалар</translation>
    </message>
    <message>
        <source>Rows in the workbook</source>
        <translation>Excel файлындағы жолдар</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Бұл жазба енді компьютерде жоқ.</translation>
    </message>
    <message>
        <source>This record is finalised and cannot be changed ({state}).</source>
        <translation>Бұл жазба аяқталған, өзгертуге болмайды ({state}).</translation>
    </message>
    <message>
        <source>This form wants its records sealed for headquarters, which this version cannot do. The record stays here as a draft, encrypted. Ask headquarters for the form without encryption.</source>
        <translation>Бұл сауалнама жазбаларын орталыққа арнап мөрлеуді талап етеді, ал бұл нұсқа оны істей алмайды. Жазба осында шифрланған қаралама болып қалады. Орталықтан шифрлаусыз сауалнама сұраңыз.</translation>
    </message>
    <message>
        <source>This record is not finalised yet. Finalise it first.</source>
        <translation>Бұл жазба әлі аяқталмаған. Алдымен аяқтаңыз.</translation>
    </message>
    <message>
        <source>The answers carry another record&apos;s number. Nothing was finalised; open the draft again.</source>
        <translation>Жауаптарда басқа жазбаның нөмірі тұр. Ештеңе аяқталмады; қараламаны қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Record {instance_id} came again with other answers. The first one was kept; tell headquarters.</source>
        <translation>{instance_id} жазбасы басқа жауаптармен қайта келді. Біріншісі сақталды; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>A file of this record is missing. Attach it again, or clear the answer.</source>
        <translation>Бұл жазбаның файлы жоқ. Оны қайта тіркеңіз немесе жауапты өшіріңіз.</translation>
    </message>
    <message>
        <source>The file is {size}; {limit} is the most that can be kept. Make it smaller.</source>
        <translation>Файл көлемі {size}; ең көбі {limit} сақталады. Кішірейтіңіз.</translation>
    </message>
    <message>
        <source>There is no network. Records wait here and are sent when you are connected again.</source>
        <translation>Желі жоқ. Жазбалар осында күтіп, қайта қосылғанда жіберіледі.</translation>
    </message>
    <message>
        <source>The server {host} was not found. Check the network, then the server&apos;s address.</source>
        <translation>{host} сервері табылмады. Алдымен желіні, сосын сервердің мекенжайын тексеріңіз.</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Check the address, or try again later.</source>
        <translation>{host} мекенжайында ештеңе жауап бермейді. Мекенжайды тексеріңіз немесе кейінірек көріңіз.</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later.</source>
        <translation>{host} жауап бермейді. Кейінірек көріңіз.</translation>
    </message>
    <message>
        <source>{host} took too long. What arrived is kept; send again where the network is better.</source>
        <translation>{host} тым ұзақ кешікті. Жеткені сақталды; желі жақсы жерден қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. What arrived is kept; send again to go on.</source>
        <translation>{host} серверімен байланыс үзілді. Жеткені сақталды; жалғастыру үшін қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense. Try again; if it stays so, tell headquarters.</source>
        <translation>{host} мағынасыз жауап берді. Қайталап көріңіз; өзгермесе, орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy did not let us through to {host}. Ask who keeps this network.</source>
        <translation>Желінің проксиі {host} серверіне жібермеді. Осы желіге жауапты адамнан сұраңыз.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({reason}). Nothing was sent. Check the laptop&apos;s date, then ask headquarters.</source>
        <translation>{host} өзінің кім екенін дәлелдей алмады ({reason}). Ештеңе жіберілмеді. Компьютердің күнін тексеріп, орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>No safe connection to {host} came about ({reason}). Nothing was sent; ask headquarters.</source>
        <translation>{host} серверімен қауіпсіз байланыс болмады ({reason}). Ештеңе жіберілмеді; орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name or password. Correct them under Send, Server.</source>
        <translation>{host} пайдаланушы атын не құпиясөзді қабылдамады. Жіберу бетінің Сервер бөлімінде түзетіңіз.</translation>
    </message>
    <message>
        <source>{host} does not allow this user to send. Ask headquarters for access.</source>
        <translation>{host} бұл пайдаланушыға жіберуге рұқсат бермейді. Орталықтан рұқсат сұраңыз.</translation>
    </message>
    <message>
        <source>This network wants a login first. Open a web page to log in, then send again.</source>
        <translation>Бұл желі алдымен кіруді талап етеді. Веб-бет ашып кіріп, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>The address at {host} takes no records. Paste the app user&apos;s address again.</source>
        <translation>{host} серверіндегі мекенжай жазба қабылдамайды. Қолданба пайдаланушысының мекенжайын қайта қойыңыз.</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of a receipt. Check the address; a network with a login page does this too. Records stay here.</source>
        <translation>{host} түбіртек орнына веб-бет жіберді. Мекенжайды тексеріңіз; кіру беті бар желі де осылай етеді. Жазбалар осында қалды.</translation>
    </message>
    <message>
        <source>{host} does not take records now (status {status}). Try again later.</source>
        <translation>{host} қазір жазба қабылдамайды (күйі {status}). Кейінірек көріңіз.</translation>
    </message>
    <message>
        <source>{host} is busy. The records wait and are sent later.</source>
        <translation>{host} бос емес. Жазбалар күтіп, кейін жіберіледі.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own (status {status}). The records wait; try again later.</source>
        <translation>{host} серверінің өзінде қате бар (күйі {status}). Жазбалар күтеді; кейінірек көріңіз.</translation>
    </message>
    <message>
        <source>The server could not read this record: {message}. Tell headquarters; it is kept here.</source>
        <translation>Сервер бұл жазбаны оқи алмады: {message}. Орталыққа хабарлаңыз; жазба осында сақтаулы.</translation>
    </message>
    <message>
        <source>The server&apos;s account is full: {message}. Tell headquarters; the record is kept here.</source>
        <translation>Сервердегі орын толған: {message}. Орталыққа хабарлаңыз; жазба осында сақтаулы.</translation>
    </message>
    <message>
        <source>The server does not know form {form_id} in version “{form_version}”. Ask headquarters to publish it, then send again.</source>
        <translation>Сервер {form_id} сауалнамасының «{form_version}» нұсқасын білмейді. Орталықтан жариялауын сұрап, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>The form takes no more records at headquarters: {message}. The record is kept here.</source>
        <translation>Орталық бұл сауалнамамен енді жазба қабылдамайды: {message}. Жазба осында сақтаулы.</translation>
    </message>
    <message>
        <source>This record was deleted at headquarters: {message}. It is kept here.</source>
        <translation>Бұл жазба орталықта жойылған: {message}. Осында сақтаулы.</translation>
    </message>
    <message>
        <source>Headquarters has this record with other answers: {message}. Nothing was overwritten; tell headquarters.</source>
        <translation>Орталықта бұл жазба басқа жауаптармен тұр: {message}. Ештеңенің үстінен жазылмады; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>Headquarters has a newer version of this record: {message}. Get it first.</source>
        <translation>Орталықта бұл жазбаның жаңарақ нұсқасы бар: {message}. Алдымен соны алыңыз.</translation>
    </message>
    <message>
        <source>A file of this record is larger than the server takes: {message}. Make it smaller.</source>
        <translation>Бұл жазбаның файлы сервер қабылдайтын көлемнен үлкен: {message}. Кішірейтіңіз.</translation>
    </message>
    <message>
        <source>The server refused this record (status {status}): {message}. It is kept here.</source>
        <translation>Сервер бұл жазбаны қабылдамады (күйі {status}): {message}. Осында сақтаулы.</translation>
    </message>
    <message>
        <source>A file of this record is missing on this laptop. Tell your supervisor; the record waits.</source>
        <translation>Бұл жазбаның файлы компьютерде жоқ. Жетекшіңізге айтыңыз; жазба күтеді.</translation>
    </message>
    <message>
        <source>A file of this record is shorter than it was. Tell your supervisor; the record waits.</source>
        <translation>Бұл жазбаның файлы бұрынғысынан қысқа. Жетекшіңізге айтыңыз; жазба күтеді.</translation>
    </message>
    <message>
        <source>You stopped the sending. The record waits.</source>
        <translation>Жіберуді сіз тоқтаттыңыз. Жазба күтеді.</translation>
    </message>
    <message>
        <source>No server is set. Enter its address first.</source>
        <translation>Сервер бапталмаған. Алдымен мекенжайын енгізіңіз.</translation>
    </message>
    <message>
        <source>The record cannot go from “{before}” to “{after}”. Nothing was changed.</source>
        <translation>Жазба «{before}» күйінен «{after}» күйіне өте алмайды. Ештеңе өзгермеді.</translation>
    </message>
    <message>
        <source>The server&apos;s receipt is for other answers. The record stays in the queue; tell headquarters.</source>
        <translation>Сервердің түбіртегі басқа жауаптарға берілген. Жазба кезекте қалды; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>This is not a server&apos;s address. It begins with https:// and is best pasted whole.</source>
        <translation>Бұл сервердің мекенжайы емес. Ол https:// деп басталады, тұтас көшіріп қойған дұрыс.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name, password or token. Correct it and try again.</source>
        <translation>{host} пайдаланушы атын, құпиясөзді не токенді қабылдамады. Түзетіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>{host} does not allow this user to do this. Ask headquarters for access.</source>
        <translation>{host} бұл пайдаланушыға бұған рұқсат бермейді. Орталықтан рұқсат сұраңыз.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address. Check the address and the project&apos;s number.</source>
        <translation>{host} серверінде бұл мекенжайда ештеңе жоқ. Мекенжай мен жоба нөмірін тексеріңіз.</translation>
    </message>
    <message>
        <source>{host} answered something else than was asked (status {status}). Check the address.</source>
        <translation>{host} сұралғаннан басқа жауап берді (күйі {status}). Мекенжайды тексеріңіз.</translation>
    </message>
    <message>
        <source>{host} is busy (status {status}). Try again later.</source>
        <translation>{host} бос емес (күйі {status}). Кейінірек көріңіз.</translation>
    </message>
    <message>
        <source>{host} refused (status {status}): {message}</source>
        <translation>{host} қабылдамады (күйі {status}): {message}</translation>
    </message>
    <message>
        <source>{host} did not answer as a form server does. Check the address; a network with a login page does this too.</source>
        <translation>{host} сауалнама серверіндей жауап бермеді. Мекенжайды тексеріңіз; кіру беті бар желі де осылай етеді.</translation>
    </message>
    <message>
        <source>{host} did not answer as headquarters does. Check the address.</source>
        <translation>{host} орталық серверіндей жауап бермеді. Мекенжайды тексеріңіз.</translation>
    </message>
    <message>
        <source>{host} sends us on to another server ({other}). This was not followed; ask headquarters.</source>
        <translation>{host} басқа серверге жібереді ({other}). Ол жаққа өтілмеді; орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>{host} sends us on to an unprotected address. This was not followed; ask headquarters.</source>
        <translation>{host} қорғалмаған мекенжайға жібереді. Ол жаққа өтілмеді; орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>{host} sends us round in a circle. Check the address.</source>
        <translation>{host} бір шеңбермен айналдыра береді. Мекенжайды тексеріңіз.</translation>
    </message>
    <message>
        <source>{host} answered with more than {limit}. This was not taken; ask headquarters.</source>
        <translation>{host} жауабы {limit} шегінен асты. Алынбады; орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>Entry {position} of the server&apos;s form list is not whole. Tell headquarters.</source>
        <translation>Сервердің сауалнама тізіміндегі {position}-жол толық емес. Орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>Entry {position} of the form&apos;s list of files is not whole. Tell headquarters.</source>
        <translation>Сауалнаманың файл тізіміндегі {position}-жол толық емес. Орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>File {position} of the form has a name that is not safe. It was not taken; tell headquarters.</source>
        <translation>Сауалнаманың {position}-файлының аты қауіпті. Ол алынбады; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>No headquarters is set. Enter its address and a supervisor&apos;s token first.</source>
        <translation>Орталық сервері бапталмаған. Алдымен мекенжайы мен жетекшінің токенін енгізіңіз.</translation>
    </message>
    <message>
        <source>Headquarters did not give version “{version}” of form {form_id}. Its records stay there; tell headquarters.</source>
        <translation>Орталық {form_id} сауалнамасының «{version}» нұсқасын бермеді. Оның жазбалары сонда қалды; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>A file of record {instance_id} has a name that is not safe. The file stays at headquarters, the answers came.</source>
        <translation>{instance_id} жазбасының бір файлының аты қауіпті. Файл орталықта қалды, жауаптар келді.</translation>
    </message>
    <message>
        <source>Record {instance_id} from headquarters cannot be read ({reason}). The others go on.</source>
        <translation>Орталықтан келген {instance_id} жазбасын оқу мүмкін болмады ({reason}). Қалғандары жалғасады.</translation>
    </message>
    <message>
        <source>Headquarters gave another record for {instance_id}. It was not taken; tell headquarters.</source>
        <translation>Орталық {instance_id} орнына басқа жазба берді. Ол алынбады; орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written. Free some space, then export again.</source>
        <translation>Диск толды: {file} жазылмады. Орын босатып, қайта шығарыңыз.</translation>
    </message>
    <message>
        <source>The folder for {file} is not there. Is the USB stick in its place? Choose another.</source>
        <translation>{file} файлының қалтасы жоқ. Флешка орнында ма? Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it in Excel, or choose another folder or name.</source>
        <translation>{file} файлына жазу мүмкін емес. Excel-де ашық болса, жабыңыз немесе басқа қалта не ат таңдаңыз.</translation>
    </message>
    <message>
        <source>{file} was not written ({reason}). Choose another folder, then export again.</source>
        <translation>{file} жазылмады ({reason}). Басқа қалта таңдап, қайта шығарыңыз.</translation>
    </message>
    <message>
        <source>The form has no language “{language}”. Choose another one for the labels.</source>
        <translation>Сауалнамада «{language}» тілі жоқ. Атауларға басқа тіл таңдаңыз.</translation>
    </message>
    <message>
        <source>Sheet {sheet} would have {columns} columns; Excel takes {limit}. Do not split questions with several answers into columns, then export again.</source>
        <translation>{sheet} парағында {columns} баған болар еді; Excel {limit} баған ғана алады. Бірнеше жауапты сұрақтарды бағандарға бөлмей, қайта шығарыңыз.</translation>
    </message>
    <message>
        <source>Record {key} could not be read ({reason}). The workbook holds its number alone.</source>
        <translation>{key} жазбасын оқу мүмкін болмады ({reason}). Excel файлында тек нөмірі бар.</translation>
    </message>
    <message>
        <source>Column {column} was not split: it has {choices} choices, and {limit} is the most that is split.</source>
        <translation>{column} бағаны бөлінбеді: онда {choices} таңдау бар, ең көбі {limit} бөлінеді.</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column {column}: texts too long for one cell go on in further columns.</source>
        <translation>{sheet} парағы, {column} бағаны: бір ұяшыққа сыймаған мәтіндер келесі бағандарда жалғасады.</translation>
    </message>
    <message>
        <source>Sheet {sheet} was too long for Excel and goes on in further sheets ({parts} in all).</source>
        <translation>{sheet} парағы Excel-ге ұзын болғандықтан, келесі парақтарда жалғасады (барлығы {parts}).</translation>
    </message>
    <message>
        <source>The repeat {repeat} is on sheet {sheet}: Excel does not take its own name.</source>
        <translation>{repeat} қайталауы {sheet} парағында: Excel оның өз атын қабылдамайды.</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column {column}: {cells} answers to a question that this version of the form does not have. They stand at the end.</source>
        <translation>{sheet} парағы, {column} бағаны: сауалнаманың осы нұсқасында жоқ сұраққа {cells} жауап. Олар соңында тұр.</translation>
    </message>
    <message>
        <source>Sheet {sheet}: {values} values of unknown questions found no room (Excel takes {limit} columns).</source>
        <translation>{sheet} парағы: белгісіз сұрақтардың {values} мәні сыймады (Excel {limit} баған алады).</translation>
    </message>
    <message>
        <source>An older version of this record is still on this laptop. Delete that one first.</source>
        <translation>Бұл жазбаның ескі нұсқасы осы компьютерде әлі бар. Алдымен соны жойыңыз.</translation>
    </message>
    <message>
        <source>Write why the record is corrected: the reason stays in its history.</source>
        <translation>Жазбаның неге түзетілетінін жазыңыз: себебі оның тарихында қалады.</translation>
    </message>
    <message>
        <source>The author of this form does not allow corrections on this laptop. Ask headquarters.</source>
        <translation>Бұл сауалнаманың авторы осы компьютерде түзетуге рұқсат бермеген. Орталықтан сұраңыз.</translation>
    </message>
    <message>
        <source>This form gives its records no number, so a correction could not name what it replaces.</source>
        <translation>Бұл сауалнама жазбаларына нөмір бермейді, сондықтан түзету нені алмастыратынын айта алмайды.</translation>
    </message>
    <message>
        <source>This record is a draft: change it as it is, it needs no correction.</source>
        <translation>Бұл жазба – қаралама: түзетусіз, тікелей өзгертіңіз.</translation>
    </message>
    <message>
        <source>There is a newer version of this record. Nothing was finalised or changed; correct the newer one.</source>
        <translation>Бұл жазбаның жаңарақ нұсқасы бар. Ештеңе аяқталған да, өзгертілген де жоқ; жаңасын түзетіңіз.</translation>
    </message>
    <message>
        <source>A correction of this record was begun already. Finish or delete that draft first.</source>
        <translation>Бұл жазбаны түзету басталып қойған. Алдымен сол қараламаны аяқтаңыз немесе жойыңыз.</translation>
    </message>
    <message>
        <source>The end of the history was cut off from outside. Tell your supervisor.</source>
        <translation>Тарихтың соңы сырттан кесіп тасталған. Жетекшіңізге айтыңыз.</translation>
    </message>
    <message>
        <source>The file that holds this profile&apos;s key cannot be read (folder {folder}). Nothing was deleted. A backup has a copy of it: repair the profile, or ask your supervisor.</source>
        <translation>Бұл профильдің кілті бар файлды оқу мүмкін болмады ({folder} қалтасы). Ештеңе жойылған жоқ. Сақтық көшірмеде оның көшірмесі бар: профильді жөндеңіз немесе жетекшіңізден сұраңыз.</translation>
    </message>
    <message>
        <source>No key file was found that opens this store: the profile&apos;s own cannot be read. Nothing was changed. Plug in the disk or USB stick with the backups, then try again.</source>
        <translation>Бұл қойманы ашатын кілт файлы табылмады: профильдің өз файлы оқылмайды. Ештеңе өзгермеді. Сақтық көшірмелері бар диск не флешканы қосып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>A record of {at} is gone, and nobody deleted it. Repair the store.</source>
        <translation>{at} кезіндегі бір жазба жоғалған, оны ешкім жоймаған. Қойманы жөндеңіз.</translation>
    </message>
    <message>
        <source>The finalised answers of record {number} are not those that the history names. Tell your supervisor.</source>
        <translation>{number}-жазбаның аяқталған жауаптары тарихта көрсетілгендей емес. Жетекшіңізге айтыңыз.</translation>
    </message>
    <message>
        <source>another key file than the profile&apos;s</source>
        <translation>профильдікінен басқа кілт файлы</translation>
    </message>
</context>
<context>
    <name>NewProfile</name>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>Екі құпиясөз әртүрлі. Екіншісін қайта жазыңыз.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Сәл күтіңіз…</translation>
    </message>
    <message>
        <source>Your records are kept encrypted. They open with the passphrase, or with the recovery key that your supervisor holds: write the passphrase on paper and keep it away from the laptop.</source>
        <translation>Жазбаларыңыз шифрланып сақталады. Олар құпиясөзбен немесе жетекшіңіздегі қалпына келтіру кілтімен ашылады: құпиясөзді қағазға жазып, компьютерден бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Құпиясөзді қайта жазыңыз</translation>
    </message>
    <message>
        <source>At least {characters} characters, or {words} words. A sentence is easy to remember.</source>
        <translation>Кемінде {characters} таңба немесе {words} сөз. Сөйлемді есте сақтау оңай.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Көшірмеден қайтару…</translation>
    </message>
    <message>
        <source>Your records are kept encrypted. Without the passphrase nobody can open them, not even headquarters: write it on paper and keep the paper away from the laptop.</source>
        <translation>Жазбаларыңыз шифрланып сақталады. Құпиясөзсіз оларды ешкім, орталық та аша алмайды: оны қағазға жазып, қағазды компьютерден бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>The profiles that were here cannot be found. Put their disk or USB stick back, then go back.</source>
        <translation>Осында болған профильдер табылмады. Дискісін не флешкасын орнына салып, артқа қайтыңыз.</translation>
    </message>
    <message>
        <source>Create the profile</source>
        <translation>Профиль жасау</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Жазғанымды көрсету</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Профиліңіз</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>NoAnswer</name>
    <message>
        <source>Does not know</source>
        <translation>Білмейді</translation>
    </message>
    <message>
        <source>Refused to answer</source>
        <translation>Жауап беруден бас тартты</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Қатысы жоқ</translation>
    </message>
    <message>
        <source>Why is there no answer?</source>
        <translation>Неге жауап жоқ?</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Note on this question; Enter goes back to the answer</source>
        <translation>Осы сұраққа ескертпе; Enter жауапқа қайтарады</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Күмән</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Typed, but it could not be put in as the answer</source>
        <translation>Жазылған, бірақ жауап ретінде қойылмады</translation>
    </message>
</context>
<context>
    <name>NumberWidget</name>
    <message>
        <source>This is not a number yet.</source>
        <translation>Сан әлі толық емес.</translation>
    </message>
    <message>
        <source>This is not a whole number yet.</source>
        <translation>Бұл әлі бүтін сан емес.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Бұл сан тым үлкен.</translation>
    </message>
</context>
<context>
    <name>OpenProfile</name>
    <message>
        <source>{name} — cannot be read</source>
        <translation>{name} — оқылмады</translation>
    </message>
    <message>
        <source>{name} — has answers that are not saved yet</source>
        <translation>{name} — әлі сақталмаған жауаптары бар</translation>
    </message>
    <message>
        <source>Whose profile?</source>
        <translation>Кімнің профилі?</translation>
    </message>
    <message>
        <source>Profiles on this laptop</source>
        <translation>Осы компьютердегі профильдер</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Жазғанымды көрсету</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>The new passphrase is set. Open the profile with it.</source>
        <translation>Жаңа құпиясөз қойылды. Профильді сонымен ашыңыз.</translation>
    </message>
    <message>
        <source>{name} is back as of {when}: {count} records. What came later is not in it.</source>
        <translation>{name} профилі {when} күйіне қайтарылды: {count} жазба. Одан кейінгілер мұнда жоқ.</translation>
    </message>
    <message>
        <source>The profile that was here is kept in {folder}.</source>
        <translation>Осында болған профиль {folder} қалтасында сақталды.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылуда…</translation>
    </message>
    <message>
        <source>Forgotten passphrase…</source>
        <translation>Құпиясөзді ұмыттым…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Жаңа профиль…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Көшірмеден қайтару…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Жөндеу…</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the form</source>
        <translation>Сауалнама құрылымы</translation>
    </message>
    <message>
        <source>{0} to fix</source>
        <translation>түзету: {0}</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>The two new passphrases differ. Type the second one again.</source>
        <translation>Екі жаңа құпиясөз әртүрлі. Екіншісін қайта жазыңыз.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>Құпиясөз ауыстырылды. Енді жаңасын қолданыңыз.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Сәл күтіңіз…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>At least {characters} characters, or {words} words.</source>
        <translation>Кемінде {characters} таңба немесе {words} сөз.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Жаңа құпиясөзді қайта жазыңыз</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпиясөзді ауыстыру</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Құпиясөзді ауыстыру…</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Both latitude and longitude are wanted.</source>
        <translation>Ендік пен бойлықтың екеуі де керек.</translation>
    </message>
    <message>
        <source>Latitude goes from -90 to 90, longitude from -180 to 180.</source>
        <translation>Ендік -90-нан 90-ға, бойлық -180-нен 180-ге дейін болады.</translation>
    </message>
    <message>
        <source>A place is written in degrees, such as 47.9187 and 106.9239.</source>
        <translation>Орын градуспен жазылады, мысалы 47.9187, 106.9239.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Қайта жасау</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Қ&amp;иып алу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Қ&amp;ою</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бәрін таңдау</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Жарайды</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Иә</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Жоқ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Қайта жасау</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Қ&amp;иып алу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Қ&amp;ою</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бәрін таңдау</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>Бұл жауап сай келмейді. Тексеріңіз.</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Бұл сұраққа жауап керек.</translation>
    </message>
    <message>
        <source>Not translated: {0}</source>
        <translation>Аударылмаған: {0}</translation>
    </message>
    <message>
        <source>Not shown here: {0}</source>
        <translation>Мұнда көрсетілмейді: {0}</translation>
    </message>
    <message>
        <source>Not built yet: {0}.</source>
        <translation>Әлі жасалмаған: {0}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{0} to fix</source>
        <translation>түзету: {0}</translation>
    </message>
    <message>
        <source>OUTLINE</source>
        <translation>ҚҰРЫЛЫМ</translation>
    </message>
</context>
<context>
    <name>RangeWidget</name>
    <message>
        <source>The number must be from {0} to {1}.</source>
        <translation>Сан {0} мен {1} аралығында болуы керек.</translation>
    </message>
    <message>
        <source>The number goes up from {0} in steps of {1}.</source>
        <translation>Сан {0} мәнінен бастап, {1} қадаммен өседі.</translation>
    </message>
    <message>
        <source>a step up or down</source>
        <translation>бір қадам жоғары не төмен</translation>
    </message>
</context>
<context>
    <name>RankWidget</name>
    <message>
        <source>Not ranked yet. Move a choice, or press Space when the order is right.</source>
        <translation>Рет әлі қойылмаған. Таңдауды жылжытыңыз немесе рет дұрыс болса, Space басыңыз.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>жылжыту</translation>
    </message>
    <message>
        <source>place</source>
        <translation>орын</translation>
    </message>
</context>
<context>
    <name>RatingWidget</name>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Form</source>
        <translation>Сауалнама</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Өзгертілді</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Мәлімет</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Табылған жері</translation>
    </message>
    <message>
        <source>begun {when}</source>
        <translation>басталды: {when}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>жіберілуін күтіп тұр</translation>
    </message>
    <message>
        <source>at headquarters since {when}</source>
        <translation>орталықта: {when}</translation>
    </message>
    <message>
        <source>from headquarters</source>
        <translation>орталықтан келді</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>жаңарақ нұсқамен алмастырылды</translation>
    </message>
    <message>
        <source>correction begun {when}</source>
        <translation>түзету басталды: {when}</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>All forms</source>
        <translation>Сауалнамалар</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Барлық күй</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Басқа сүзгілер</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} жазба</translation>
    </message>
    <message>
        <source>more than {count}, the newest first</source>
        <translation>{count} жазбадан көп, жаңасы бірінші</translation>
    </message>
    <message>
        <source>Delete from this laptop…</source>
        <translation>Осы компьютерден жою…</translation>
    </message>
    <message>
        <source>The draft “{record}” was deleted.</source>
        <translation>«{record}» қараламасы жойылды.</translation>
    </message>
    <message>
        <source>“{record}” was deleted from this laptop. Its receipt is kept.</source>
        <translation>«{record}» осы компьютерден жойылды. Түбіртегі сақталды.</translation>
    </message>
    <message>
        <source>Delete a draft</source>
        <translation>Қараламаны жою</translation>
    </message>
    <message>
        <source>Delete a record</source>
        <translation>Жазбаны жою</translation>
    </message>
    <message>
        <source>Delete the draft “{record}” with all its answers?</source>
        <translation>«{record}» қараламасын барлық жауабымен жоясыз ба?</translation>
    </message>
    <message>
        <source>Delete “{record}” with all its answers from this laptop?</source>
        <translation>«{record}» жазбасын барлық жауабымен осы компьютерден жоясыз ба?</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Мұны қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>Headquarters has it, and its receipt stays here. Backups hold it until newer ones replace them.</source>
        <translation>Ол орталықта бар, түбіртегі осында қалады. Сақтық көшірмелерде жаңалары ауыстырғанша тұрады.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>жаңа сұхбат</translation>
    </message>
    <message>
        <source>search</source>
        <translation>іздеу</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Try the beginning of a word, in either alphabet, or show all records.</source>
        <translation>Сөздің басын кирилл не латын әрпімен жазып көріңіз немесе барлық жазбаны көрсетіңіз.</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Жазба іздеу</translation>
    </message>
    <message>
        <source>Show records of this form</source>
        <translation>Осы сауалнаманың жазбаларын көрсету</translation>
    </message>
    <message>
        <source>Show records in this state</source>
        <translation>Осы күйдегі жазбаларды көрсету</translation>
    </message>
    <message>
        <source>Delete the draft…</source>
        <translation>Қараламаны жою…</translation>
    </message>
    <message>
        <source>{count} records are still being read for the search.</source>
        <translation>Іздеуге дайындалып жатқан жазбалар: {count}.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>жою</translation>
    </message>
    <message>
        <source>Search in all answers…</source>
        <translation>Барлық жауаптан іздеу…</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Жаңа сұхбат</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Әзірге жазба жоқ</translation>
    </message>
    <message>
        <source>Begin an interview; it is saved from the first answer on.</source>
        <translation>Сұхбат бастаңыз; ол бірінші жауаптан бастап сақталады.</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Бәрін көрсету</translation>
    </message>
</context>
<context>
    <name>RecoverProfile</name>
    <message>
        <source>The key file</source>
        <translation>Кілт файлы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Барлық файлдар</translation>
    </message>
    <message>
        <source>Choose the key file first.</source>
        <translation>Алдымен кілт файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>The two new passphrases differ. Type the second one again.</source>
        <translation>Екі жаңа құпиясөз әртүрлі. Екіншісін қайта жазыңыз.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Сәл күтіңіз…</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Жаңа құпиясөзді қою</translation>
    </message>
    <message>
        <source>Forgotten passphrase: {name}</source>
        <translation>Ұмытылған құпиясөз: {name}</translation>
    </message>
    <message>
        <source>Your supervisor&apos;s recovery key gives this profile a new passphrase. All records stay. That the key was used is written into the history.</source>
        <translation>Жетекшіңіздің қалпына келтіру кілті бұл профильге жаңа құпиясөз береді. Барлық жазбалар қалады. Кілт қолданылғаны тарихқа жазылады.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s key file</source>
        <translation>Жетекшінің кілт файлы</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Кілт файлының құпиясөзі</translation>
    </message>
    <message>
        <source>New passphrase for the profile</source>
        <translation>Профильдің жаңа құпиясөзі</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Жаңа құпиясөзді қайта жазыңыз</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Файл таңдау…</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>әлі таңдалмаған</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Жазғанымды көрсету</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>No recovery key is set. A passphrase that is forgotten cannot be replaced.</source>
        <translation>Қалпына келтіру кілті қойылмаған. Ұмытылған құпиясөзді ауыстыруға болмайды.</translation>
    </message>
    <message>
        <source>Set, also for this profile: {key}</source>
        <translation>Қойылған, бұл профильге де: {key}</translation>
    </message>
    <message>
        <source>A file with the public key</source>
        <translation>Ашық кілті бар файл</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Барлық файлдар</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>A supervisor who holds the recovery key can give a profile on this laptop a new passphrase, and so can read it. “fieldapp recovery-key” makes one.</source>
        <translation>Қалпына келтіру кілті бар жетекші осы компьютердегі профильге жаңа құпиясөз бере алады, демек оны оқи да алады. Кілтті «fieldapp recovery-key» жасайды.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s public key (age1…)</source>
        <translation>Жетекшінің ашық кілті (age1…)</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Осы кілтті қолдану</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлдан…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Set the recovery key…</source>
        <translation>Қалпына келтіру кілтін қою…</translation>
    </message>
    <message>
        <source>Set on this laptop, not accepted for this profile: {key}. Accept it only when your supervisor has told you the same key.</source>
        <translation>Осы компьютерге қойылған, бұл профильде қабылданбаған: {key}. Жетекшіңіз дәл осы кілтті айтқан болса ғана қабылдаңыз.</translation>
    </message>
    <message>
        <source>The recovery key works for this profile now.</source>
        <translation>Қалпына келтіру кілті енді осы профильге жарайды.</translation>
    </message>
    <message>
        <source>The recovery key is set for this profile. Others on this laptop are asked.</source>
        <translation>Қалпына келтіру кілті осы профильге қойылды. Осы компьютердегі басқалардан сұралады.</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Осы кілтті қабылдау</translation>
    </message>
</context>
<context>
    <name>RepairProfile</name>
    <message>
        <source>The disk, USB stick or folder with backups</source>
        <translation>Сақтық көшірмелері бар диск, флешка не қалта</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Оқылатынның бәрі оқылуда…</translation>
    </message>
    <message>
        <source>Repaired: {count} records are here. The damaged store is kept in {folder}.</source>
        <translation>Жөнделді: мұнда {count} жазба бар. Бүлінген қойма {folder} қалтасында сақталды.</translation>
    </message>
    <message>
        <source>Repair: {name}</source>
        <translation>Жөндеу: {name}</translation>
    </message>
    <message>
        <source>What can be read is kept; what cannot comes from the newest backup. The damaged store is set aside. If backups are on a disk or USB stick, plug it in and choose it.</source>
        <translation>Оқылатыны сақталады; оқылмайтыны ең жаңа сақтық көшірмеден алынады. Бүлінген қойма бөлек қойылады. Сақтық көшірмелер дискіде не флешкада болса, оны қосып, таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a disk or folder…</source>
        <translation>Диск не қалта таңдау…</translation>
    </message>
    <message>
        <source>those of this laptop</source>
        <translation>осы компьютердегі көшірмелер</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Жоғалғандар</translation>
    </message>
    <message>
        <source>Passphrase of the profile</source>
        <translation>Профильдің құпиясөзі</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Жөндеу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>RepeatCard</name>
    <message>
        <source>Add another</source>
        <translation>Тағы қосу</translation>
    </message>
    <message>
        <source>Add the first</source>
        <translation>Біріншісін қосу</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>алып тастау</translation>
    </message>
    <message>
        <source>and {0} more in the outline</source>
        <translation>құрылымда тағы {0} бар</translation>
    </message>
    <message>
        <source>None yet. Enter goes on without.</source>
        <translation>Әзірге жоқ. Enter қоспай жалғастырады.</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Кесте түрінде</translation>
    </message>
    <message>
        <source>as a table</source>
        <translation>кесте түрінде</translation>
    </message>
</context>
<context>
    <name>RestoreProfile</name>
    <message>
        <source>The disk, USB stick or folder with backups</source>
        <translation>Сақтық көшірмелері бар диск, флешка не қалта</translation>
    </message>
    <message>
        <source>none found here yet</source>
        <translation>мұнда әзірге табылмады</translation>
    </message>
    <message>
        <source>Copying and testing…</source>
        <translation>Көшіріліп, тексерілуде…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>A copy is tested before it takes its place. The profile that is here now is set aside and kept.</source>
        <translation>Көшірме орнына қойылмас бұрын тексеріледі. Қазіргі профиль бөлек қойылып, сақталады.</translation>
    </message>
    <message>
        <source>Choose a disk or folder…</source>
        <translation>Диск не қалта таңдау…</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Сақтық көшірмелер, жаңасы бірінші</translation>
    </message>
    <message>
        <source>Passphrase of the profile</source>
        <translation>Профильдің құпиясөзі</translation>
    </message>
    <message>
        <source>Leave the present profile, and add this one beside it</source>
        <translation>Қазіргі профильді қалдырып, мұны қасына қосу</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>To send: {count}</source>
        <translation>Жіберілетіні: {count}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Жіберілуде…</translation>
    </message>
    <message>
        <source>{done} of {total} sent</source>
        <translation>Жіберілді: {done} / {total}</translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation>Жіберілді: {count}.</translation>
    </message>
    <message>
        <source>Still waiting: {count}.</source>
        <translation>Күтіп тұр: {count}.</translation>
    </message>
    <message>
        <source>Need you: {count}; choose one below to see why.</source>
        <translation>Көмегіңіз керек: {count}; себебін көру үшін төменнен біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>You stopped the sending. What was acknowledged stays acknowledged.</source>
        <translation>Жіберуді сіз тоқтаттыңыз. Сервер қабылдағаны қабылданған күйде қалады.</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>қазір жіберу</translation>
    </message>
    <message>
        <source>records</source>
        <translation>жазбалар</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Қазір жіберу</translation>
    </message>
    <message>
        <source>Try the refused ones again</source>
        <translation>Қабылданбағанын қайта жіберу</translation>
    </message>
    <message>
        <source>Records to send</source>
        <translation>Жіберілетін жазбалар</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Жіберілуін күтіп тұрған ештеңе жоқ</translation>
    </message>
    <message>
        <source>Finalised interviews come here and stay until the server confirms that it has them.</source>
        <translation>Аяқталған сұхбаттар осында келіп, сервер қабылдағанын растағанша қалады.</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Enter the address that headquarters gave you.</source>
        <translation>Орталық берген мекенжайды енгізіңіз.</translation>
    </message>
    <message>
        <source>{host} as {user}</source>
        <translation>{host}, пайдаланушы: {user}</translation>
    </message>
    <message>
        <source>{host}, app user&apos;s address</source>
        <translation>{host}, қолданба пайдаланушысының мекенжайы</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Серверден сұралуда…</translation>
    </message>
    <message>
        <source>The server answers. Forms it offers: {count}.</source>
        <translation>Сервер жауап береді. Ондағы сауалнамалар: {count}.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Paste the app user&apos;s address whole. With a plain address, fill in user and password too.</source>
        <translation>Қолданба пайдаланушысының мекенжайын тұтас қойыңыз. Мекенжай жай болса, пайдаланушы мен құпиясөзді де толтырыңыз.</translation>
    </message>
    <message>
        <source>User (if you have one)</source>
        <translation>Пайдаланушы (болса)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Сервер құпиясөзі</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Сақтап, тексеру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Байланысты тексеру</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Тіл және көрініс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Dark, for the evening</source>
        <translation>Қараңғы, кешке арналған</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Ешкім жоқта құлыптау</translation>
    </message>
    <message>
        <source>after {count} minutes</source>
        <translation>{count} минуттан кейін</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ешқашан</translation>
    </message>
    <message>
        <source>The laptop also locks when it wakes up. What was typed is kept; after the passphrase the interview goes on at the same question.</source>
        <translation>Компьютер ұйқыдан оянғанда да құлыпталады. Жазылғаны сақталады; құпиясөзден кейін сұхбат сол сұрақтан жалғасады.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Where records go, and where a supervisor gets them.</source>
        <translation>Жазбалар қайда жіберіледі, жетекші оларды қайдан алады.</translation>
    </message>
    <message>
        <source>Set the server…</source>
        <translation>Серверді баптау…</translation>
    </message>
    <message>
        <source>This profile is kept in {folder}</source>
        <translation>Бұл профиль {folder} қалтасында сақталады</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Guidance</source>
        <translation>Нұсқау</translation>
    </message>
    <message>
        <source>The form gives no guidance to this question.</source>
        <translation>Сауалнамада бұл сұраққа нұсқау жоқ.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Неге</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>Қаралама</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Аяқталды</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Күтіп тұр</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Жіберілуде</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Бөлігі кетті</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Көмек керек</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Алмастырылды</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Түзету</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>all answered</source>
        <translation>бәріне жауап берілді</translation>
    </message>
    <message>
        <source>1 question left</source>
        <translation>1 сұрақ қалды</translation>
    </message>
    <message>
        <source>{0} questions left</source>
        <translation>{0} сұрақ қалды</translation>
    </message>
    <message>
        <source>{0} of {1} questions answered.</source>
        <translation>Жауап берілген сұрақтар: {0} / {1}.</translation>
    </message>
    <message>
        <source>What is typed here is no answer yet.</source>
        <translation>Мұнда жазылғаны әлі жауап емес.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>General questions</source>
        <translation>Жалпы сұрақтар</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Бұл сұраққа жауап керек.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>Бұл жауап сай келмейді. Тексеріңіз.</translation>
    </message>
    <message>
        <source>{0}   ·   not asked now</source>
        <translation>{0}   ·   қазір қойылмайды</translation>
    </message>
</context>
<context>
    <name>TimeWidget</name>
    <message>
        <source>hours:minutes</source>
        <translation>сағат:минут</translation>
    </message>
    <message>
        <source>This is not a time yet. Write it as 14:30.</source>
        <translation>Уақыты әлі толық емес. 14:30 деп жазыңыз.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>drafts</source>
        <translation>қаралама</translation>
    </message>
    <message>
        <source>last one {when}</source>
        <translation>соңғысы: {when}</translation>
    </message>
    <message>
        <source>wait to be sent</source>
        <translation>жіберуді күтуде</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>көмегіңіз керек</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>бәрі дұрыс</translation>
    </message>
    <message>
        <source>at headquarters</source>
        <translation>орталыққа жетті</translation>
    </message>
    <message>
        <source>nothing begun</source>
        <translation>басталғаны жоқ</translation>
    </message>
    <message>
        <source>Only {free} are free on this disk. Free some space before the next interviews.</source>
        <translation>Бұл дискіде {free} ғана бос орын қалды. Келесі сұхбаттарға дейін орын босатыңыз.</translation>
    </message>
    <message>
        <source>they go when you press Send</source>
        <translation>«Жіберу» басылғанда кетеді</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>күтіп тұрғаны жоқ</translation>
    </message>
    <message>
        <source>refused by the server: see Send</source>
        <translation>сервер қабылдамады: «Жіберу» бетін қараңыз</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>әзірге жоқ</translation>
    </message>
    <message>
        <source>Continue: {record}</source>
        <translation>Жалғастыру: {record}</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Жаңа сұхбат</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Табылды</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>The last {count} records</source>
        <translation>Соңғы {count} жазба</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Соңғы жазбалар</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Әзірге жазба жоқ</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>сауалнама қосу</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>жаңа сұхбат</translation>
    </message>
    <message>
        <source>search</source>
        <translation>іздеу</translation>
    </message>
    <message>
        <source>Search in all answers…</source>
        <translation>Жауаптан іздеу…</translation>
    </message>
    <message>
        <source>Add an XLSForm from a file or a USB stick, download your forms from the server, or begin with the form that comes with the program.</source>
        <translation>XLSForm файлын файлдан немесе флешкадан қосыңыз, сауалнамаларды серверден жүктеп алыңыз немесе бағдарламамен бірге келген сауалнамадан бастаңыз.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Сәлеметсіз бе, {name}</translation>
    </message>
    <message>
        <source>continue the draft</source>
        <translation>қараламаны жалғастыру</translation>
    </message>
    <message>
        <source>Search all records</source>
        <translation>Барлық жазбадан іздеу</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Жіберу…</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>Сауалнама қосу…</translation>
    </message>
    <message>
        <source>Use the program&apos;s own form</source>
        <translation>Дайын сауалнама алу</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Бұл компьютерде әзірге сауалнама жоқ</translation>
    </message>
</context>
<context>
    <name>TraceWidget</name>
    <message>
        <source>At least {0} places are wanted, one on each line (Alt+Enter).</source>
        <translation>Кемінде {0} нүкте керек, әр жолда біреуден (Alt+Enter).</translation>
    </message>
    <message>
        <source>next place</source>
        <translation>келесі нүкте</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>{0}-жол: {1}</translation>
    </message>
    <message>
        <source>Places: {0}</source>
        <translation>Нүктелер: {0}</translation>
    </message>
</context>
<context>
    <name>UnbuiltWidget</name>
    <message>
        <source>This kind of question is not built yet. Type the answer as text.</source>
        <translation>Сұрақтың бұл түрі әлі жасалмаған. Жауапты мәтінмен жазыңыз.</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Correction</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>{0}: read only</source>
        <translation>{0}: тек оқуға</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Тарихы…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Түзету…</translation>
    </message>
    <message>
        <source>Go on with the correction</source>
        <translation>Түзетуді жалғастыру</translation>
    </message>
    <message>
        <source>Open the newer version</source>
        <translation>Жаңарақ нұсқасын ашу</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>No rule of the form decides anything here.</source>
        <translation>Мұнда сауалнаманың ешбір ережесі әсер етпейді.</translation>
    </message>
    <message>
        <source>{0} (all of “{1}”)</source>
        <translation>{0} («{1}» түгелімен)</translation>
    </message>
    <message>
        <source>The form&apos;s rule cannot be worked out on these answers</source>
        <translation>Осы жауаптармен сауалнаманың ережесін есептеу мүмкін емес</translation>
    </message>
    <message>
        <source>{0} choices are offered, because of</source>
        <translation>{0} таңдау ұсынылуының себебі</translation>
    </message>
    <message>
        <source>Worked out: {0}</source>
        <translation>Есептелгені: {0}</translation>
    </message>
    <message>
        <source>Asked, because of</source>
        <translation>Қойылуының себебі</translation>
    </message>
    <message>
        <source>Not asked, because of</source>
        <translation>Қойылмауының себебі</translation>
    </message>
    <message>
        <source>The answer fits the rule</source>
        <translation>Жауап ережеге сай</translation>
    </message>
    <message>
        <source>The answer does not fit the rule</source>
        <translation>Жауап ережеге сай емес</translation>
    </message>
    <message>
        <source>Cannot be changed, because of</source>
        <translation>Өзгертуге болмауының себебі</translation>
    </message>
    <message>
        <source>Needs an answer, because of</source>
        <translation>Жауап керек болуының себебі</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… және тағы {0}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>қойылмаған</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Correct a record</source>
        <translation>Жазбаны түзету</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Why? For example: the number was a slip of the pen</source>
        <translation>Неге? Мысалы: сан қате жазылған</translation>
    </message>
    <message>
        <source>Begin the correction</source>
        <translation>Түзетуді бастау</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Сол күйінде қалдыру</translation>
    </message>
    <message>
        <source>The finalised record stays as it is. A new version with the same answers is opened; when it is finalised it replaces the old one, and the history tells what was changed, and why.</source>
        <translation>Аяқталған жазба сол күйінде қалады. Жауаптары бірдей жаңа нұсқа ашылады; аяқталған соң ол ескісін алмастырады, ал нені, неге өзгерткенін тарихы айтады.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose a form and press Enter.</source>
        <translation>Сауалнаманы таңдап, Enter басыңыз.</translation>
    </message>
    <message>
        <source>Forms downloaded: {count}.</source>
        <translation>Жүктеп алынған сауалнамалар: {count}.</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>беттер</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>құлыптау</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Сауалнама</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
</context>
<context>
    <name>_ChosenLine</name>
    <message>
        <source>Clear</source>
        <translation>Тазарту</translation>
    </message>
</context>
<context>
    <name>_InstanceRow</name>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
</TS>
