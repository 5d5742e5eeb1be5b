<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="mn_MN">
<context>
    <name>AcknowledgeWidget</name>
    <message>
        <source>Yes, done</source>
        <translation>Тийм, хийсэн</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>тэмдэглэх</translation>
    </message>
</context>
<context>
    <name>AnnotatedWidget</name>
    <message>
        <source>Draw on the picture…</source>
        <translation>Зураг дээр зурах…</translation>
    </message>
</context>
<context>
    <name>AttachedFileWidget</name>
    <message>
        <source>Choose a file…</source>
        <translation>Файл сонгох…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Хасах</translation>
    </message>
    <message>
        <source>The file is not on this laptop.</source>
        <translation>Файл энэ компьютерт алга.</translation>
    </message>
    <message>
        <source>Kept, encrypted: {0}</source>
        <translation>Шифрлэж хадгалсан: {0}</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>файл сонгох</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файл сонгох</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}</source>
        <translation>Файлыг уншиж чадсангүй: {0}</translation>
    </message>
    <message>
        <source>The file is larger than {0}.</source>
        <translation>Файл {0}-аас том байна.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Бүх файл</translation>
    </message>
    <message>
        <source>Fitting files</source>
        <translation>Тохирох файлууд</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>On this laptop: {what}</source>
        <translation>Энэ зөөврийн компьютерт: {what}</translation>
    </message>
    <message>
        <source>In {folder}: {what}</source>
        <translation>{folder}: {what}</translation>
    </message>
    <message>
        <source>This profile was brought back from the copy of {when}. What came later is not in it.</source>
        <translation>Энэ профайлыг {when}-ний хуулбараас сэргээсэн. Түүнээс хойшхи зүйл энд алга.</translation>
    </message>
    <message>
        <source>it is not plugged in. The copy is made when it is back.</source>
        <translation>одоо залгаагүй байна. Буцаж залгахад хуулбар хийнэ.</translation>
    </message>
    <message>
        <source>no copy yet</source>
        <translation>хуулбар хараахан алга</translation>
    </message>
    <message>
        <source>last copy {when}; something changed since</source>
        <translation>сүүлчийн хуулбар {when}; түүнээс хойш өөрчлөлт орсон</translation>
    </message>
    <message>
        <source>last copy {when}, tested</source>
        <translation>сүүлчийн хуулбар {when}, шалгасан</translation>
    </message>
    <message>
        <source>Copying and testing…</source>
        <translation>Хуулж, шалгаж байна…</translation>
    </message>
    <message>
        <source>Copied, read back and compared: all is there.</source>
        <translation>Хуулж, буцааж уншин тулгасан: бүх зүйл байна.</translation>
    </message>
    <message>
        <source>Where copies go as well</source>
        <translation>Хуулбарыг өөр хаана хадгалах вэ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Нөөц хуулбар</translation>
    </message>
    <message>
        <source>Encrypted copies of this profile, which your passphrase opens. One is made every half hour of work and when you lock; the last ones stay, and one of each day and week.</source>
        <translation>Энэ профайлын шифрлэсэн хуулбар; таны нууц үгээр нээгдэнэ. Ажлын хагас цаг тутам болон түгжих үед хийнэ; сүүлийн хэд нь, мөн өдөр, долоо хоног бүрийн нэг нь үлдэнэ.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Одоо хуулах</translation>
    </message>
    <message>
        <source>Choose a disk or USB stick…</source>
        <translation>Диск эсвэл флаш сонгох…</translation>
    </message>
    <message>
        <source>Stop copying there</source>
        <translation>Тэнд хуулахаа болих</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Everything is saved again.</source>
        <translation>Бүгд дахин хадгалагдлаа.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Дахин оролдох</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Checking every page…</source>
        <translation>Хуудас бүрийг шалгаж байна…</translation>
    </message>
    <message>
        <source>Checking every file…</source>
        <translation>Файл бүрийг шалгаж байна…</translation>
    </message>
    <message>
        <source>All is well: nothing is damaged, lost or changed.</source>
        <translation>Бүх зүйл бүрэн бүтэн: гэмтсэн, алдагдсан, өөрчлөгдсөн зүйл алга.</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Санг шалгах</translation>
    </message>
    <message>
        <source>Reads everything that is kept and compares it with what was written. You can go on working.</source>
        <translation>Хадгалсан бүхнийг уншиж, анх бичсэнтэй нь тулгана. Та үргэлжлүүлэн ажиллаж болно.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Одоо шалгах</translation>
    </message>
</context>
<context>
    <name>ChoiceListWidget</name>
    <message>
        <source>Type to search</source>
        <translation>Бичиж хайна уу</translation>
    </message>
    <message>
        <source>move</source>
        <translation>шилжих</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>сонгох</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet. It depends on an earlier answer.</source>
        <translation>Одоохондоо сонгох зүйл алга. Өмнөх хариултаас хамаарна.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Тохирох зүйл алга.</translation>
    </message>
</context>
<context>
    <name>ChoicesWidget</name>
    <message>
        <source>There is nothing to choose from yet. It depends on an earlier answer.</source>
        <translation>Одоохондоо сонгох зүйл алга. Өмнөх хариултаас хамаарна.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>сонгох</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Stopped.</source>
        <translation>Зогсоолоо.</translation>
    </message>
    <message>
        <source>Something went wrong: {what}. What was saved is safe. Report it.</source>
        <translation>Алдаа гарлаа: {what}. Хадгалсан зүйл хэвээр байгаа. Алдааг мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>The window opens on the enumerator&apos;s profile. Close it to end.</source>
        <translation>Судлаачийн профайл цонхонд нээгдэж байна. Дуусгахдаа цонхыг хаана уу.</translation>
    </message>
    <message>
        <source>Headquarters has ended.</source>
        <translation>Төвийн сервер зогслоо.</translation>
    </message>
    <message>
        <source>Withdrawn: {count} tokens of {name}. Who has them is refused from now on.</source>
        <translation>Хүчингүй болгосон: {name} нэртэй {count} токен. Үүнээс хойш тэдгээрээр нэвтэрч болохгүй.</translation>
    </message>
    <message>
        <source>Published: {title}, version {version}. Enumerators can fetch it now.</source>
        <translation>Нийтэлсэн: {title}, хувилбар {version}. Судлаачид одоо татаж авч болно.</translation>
    </message>
    <message>
        <source>These files were not beside it and are missing: {files}</source>
        <translation>Дараах файл хажууд нь байсангүй, дутуу байна: {files}</translation>
    </message>
    <message>
        <source>Headquarters: {address}. Ctrl+C ends it.</source>
        <translation>Төвийн сервер: {address}. Ctrl+C дарж зогсооно.</translation>
    </message>
    <message>
        <source>All that it receives is in {folder}.</source>
        <translation>Хүлээн авсан бүхэн {folder} хавтсанд байна.</translation>
    </message>
    <message>
        <source>Its tokens were told before. --new-token makes another one.</source>
        <translation>Токенуудыг өмнө нь хэлсэн. --new-token шинэ токен үүсгэнэ.</translation>
    </message>
    <message>
        <source>Other machines write this machine&apos;s own address instead of {host}. Without HTTPS anybody in the network can read what is sent: put a proxy with HTTPS before it.</source>
        <translation>Бусад компьютерт {host} гэхийн оронд энэ компьютерын хаягийг бичнэ. HTTPS-гүй бол илгээсэн зүйлийг сүлжээнд байгаа хэн ч уншиж чадна: урд нь HTTPS-тэй прокси тавина уу.</translation>
    </message>
    <message>
        <source>Write this down, it is told only now:</source>
        <translation>Үүнийг бичиж аваарай, зөвхөн одоо л хэлнэ:</translation>
    </message>
    <message>
        <source>Address for enumerators: {address}</source>
        <translation>Судлаачийн хаяг: {address}</translation>
    </message>
    <message>
        <source>Token for supervisors: {token}</source>
        <translation>Ахлагчийн токен: {token}</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>Хэрэглээ: </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Сонголтууд</translation>
    </message>
    <message>
        <source>show this and end</source>
        <translation>энэ тайлбарыг харуулаад дуусна</translation>
    </message>
    <message>
        <source>This was not understood: {message}</source>
        <translation>Үүнийг ойлгосонгүй: {message}</translation>
    </message>
    <message>
        <source>{program} --help tells what there is.</source>
        <translation>Боломжуудыг {program} --help командаар харна уу.</translation>
    </message>
    <message>
        <source>Interviews without a network. With no command the window opens.</source>
        <translation>Сүлжээгүй газар ярилцлага авах програм. Команд бичихгүй бол цонх нээгдэнэ.</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>хувилбарыг харуулаад дуусна</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ХАВТАС</translation>
    </message>
    <message>
        <source>where the profiles are kept; without it, in your own data folder</source>
        <translation>профайлуудыг хадгалах хавтас; заагаагүй бол таны өгөгдлийн хавтас</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Командууд</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>КОМАНД</translation>
    </message>
    <message>
        <source>do the whole job once with made-up interviews, and count</source>
        <translation>зохиомол ярилцлагаар бүх ажлыг нэг удаа хийж, тоолж шалгана</translation>
    </message>
    <message>
        <source>be headquarters: take records in and give them to supervisors</source>
        <translation>төвийн сервер болно: бичлэг хүлээн авч, ахлагч нарт өгнө</translation>
    </message>
    <message>
        <source>where the demo writes, new or empty; without it, a temporary one</source>
        <translation>үзүүлэнгийн файлыг бичих шинэ эсвэл хоосон хавтас; заагаагүй бол түр хавтас</translation>
    </message>
    <message>
        <source>do not open the window afterwards</source>
        <translation>дараа нь цонх нээхгүй</translation>
    </message>
    <message>
        <source>where it keeps everything; without it, in your own data folder</source>
        <translation>бүхнийг хадгалах хавтас; заагаагүй бол таны өгөгдлийн хавтас</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ХАЯГ</translation>
    </message>
    <message>
        <source>where it listens; 0.0.0.0 lets other machines in (now: %(default)s)</source>
        <translation>сонсох хаяг; 0.0.0.0 бол бусад компьютер холбогдоно (одоо: %(default)s)</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ТОО</translation>
    </message>
    <message>
        <source>check that nothing of a profile is damaged, lost or changed from outside</source>
        <translation>профайлд гэмтсэн, алдагдсан, гаднаас өөрчилсөн зүйл байгаа эсэхийг шалгах</translation>
    </message>
    <message>
        <source>make an encrypted copy of a profile, tested by reading it back</source>
        <translation>профайлын шифрлэсэн нөөц хуулбарыг хийж, буцааж уншин шалгах</translation>
    </message>
    <message>
        <source>where to; without it, beside the profiles and to the chosen second place</source>
        <translation>хаашаа; заахгүй бол профайлуудын хажууд болон сонгосон хоёр дахь газарт</translation>
    </message>
    <message>
        <source>bring a profile back from a copy; the one that is there is kept aside</source>
        <translation>профайлыг нөөц хуулбараас сэргээх; байгаа профайлыг тусад нь хадгална</translation>
    </message>
    <message>
        <source>make a damaged profile whole from what can be read and its newest backup</source>
        <translation>гэмтсэн профайлыг уншигдах хэсэг болон хамгийн шинэ нөөц хуулбараас засварлах</translation>
    </message>
    <message>
        <source>a stick or folder with backups, besides those beside the profiles</source>
        <translation>профайлуудын хажууд байгаагаас гадна нөөц хуулбартай флаш эсвэл хавтас</translation>
    </message>
    <message>
        <source>make a supervisor&apos;s recovery key, or let this laptop&apos;s profiles trust one</source>
        <translation>ахлагчийн сэргээх түлхүүр үүсгэх, эсвэл энэ компьютерын профайлуудад итгэх түлхүүр заах</translation>
    </message>
    <message>
        <source>give a profile a new passphrase by the supervisor&apos;s recovery key</source>
        <translation>ахлагчийн сэргээх түлхүүрээр профайлд шинэ нууц үг өгөх</translation>
    </message>
    <message>
        <source>the supervisor&apos;s key file</source>
        <translation>ахлагчийн түлхүүрийн файл</translation>
    </message>
    <message>
        <source>change the passphrase of a profile</source>
        <translation>профайлын нууц үгийг солих</translation>
    </message>
    <message>
        <source>make a key and keep it in this new file, under a passphrase</source>
        <translation>түлхүүр үүсгээд энэ шинэ файлд нууц үгтэй хадгалах</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>ТҮЛХҮҮР</translation>
    </message>
    <message>
        <source>trust this public key (age1…), or the one in this file</source>
        <translation>энэ нийтийн түлхүүрт (age1…), эсвэл энэ файл дахь түлхүүрт итгэх</translation>
    </message>
    <message>
        <source>PROFILE</source>
        <translation>ПРОФАЙЛ</translation>
    </message>
    <message>
        <source>its name, or its folder&apos;s; not needed when there is one alone</source>
        <translation>нэр нь эсвэл хавтасных нь нэр; ганц профайлтай бол шаардлагагүй</translation>
    </message>
    <message>
        <source>a copy, or a folder or stick with copies</source>
        <translation>нөөц хуулбар, эсвэл хуулбарууд байгаа хавтас, флаш</translation>
    </message>
    <message>
        <source>which one of the list; without it, the newest</source>
        <translation>жагсаалтын хэд дэх нь; заахгүй бол хамгийн шинэ нь</translation>
    </message>
    <message>
        <source>beside the profile that is there, under another name</source>
        <translation>байгаа профайлын хажууд, өөр нэрээр</translation>
    </message>
    <message>
        <source>0 takes any free one (now: %(default)s)</source>
        <translation>порт; 0 бол аль нэг сул портыг авна (одоо: %(default)s)</translation>
    </message>
    <message>
        <source>an SQLAlchemy address such as PostgreSQL&apos;s; without it, SQLite</source>
        <translation>SQLAlchemy хаяг, жишээ нь PostgreSQL; заагаагүй бол SQLite</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>publish this form (.xlsx, .xls, .xml) for the enumerators, and end</source>
        <translation>энэ маягтыг (.xlsx, .xls, .xml) судлаачдад нийтлээд дуусгах</translation>
    </message>
    <message>
        <source>let one more person in, show their token, and end</source>
        <translation>дахин нэг хүнд эрх нээж, токеныг нь харуулаад дуусна</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>НЭР</translation>
    </message>
    <message>
        <source>refuse the tokens of that name from now on, and end</source>
        <translation>энэ нэрийн токенуудыг хүчингүй болгоод дуусгах</translation>
    </message>
    <message>
        <source>whose the new token is</source>
        <translation>шинэ токен хэнийх болох</translation>
    </message>
    <message>
        <source>tell the address and tokens as one line of JSON</source>
        <translation>хаяг, токеныг нэг мөр JSON хэлбэрээр хэлнэ</translation>
    </message>
    <message>
        <source>an address is wanted, such as 127.0.0.1</source>
        <translation>хаяг бичнэ үү, жишээлбэл 127.0.0.1</translation>
    </message>
    <message>
        <source>a port is a number from 0 to {highest}</source>
        <translation>порт нь 0-ээс {highest} хүртэлх тоо байна</translation>
    </message>
    <message>
        <source>Passphrase for the key file</source>
        <translation>Түлхүүрийн файлын нууц үг</translation>
    </message>
    <message>
        <source>Made: {file}. Its public key, for the laptops:</source>
        <translation>Үүсгэлээ: {file}. Компьютеруудад өгөх нийтийн түлхүүр нь:</translation>
    </message>
    <message>
        <source>Keep the file on two USB sticks in two places, and its passphrase on paper in a third. Who has both reads every profile that trusts this key.</source>
        <translation>Файлыг хоёр USB дээр хоёр өөр газар, нууц үгийг нь цаасан дээр гурав дахь газарт хадгална уу. Хоёуланг нь эзэмшсэн хүн энэ түлхүүрт итгэдэг бүх профайлыг уншина.</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name}-ийн нууц үг</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Шинэ нууц үг</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>Нууц үг солигдлоо. Одооноос шинийг хэрэглэнэ үү.</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Түлхүүрийн файлын нууц үг</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>{name}: шинэ нууц үг</translation>
    </message>
    <message>
        <source>{name} has the new passphrase. That the key was used is in the history.</source>
        <translation>{name} шинэ нууц үгтэй боллоо. Түлхүүр хэрэглэснийг түүхэнд бичсэн.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Дахин нэг удаа</translation>
    </message>
    <message>
        <source>There were wrong tries: wait {seconds} seconds. Ctrl+C ends it.</source>
        <translation>Буруу оролдлого байсан: {seconds} секунд хүлээнэ үү. Ctrl+C дарвал дуусна.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Түр хүлээнэ үү…</translation>
    </message>
    <message>
        <source>Go on to work with nothing of it before “fieldapp repair” was run.</source>
        <translation>“fieldapp repair” ажиллуулахаас өмнө үүгээр үргэлжлүүлэн ажиллаж болохгүй.</translation>
    </message>
    <message>
        <source>All is well: {count} records, their files, receipts and history are whole.</source>
        <translation>Бүх зүйл бүрэн бүтэн: {count} бичлэг, тэдгээрийн файл, баримт, түүх эвдрэлгүй байна.</translation>
    </message>
    <message>
        <source>Copied and tested: {folder} ({size}).</source>
        <translation>Хуулж, шалгасан: {folder} ({size}).</translation>
    </message>
    <message>
        <source>Bringing back: {copy}</source>
        <translation>Сэргээж байна: {copy}</translation>
    </message>
    <message>
        <source>{name} is back as of {when}: {count} records. What came later is not in it.</source>
        <translation>{name} профайл {when}-ний байдлаар сэргэлээ: {count} бичлэг. Түүнээс хойшхи зүйл энд алга.</translation>
    </message>
    <message>
        <source>The profile that was here is kept in {folder}.</source>
        <translation>Энд байсан профайлыг {folder} хавтаст хадгалсан.</translation>
    </message>
    <message>
        <source>Repaired: {count} records are here. The damaged store is kept in {folder}.</source>
        <translation>Засварлалаа: {count} бичлэг байна. Гэмтсэн санг {folder} хавтаст хадгалсан.</translation>
    </message>
    <message>
        <source>What could not be read was taken from the backup of {when}: {count} records.</source>
        <translation>Уншигдаагүйг нь {when}-ний нөөц хуулбараас авсан: {count} бичлэг.</translation>
    </message>
    <message>
        <source>Mongolian, English or Kazakh; without it, the system&apos;s language</source>
        <translation>монгол, англи эсвэл казах хэл; заагаагүй бол системийн хэл</translation>
    </message>
    <message>
        <source>New profiles in {folder} can be recovered with this key; each person who has one is asked:</source>
        <translation>{folder} дахь шинэ профайлыг энэ түлхүүрээр сэргээж болно; байгаа профайлын эзэн бүрээс асууна:</translation>
    </message>
</context>
<context>
    <name>DateTimeWidget</name>
    <message>
        <source>hours:minutes</source>
        <translation>цаг:минут</translation>
    </message>
    <message>
        <source>A date and a time are wanted: 2025-07-31 and 14:30.</source>
        <translation>Огноо, цаг хоёул хэрэгтэй: 2025-07-31 ба 14:30.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>одоо</translation>
    </message>
</context>
<context>
    <name>DateWidget</name>
    <message>
        <source>Calendar</source>
        <translation>Хуанли</translation>
    </message>
    <message>
        <source>today</source>
        <translation>өнөөдөр</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>он-сар-өдөр</translation>
    </message>
    <message>
        <source>year-month</source>
        <translation>он-сар</translation>
    </message>
    <message>
        <source>year</source>
        <translation>он</translation>
    </message>
    <message>
        <source>This is not a date yet. Write it as 2025-07-31.</source>
        <translation>Огноо бүрэн биш байна. 2025-07-31 гэж бичнэ үү.</translation>
    </message>
    <message>
        <source>This is not a month yet. Write it as 2025-07.</source>
        <translation>Сар бүрэн биш байна. 2025-07 гэж бичнэ үү.</translation>
    </message>
    <message>
        <source>This is not a year yet. Write it as 2025.</source>
        <translation>Он бүрэн биш байна. 2025 гэж бичнэ үү.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>yesterday</source>
        <translation>өчигдөр</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo enumerator</source>
        <translation>Үзүүлэнгийн судлаач</translation>
    </message>
    <message>
        <source>An encrypted profile was made.</source>
        <translation>Шифрлэсэн профайл үүсгэлээ.</translation>
    </message>
    <message>
        <source>The shipped form “{title}” was loaded.</source>
        <translation>Програмтай хамт ирсэн «{title}» маягтыг ачааллаа.</translation>
    </message>
    <message>
        <source>Interview {number} was filled and finalised.</source>
        <translation>{number}-р ярилцлагыг бөглөж, дуусгалаа.</translation>
    </message>
    <message>
        <source>Interview 2: its process was killed after {count} saved answers.</source>
        <translation>2-р ярилцлага: {count} хариулт хадгалсны дараа програмыг албадан зогсоолоо.</translation>
    </message>
    <message>
        <source>Interview 2 was resumed with all {count} answers, and finalised.</source>
        <translation>2-р ярилцлагыг {count} хариулттай нь бүтнээр үргэлжлүүлж, дуусгалаа.</translation>
    </message>
    <message>
        <source>Headquarters runs at {address}.</source>
        <translation>Төвийн сервер ажиллаж байна: {address}.</translation>
    </message>
    <message>
        <source>The network went away in the middle of an upload; {count} records still wait.</source>
        <translation>Илгээх дундуур сүлжээ тасарлаа; {count} бичлэг хүлээж байна.</translation>
    </message>
    <message>
        <source>The network came back: all {count} records were sent and have a receipt.</source>
        <translation>Сүлжээ сэргэж, {count} бичлэгийг бүгдийг илгээн, баримтыг нь авлаа.</translation>
    </message>
    <message>
        <source>The supervisor pulled {count} records.</source>
        <translation>Ахлагч {count} бичлэг татаж авлаа.</translation>
    </message>
    <message>
        <source>{count} interviews</source>
        <translation>{count} ярилцлага</translation>
    </message>
    <message>
        <source>{count} survived a kill</source>
        <translation>{count} нь албадан зогсоосон ч бүрэн үлдсэн</translation>
    </message>
    <message>
        <source>{count} at headquarters</source>
        <translation>{count} нь төвд хүрсэн</translation>
    </message>
    <message>
        <source>{count} duplicates</source>
        <translation>{count} давхардал</translation>
    </message>
    <message>
        <source>{count} rows in the workbook</source>
        <translation>{count} мөр Excel файлд</translation>
    </message>
    <message>
        <source>Files: {folder}</source>
        <translation>Файлууд: {folder}</translation>
    </message>
    <message>
        <source>Workbook: {file}</source>
        <translation>Excel файл: {file}</translation>
    </message>
    <message>
        <source>Passphrase of both demo profiles: {passphrase}</source>
        <translation>Үзүүлэнгийн хоёр профайлын нууц үг: {passphrase}</translation>
    </message>
    <message>
        <source>The form was published at headquarters.</source>
        <translation>Маягтыг төвд нийтэллээ.</translation>
    </message>
    <message>
        <source>Demo supervisor</source>
        <translation>Үзүүлэнгийн ахлагч</translation>
    </message>
    <message>
        <source>One workbook was exported.</source>
        <translation>Нэг Excel файл гаргалаа.</translation>
    </message>
</context>
<context>
    <name>DrawingDialog</name>
    <message>
        <source>Keep</source>
        <translation>Хадгалах</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Буцаах</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Арилгах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>black</source>
        <translation>хар</translation>
    </message>
    <message>
        <source>red</source>
        <translation>улаан</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>хөх</translation>
    </message>
    <message>
        <source>green</source>
        <translation>ногоон</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>шар</translation>
    </message>
</context>
<context>
    <name>DrawnWidget</name>
    <message>
        <source>Sign…</source>
        <translation>Гарын үсэг зурах…</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Зурах…</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>гарын үсэг зурах</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>зурах</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Finalised, sent and received records: {count}. Drafts are left out.</source>
        <translation>Дуусгасан, илгээсэн, хүлээн авсан бичлэг: {count}. Ноорог орохгүй.</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>Excel файл бичиж байна…</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{total} бичлэгээс {done}</translation>
    </message>
    <message>
        <source>{file} is written. Records in it: {count}.</source>
        <translation>{file} бэлэн боллоо. Дотор нь {count} бичлэг байна.</translation>
    </message>
    <message>
        <source>You stopped. No file was left behind.</source>
        <translation>Та зогсоолоо. Файл үлдээсэнгүй.</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>маягт нэмэх</translation>
    </message>
    <message>
        <source>write the workbook</source>
        <translation>Excel файл бичих</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Excel рүү гаргах</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>Маягт нэмэх…</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Энэ компьютерт маягт алга</translation>
    </message>
    <message>
        <source>A workbook holds the records of one form. Add the form first.</source>
        <translation>Excel файлд нэг маягтын бичлэгүүд орно. Эхлээд маягтаа нэмнэ үү.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Маягт</translation>
    </message>
    <message>
        <source>Choices as</source>
        <translation>Сонголтыг</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>кодоор</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>шошгоор</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>Шошгын хэл</translation>
    </message>
    <message>
        <source>Questions&apos; labels under the column names</source>
        <translation>Баганын нэрийн доор асуултын шошго бичих</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Сонгох…</translation>
    </message>
    <message>
        <source>Write the workbook</source>
        <translation>Excel файл бичих</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Хавтсыг нээх</translation>
    </message>
    <message>
        <source>Open the workbook</source>
        <translation>Excel файлыг нээх</translation>
    </message>
    <message>
        <source>The workbook is not encrypted: keep it only where the people in it would agree to.</source>
        <translation>Excel файл шифрлэгдээгүй: зөвхөн хариулсан хүмүүс зөвшөөрөх газарт хадгална уу.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>recording sound</source>
        <translation>дуу бичих</translation>
    </message>
    <message>
        <source>recording video</source>
        <translation>дүрс бичлэг хийх</translation>
    </message>
    <message>
        <source>reading a barcode with the camera (type it instead)</source>
        <translation>камераар баркод унших (оронд нь бичнэ)</translation>
    </message>
    <message>
        <source>the audit log</source>
        <translation>үйлдлийн бүртгэл (audit)</translation>
    </message>
    <message>
        <source>making or changing entities</source>
        <translation>entity үүсгэх, өөрчлөх</translation>
    </message>
    <message>
        <source>entities of a form that does not say which version of entities it means</source>
        <translation>entity-ийн хувилбараа заагаагүй маягтын entity</translation>
    </message>
    <message>
        <source>sealing records for the server&apos;s own key</source>
        <translation>бичлэгийг серверийн түлхүүрээр битүүмжлэх</translation>
    </message>
    <message>
        <source>a group that has no place in the answers</source>
        <translation>хариултад байр нь байхгүй бүлэг</translation>
    </message>
    <message>
        <source>a question that has no place in the answers</source>
        <translation>хариултад байр нь байхгүй асуулт</translation>
    </message>
    <message>
        <source>taking the position by itself</source>
        <translation>байршлыг өөрөө тэмдэглэх</translation>
    </message>
    <message>
        <source>recording sound in the background</source>
        <translation>ард дуу бичих</translation>
    </message>
    <message>
        <source>the look “{name}” (an ordinary one is shown)</source>
        <translation>«{name}» харагдац (энгийнээр харуулна)</translation>
    </message>
    <message>
        <source>filling in “{name}” by itself</source>
        <translation>«{name}»-г өөрөө бөглөх</translation>
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
        <translation>Серверээс маягт татах</translation>
    </message>
    <message>
        <source>Space ticks a form.</source>
        <translation>Space дарж маягтыг тэмдэглэнэ.</translation>
    </message>
    <message>
        <source>Forms that the server offers</source>
        <translation>Серверт байгаа маягтууд</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Татах</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Серверээс асууж байна…</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>энд байгаа</translation>
    </message>
    <message>
        <source>The server offers no forms to this user.</source>
        <translation>Сервер энэ хэрэглэгчид маягт өгөхгүй байна.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Татаж байна…</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Add a form</source>
        <translation>Маягт нэмэх</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Маягт</translation>
    </message>
    <message>
        <source>Write the workbook to</source>
        <translation>Excel файлыг хаана бичих</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel файл</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All aimags</source>
        <translation>Бүх аймаг</translation>
    </message>
    <message>
        <source>All enumerators</source>
        <translation>Бүх судлаач</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Хувилбар {version}</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Бүх хувилбар</translation>
    </message>
    <message>
        <source>Aimag of the interview</source>
        <translation>Ярилцлагын аймаг, нийслэл</translation>
    </message>
    <message>
        <source>Soum or district of the interview</source>
        <translation>Ярилцлагын сум, дүүрэг</translation>
    </message>
    <message>
        <source>Bag or khoroo of the interview</source>
        <translation>Ярилцлагын баг, хороо</translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation>Судлаач</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Маягтын хувилбар</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Аль өдөр</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Эхлэх</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Дуусах</translation>
    </message>
    <message>
        <source>Begun or received</source>
        <translation>Эхэлсэн, ирсэн</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Сүүлд өөрчилсөн</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Дуусгасан</translation>
    </message>
    <message>
        <source>All soums</source>
        <translation>Бүх сум, дүүрэг</translation>
    </message>
    <message>
        <source>All bags</source>
        <translation>Бүх баг, хороо</translation>
    </message>
</context>
<context>
    <name>FinishView</name>
    <message>
        <source>To fix before finalising: {0}</source>
        <translation>Дуусгахын өмнө засах: {0}</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is wrong.</source>
        <translation>Дутуу, буруу зүйл алга.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Төгсгөл</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Дуусгах</translation>
    </message>
    <message>
        <source>Yes, finalise</source>
        <translation>Тийм, дуусгах</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Болоогүй</translation>
    </message>
    <message>
        <source>What is to be fixed</source>
        <translation>Засах зүйлс</translation>
    </message>
    <message>
        <source>Finalise this interview? It is then kept as it is, to be sent; later it can only be corrected, with a reason.</source>
        <translation>Энэ ярилцлагыг дуусгах уу? Дараа нь илгээхээр хэвээр хадгалагдах бөгөөд зөвхөн шалтгаан бичиж залруулж болно.</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>{form_id} · version {version} · added {when} from {source}</source>
        <translation>{form_id} · {version} хувилбар · {when} нэмсэн · {source}</translation>
    </message>
    <message>
        <source>Reading the form…</source>
        <translation>Маягтыг уншиж байна…</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Хэл: {names}</translation>
    </message>
    <message>
        <source>This form uses what is not built yet: {features}. Where it matters, the question itself says what you can do.</source>
        <translation>Энэ маягтад хараахан хийгдээгүй зүйл бий: {features}. Шаардлагатай бол юу хийж болохыг асуулт дээр нь хэлнэ.</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Шинэ ярилцлага</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Excel рүү гаргах…</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>version {version}</source>
        <translation>{version} хувилбар</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} уншиж байна…</translation>
    </message>
    <message>
        <source>Reading the program&apos;s own form…</source>
        <translation>Програмын маягтыг уншиж байна…</translation>
    </message>
    <message>
        <source>The form “{title}” was added.</source>
        <translation>«{title}» маягтыг нэмлээ.</translation>
    </message>
    <message>
        <source>Converter: {warning}</source>
        <translation>Хөрвүүлэгч: {warning}</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>маягт нэмэх</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>шинэ ярилцлага</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>сонгох</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Маягтууд</translation>
    </message>
    <message>
        <source>Forms on this laptop</source>
        <translation>Энэ компьютерт байгаа маягтууд</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Файлаас нэмэх…</translation>
    </message>
    <message>
        <source>Get from the server…</source>
        <translation>Серверээс татах…</translation>
    </message>
    <message>
        <source>Use the program&apos;s own form</source>
        <translation>Програмын маягтыг авах</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Энэ компьютерт маягт алга</translation>
    </message>
    <message>
        <source>Add an XLSForm from a file or a USB stick, download your forms from the server, or begin with the form that comes with the program.</source>
        <translation>Файл эсвэл USB-ээс XLSForm нэмэх, серверээс маягтаа татах, эсвэл програмтай хамт ирсэн маягтаар эхэлж болно.</translation>
    </message>
</context>
<context>
    <name>GeopointWidget</name>
    <message>
        <source>Latitude, °</source>
        <translation>Өргөрөг, °</translation>
    </message>
    <message>
        <source>Longitude, °</source>
        <translation>Уртраг, °</translation>
    </message>
    <message>
        <source>Height, m</source>
        <translation>Өндөр, м</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>Нарийвчлал, м</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to: part of a question, a section or a number</source>
        <translation>Очих: асуулт, хэсэг эсвэл дугаараас бичнэ үү</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Очих</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Тохирох зүйл алга.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>this question cannot be pasted</source>
        <translation>энэ асуултад буулгаж болохгүй</translation>
    </message>
    <message>
        <source>“{0}” is not one of the choices</source>
        <translation>«{0}» гэсэн сонголт байхгүй</translation>
    </message>
    <message>
        <source>“{0}” is no number that fits</source>
        <translation>«{0}» тохирох тоо биш</translation>
    </message>
    <message>
        <source>“{0}” is no date (write 2026-07-31)</source>
        <translation>«{0}» огноо биш (2026-07-31 гэж бичнэ)</translation>
    </message>
    <message>
        <source>“{0}” is no time (write 14:30)</source>
        <translation>«{0}» цаг биш (14:30 гэж бичнэ)</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Add a row</source>
        <translation>Мөр нэмэх</translation>
    </message>
    <message>
        <source>Esc: to the table, again: as cards. Ctrl+C, Ctrl+V, Ctrl+D as in Excel.</source>
        <translation>Esc: хүснэгт рүү, дахин дарвал картаар. Ctrl+C, Ctrl+V, Ctrl+D Excel шиг.</translation>
    </message>
    <message>
        <source>Cells not taken: {0}. The first: {1}.</source>
        <translation>Аваагүй нүд: {0}. Эхнийх нь: {1}.</translation>
    </message>
    <message>
        <source>Cells not taken: {0}. The table has no such rows or columns.</source>
        <translation>Аваагүй нүд: {0}. Хүснэгтэд ийм мөр, багана алга.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: switch to {name}</source>
        <translation>Хэл: {name} болгох</translation>
    </message>
    <message>
        <source>Switch to {name}  F6</source>
        <translation>{name} болгох  F6</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профайл</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Тохиргоо</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Түгжих</translation>
    </message>
    <message>
        <source>{count} to send</source>
        <translation>{count} илгээхийг хүлээж байна</translation>
    </message>
    <message>
        <source>No network · {count} to send</source>
        <translation>Сүлжээгүй · {count} илгээхийг хүлээж байна</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Илгээх зүйл алга</translation>
    </message>
</context>
<context>
    <name>HeadquartersCard</name>
    <message>
        <source>A supervisor can bring the team&apos;s records to this laptop.</source>
        <translation>Ахлагч багийнхаа бичлэгийг энэ компьютерт татаж болно.</translation>
    </message>
    <message>
        <source>{host}, project {project}</source>
        <translation>{host}, {project}-р төсөл</translation>
    </message>
    <message>
        <source>Getting records…</source>
        <translation>Бичлэг татаж байна…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total}-аас {done}</translation>
    </message>
    <message>
        <source>New: {new}. At headquarters: {found}.</source>
        <translation>Шинэ: {new}. Төвд байгаа: {found}.</translation>
    </message>
    <message>
        <source>Set aside, still at headquarters: {count}.</source>
        <translation>Түр орхисон, төвд хэвээр байгаа: {count}.</translation>
    </message>
    <message>
        <source>You stopped. What came is kept.</source>
        <translation>Та зогсоолоо. Ирсэн нь хадгалагдсан.</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Төв</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Хаяг</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Төслийн дугаар</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Хадгалах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>Get the records</source>
        <translation>Бичлэг татах</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өөрчлөх…</translation>
    </message>
    <message>
        <source>I am a supervisor…</source>
        <translation>Би ахлагч…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of this record</source>
        <translation>Энэ бичлэгийн түүх</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Шалтгаан: {0}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Эхэлсэн</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Дуусгасан</translation>
    </message>
    <message>
        <source>Arrived at headquarters</source>
        <translation>Төв хүлээн авсан</translation>
    </message>
    <message>
        <source>Received from headquarters</source>
        <translation>Төвөөс ирсэн</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Ноорог устгасан</translation>
    </message>
    <message>
        <source>Lost: a repair could not bring it back</source>
        <translation>Алдагдсан: засвараар сэргээж чадсангүй</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Залруулга эхэлсэн</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>Залруулгаас татгалзсан</translation>
    </message>
    <message>
        <source>“{question}”: was {was}, became {became}</source>
        <translation>«{question}»: {was} байсан, {became} болсон</translation>
    </message>
    <message>
        <source>Note on “{question}”: was {was}, became {became}</source>
        <translation>«{question}» асуултын тэмдэглэл: {was} байсан, {became} болсон</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>хоосон</translation>
    </message>
</context>
<context>
    <name>InterviewScreen</name>
    <message>
        <source>No problem so far.</source>
        <translation>Одоохондоо засах зүйл алга.</translation>
    </message>
    <message>
        <source>There is no repeat here to add to.</source>
        <translation>Энд нэмж болох давталт алга.</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z brings it back.</source>
        <translation>Хаслаа. Ctrl+Z дарж буцаана.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Буцаах зүйл алга.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Буцаалаа.</translation>
    </message>
    <message>
        <source>This form has one language only.</source>
        <translation>Энэ маягт нэг л хэлтэй.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Хадгаллаа.</translation>
    </message>
    <message>
        <source>Answers that are NOT saved: {0}. Escape again leaves without them.</source>
        <translation>ХАДГАЛАГДААГҮЙ хариулт: {0}. Esc дахин дарвал тэдгээргүйгээр хаана.</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>тийш очих</translation>
    </message>
    <message>
        <source>back</source>
        <translation>буцах</translation>
    </message>
    <message>
        <source>finalise</source>
        <translation>дуусгах</translation>
    </message>
    <message>
        <source>next</source>
        <translation>дараах</translation>
    </message>
    <message>
        <source>add another</source>
        <translation>дахин нэмэх</translation>
    </message>
    <message>
        <source>go to</source>
        <translation>очих</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>болих</translation>
    </message>
    <message>
        <source>close</source>
        <translation>хаах</translation>
    </message>
    <message>
        <source>next to fix</source>
        <translation>дараагийн засах</translation>
    </message>
    <message>
        <source>✓ Saved {0}</source>
        <translation>✓ Хадгалсан {0}</translation>
    </message>
    <message>
        <source>NOT saved.</source>
        <translation>ХАДГАЛАГДСАНГҮЙ.</translation>
    </message>
    <message>
        <source>NOT saved</source>
        <translation>ХАДГАЛАГДСАНГҮЙ</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Буцах</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Дараах ›</translation>
    </message>
    <message>
        <source>note</source>
        <translation>тэмдэглэл</translation>
    </message>
    <message>
        <source>Answers that could not be put back, kept as notes on their questions: {0}.</source>
        <translation>Буцааж оруулж чадаагүй, асуултынхаа тэмдэглэлд хадгалсан хариулт: {0}.</translation>
    </message>
    <message>
        <source>why</source>
        <translation>яагаад</translation>
    </message>
    <message>
        <source>This question is not asked now. Why, stands on the right.</source>
        <translation>Энэ асуултыг одоо асуухгүй. Шалтгаан нь баруун талд бий.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>хариултгүй</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stopping…</source>
        <translation>Зогсоож байна…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зогсоох</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Товчлуурууд</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>confirm and go on</source>
        <translation>батлаад дараагийнх руу</translation>
    </message>
    <message>
        <source>go back</source>
        <translation>өмнөх рүү буцах</translation>
    </message>
    <message>
        <source>to the question above or below</source>
        <translation>дээд, доод асуулт руу</translation>
    </message>
    <message>
        <source>to the section before or after</source>
        <translation>өмнөх, дараагийн хэсэг рүү</translation>
    </message>
    <message>
        <source>go to a question, a section or a number</source>
        <translation>асуулт, хэсэг, дугаараар очих</translation>
    </message>
    <message>
        <source>to the next problem</source>
        <translation>дараагийн засах зүйл рүү</translation>
    </message>
    <message>
        <source>pick a choice by its number</source>
        <translation>сонголтыг дугаараар нь сонгох</translation>
    </message>
    <message>
        <source>pick a choice by its first letter, search a long list</source>
        <translation>эхний үсгээр сонгох, урт жагсаалтаас хайх</translation>
    </message>
    <message>
        <source>tick or untick, open a file or a sheet</source>
        <translation>тэмдэглэх, арилгах; файл, хуудас нээх</translation>
    </message>
    <message>
        <source>clear the answer</source>
        <translation>хариултыг арилгах</translation>
    </message>
    <message>
        <source>a new line in a long text</source>
        <translation>урт бичвэрт шинэ мөр</translation>
    </message>
    <message>
        <source>today in a date, now in a time</source>
        <translation>огноонд өнөөдөр, цагт одоо</translation>
    </message>
    <message>
        <source>move a choice in a ranking</source>
        <translation>эрэмбэд сонголтыг зөөх</translation>
    </message>
    <message>
        <source>add another to a repeat</source>
        <translation>давталтад нэгийг нэмэх</translation>
    </message>
    <message>
        <source>a note on the question</source>
        <translation>асуултад тэмдэглэл бичих</translation>
    </message>
    <message>
        <source>guidance, and why a question is as it is</source>
        <translation>заавар, асуулт яагаад ийм байгаа нь</translation>
    </message>
    <message>
        <source>the form&apos;s other language</source>
        <translation>маягтын нөгөө хэл</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>буцаах</translation>
    </message>
    <message>
        <source>save now (every answer is saved anyway)</source>
        <translation>одоо хадгалах (хариулт бүр өөрөө хадгалагддаг)</translation>
    </message>
    <message>
        <source>finish and finalise</source>
        <translation>дуусгаж баталгаажуулах</translation>
    </message>
    <message>
        <source>close; the draft is kept</source>
        <translation>хаах; ноорог хадгалагдана</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>энэ хуудас</translation>
    </message>
    <message>
        <source>the pages of the home screen</source>
        <translation>нүүр дэлгэцийн хуудсууд</translation>
    </message>
    <message>
        <source>a page&apos;s main act</source>
        <translation>хуудасны гол үйлдэл</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>түгжих</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Шилжих</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Хаана ч</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Хариулах</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Бичлэг</translation>
    </message>
    <message>
        <source>a repeat as a table</source>
        <translation>давталтыг хүснэгтээр</translation>
    </message>
    <message>
        <source>copy and paste cells, as in Excel</source>
        <translation>нүд хуулах, буулгах (Excel шиг)</translation>
    </message>
    <message>
        <source>fill the chosen cells from the first one down</source>
        <translation>сонгосон нүдийг эхнийхээр нь доош дүүргэх</translation>
    </message>
    <message>
        <source>remove the row</source>
        <translation>мөрийг хасах</translation>
    </message>
    <message>
        <source>no answer: does not know, refused, does not apply</source>
        <translation>хариултгүй: мэдэхгүй, татгалзсан, хамаагүй</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Хүснэгт</translation>
    </message>
</context>
<context>
    <name>LongTextWidget</name>
    <message>
        <source>new line</source>
        <translation>шинэ мөр</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The interview is finalised. It waits to be sent.</source>
        <translation>Ярилцлагыг дуусгалаа. Илгээхийг хүлээж байна.</translation>
    </message>
    <message>
        <source>Something went wrong: {what}. What was saved is safe. If it comes again, tell your supervisor.</source>
        <translation>Алдаа гарлаа: {what}. Хадгалсан зүйл хэвээр байгаа. Дахин гарвал ахлагчдаа хэлнэ үү.</translation>
    </message>
    <message>
        <source>The disk is full. What you type is still saved, in the last room that was kept back for it. Free some space now.</source>
        <translation>Диск дүүрсэн. Таны бичсэнийг үүнд зориулан нөөцөлсөн сүүлчийн зайд хадгалсаар байна. Одоо зай чөлөөлнө үү.</translation>
    </message>
    <message>
        <source>Answers of {names} are NOT saved yet. Free some space, or close again to leave without them.</source>
        <translation>{names}: хариулт ХАДГАЛАГДААГҮЙ байна. Дискэнд зай гаргана уу. Хариултыг орхих бол дахин хаана уу.</translation>
    </message>
    <message>
        <source>A recovery key was set on this laptop: {key}. Did your supervisor tell you of it? Then accept it in the settings. If not, tell your supervisor.</source>
        <translation>Энэ зөөврийн компьютерт сэргээх түлхүүр тавьсан байна: {key}. Ахлагч тань хэлсэн үү? Тэгвэл тохиргоонд зөвшөөрнө үү. Үгүй бол ахлагчдаа мэдэгдээрэй.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something did not work. Your answers are safe. Tell your supervisor this code: {code}</source>
        <translation>Ямар нэг зүйл болсонгүй. Таны хариултууд хэвээр байгаа. Ахлагчдаа энэ кодыг хэлнэ үү: {code}</translation>
    </message>
    <message>
        <source>File: {file}.</source>
        <translation>Файл: {file}.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}, row {row}, column {column}.</source>
        <translation>Байрлал: {sheet} хуудас, {row}-р мөр, {column} багана.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}, row {row}.</source>
        <translation>Байрлал: {sheet} хуудас, {row}-р мөр.</translation>
    </message>
    <message>
        <source>Place: sheet {sheet}.</source>
        <translation>Байрлал: {sheet} хуудас.</translation>
    </message>
    <message>
        <source>Question: {ref}.</source>
        <translation>Асуулт: {ref}.</translation>
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
        <translation>{file} файлыг уншиж чадсангүй ({reason}). Файл байгаа эсэх, нээх эрхтэй эсэхээ шалгана уу.</translation>
    </message>
    <message>
        <source>{file} is {size}; a form may have {limit} at most. Is it the right file?</source>
        <translation>{file} нь {size}; маягт хамгийн ихдээ {limit} байна. Зөв файл мөн үү?</translation>
    </message>
    <message>
        <source>There is no form {form_id} on this laptop. Add the form first.</source>
        <translation>Энэ компьютерт {form_id} маягт алга. Эхлээд маягтыг нэмнэ үү.</translation>
    </message>
    <message>
        <source>Form {form_id} is already here in version “{version}” with other questions. Give the changed form a new version in its settings sheet, then add it again.</source>
        <translation>{form_id} маягтын «{version}» хувилбар өөр асуултуудтайгаар энд аль хэдийн байна. Өөрчилсөн маягтын settings хуудсанд шинэ хувилбар бичээд дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>This record&apos;s form is no longer on this laptop. Add the form again.</source>
        <translation>Энэ бичлэгийн маягт компьютерт алга болсон. Маягтыг дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>Form {form_id} arrived damaged from the server. Download it again.</source>
        <translation>{form_id} маягт серверээс гэмтэж ирлээ. Дахин татна уу.</translation>
    </message>
    <message>
        <source>This XML file is not a form (it begins with &lt;{root}&gt;). Choose an XForm or an XLSForm.</source>
        <translation>Энэ XML файл маягт биш (&lt;{root}&gt; гэж эхэлсэн). XForm эсвэл XLSForm сонгоно уу.</translation>
    </message>
    <message>
        <source>The form has no form ID. Set form_id in the workbook&apos;s settings sheet.</source>
        <translation>Маягт дугааргүй (form ID) байна. Excel файлын settings хуудсанд form_id бичнэ үү.</translation>
    </message>
    <message>
        <source>The form wants to be sent by “{method}”, which this program does not know.</source>
        <translation>Маягтыг «{method}» аргаар илгээх ёстой боловч энэ програм тэр аргыг мэдэхгүй.</translation>
    </message>
    <message>
        <source>The form has no place for answers (no primary instance). Ask the form&apos;s author to correct it.</source>
        <translation>Маягтад хариултын байр алга (primary instance байхгүй). Маягтыг зохиогчоор засуулна уу.</translation>
    </message>
    <message>
        <source>The form&apos;s repeat {ref} has no place in its answers. Ask the form&apos;s author to correct it.</source>
        <translation>Маягтын {ref} давталтын байр хариултад алга. Маягтыг зохиогчоор засуулна уу.</translation>
    </message>
    <message>
        <source>Questions wait for each other in a circle: {through}. Change one of their formulas, first {part} of {ref}.</source>
        <translation>Асуултууд бие биеэ тойрон хүлээж байна: {through}. Аль нэгнийх нь томьёог өөрчилнө үү, эхлээд {ref} асуулт: {part}.</translation>
    </message>
    <message>
        <source>A formula asks for {missing}, which is not in the form: “{expression}”. Correct {part} of {ref}.</source>
        <translation>Томьёонд маягтад байхгүй {missing} байна: «{expression}». Засах нь: {ref}, {part}.</translation>
    </message>
    <message>
        <source>The form makes entities in version {version}; this program understands {understood} at most.</source>
        <translation>Маягт {version} хувилбарын entity үүсгэдэг; энэ програм хамгийн ихдээ {understood} хувилбарыг ойлгоно.</translation>
    </message>
    <message>
        <source>The entity list of the form could not be read. Download the form again.</source>
        <translation>Маягтын entity жагсаалтыг уншиж чадсангүй. Маягтыг дахин татна уу.</translation>
    </message>
    <message>
        <source>The audit log of this record could not be read. Tell your supervisor.</source>
        <translation>Энэ бичлэгийн үйлдлийн бүртгэлийг уншиж чадсангүй. Ахлагчдаа хэлнэ үү.</translation>
    </message>
    <message>
        <source>The formula {expression} asks for a choice&apos;s label of “{question}”, which has no choices. Correct the question&apos;s name.</source>
        <translation>{expression} томьёо «{question}» асуултын сонголтын шошгыг асууж байгаа боловч тэр асуулт сонголтгүй. Асуултын нэрийг засна уу.</translation>
    </message>
    <message>
        <source>The interview cannot be finalised yet: {count} to correct. The list shows where.</source>
        <translation>Ярилцлагыг дуусгах болоогүй: засах зүйл {count}. Хаана болохыг жагсаалтаас харна уу.</translation>
    </message>
    <message>
        <source>The form sets a value in {ref}, which does not exist. Correct the name in the form.</source>
        <translation>Маягт байхгүй {ref} асуултад утга өгч байна. Маягт дахь нэрийг засна уу.</translation>
    </message>
    <message>
        <source>The form sets a value in {ref} on an event that is not known ({events}).</source>
        <translation>Маягт {ref} асуултад үл мэдэгдэх үед утга өгч байна ({events}).</translation>
    </message>
    <message>
        <source>The form sets a value in {ref} for new repeat instances, but outside the repeat.</source>
        <translation>Маягт {ref} асуултад шинэ давталтын утгыг давталтын гадна өгч байна.</translation>
    </message>
    <message>
        <source>A formula is not written right at character {position}: “{expression}”.</source>
        <translation>Томьёоны {position}-р тэмдэгтэд алдаа бий: «{expression}».</translation>
    </message>
    <message>
        <source>A formula uses the function {function}(), which does not exist: “{expression}”.</source>
        <translation>Томьёонд байхгүй {function}() функц байна: «{expression}».</translation>
    </message>
    <message>
        <source>The function {function}() is given too few, too many or wrong values: “{expression}”.</source>
        <translation>{function}() функцэд дутуу, илүү эсвэл буруу утга өгсөн байна: «{expression}».</translation>
    </message>
    <message>
        <source>A formula takes too long to work out and cannot be used: {expression}</source>
        <translation>Энэ томьёог тооцоолоход хэт удаж байгаа тул ашиглах боломжгүй: {expression}</translation>
    </message>
    <message>
        <source>A pattern takes too long to compare and cannot be used: {expression}</source>
        <translation>Энэ загварыг тулгахад хэт удаж байгаа тул ашиглах боломжгүй: {expression}</translation>
    </message>
    <message>
        <source>A formula finds several values where one is wanted, and takes the first: “{expression}” ({ref}).</source>
        <translation>Нэг утга хэрэгтэй газарт томьёо хэд хэдэн утга олж, эхнийхийг нь авлаа: “{expression}” ({ref}).</translation>
    </message>
    <message>
        <source>A formula counts or joins something that is not a set of questions: “{expression}”.</source>
        <translation>Томьёо асуултын цуглуулга биш зүйлийг тоолж, эсвэл нэгтгэж байна: «{expression}».</translation>
    </message>
    <message>
        <source>{file} is not an Excel workbook ({looks_like}). Choose the form&apos;s .xlsx, .xls or .xml file.</source>
        <translation>{file} нь Excel файл биш ({looks_like}). Маягтын .xlsx, .xls эсвэл .xml файлыг сонгоно уу.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Save it without one in Excel, then add it again.</source>
        <translation>{file} нууц үгээр хамгаалагдсан. Excel-д нууц үггүй хадгалаад дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>{file} is {size}; a workbook may have {limit} at most. Is it the right file?</source>
        <translation>{file} нь {size}; Excel файл хамгийн ихдээ {limit} байна. Зөв файл мөн үү?</translation>
    </message>
    <message>
        <source>{file} is damaged ({reason}). Open it in Excel, save it anew, then add it again.</source>
        <translation>{file} гэмтсэн байна ({reason}). Excel-д нээж шинээр хадгалаад дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>{file} is built like a file that attacks programs ({reason}). It was not opened.</source>
        <translation>{file} програмд халддаг файл шиг бүтэцтэй байна ({reason}). Нээсэнгүй.</translation>
    </message>
    <message>
        <source>{file} has an error. {advice} Converter: {reason}</source>
        <translation>{file} алдаатай байна. {advice} Хөрвүүлэгч: {reason}</translation>
    </message>
    <message>
        <source>The file is not whole XML (line {line}, character {column}). Get the file again.</source>
        <translation>Файл бүрэн XML биш байна ({line}-р мөр, {column}-р тэмдэгт). Файлыг дахин авна уу.</translation>
    </message>
    <message>
        <source>The file declares a document type, which may hide an attack. It was not opened.</source>
        <translation>Файлд баримтын төрөл (DOCTYPE) заасан нь халдлага нууж болзошгүй. Нээсэнгүй.</translation>
    </message>
    <message>
        <source>The file is nested deeper than {limit} levels. It was not opened.</source>
        <translation>Файл {limit} түвшнээс гүн үүрлэсэн байна. Нээсэнгүй.</translation>
    </message>
    <message>
        <source>The file is {size}; XML may have {limit} at most. Is it the right file?</source>
        <translation>Файл {size}; XML хамгийн ихдээ {limit} байна. Зөв файл мөн үү?</translation>
    </message>
    <message>
        <source>The file {name} of form {form_id} arrived damaged. Download the form again.</source>
        <translation>{form_id} маягтын {name} файл гэмтэж ирлээ. Маягтыг дахин татна уу.</translation>
    </message>
    <message>
        <source>Files of the form are missing: {files}. Put them beside the form, then add it again.</source>
        <translation>Маягтын файлууд дутуу: {files}. Тэдгээрийг маягтын хажууд хуулаад маягтыг дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is {size}; {limit} is the most that can be read.</source>
        <translation>Маягтын {file} файл {size}; хамгийн ихдээ {limit} уншина.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is not UTF-8 text. Save it in Excel as “CSV UTF-8”.</source>
        <translation>Маягтын {file} файл UTF-8 бичвэр биш. Excel-д «CSV UTF-8» болгон хадгална уу.</translation>
    </message>
    <message>
        <source>The columns of the form&apos;s file {file} cannot be told apart. Save it as “CSV UTF-8”.</source>
        <translation>Маягтын {file} файлын багануудыг ялгаж чадсангүй. «CSV UTF-8» болгон хадгална уу.</translation>
    </message>
    <message>
        <source>The form&apos;s file {file} is not GeoJSON with points. Export it again from the map program.</source>
        <translation>Маягтын {file} файл цэгтэй GeoJSON биш. Газрын зургийн програмаас дахин гаргана уу.</translation>
    </message>
    <message>
        <source>{ref} is not a question and takes no answer.</source>
        <translation>{ref} асуулт биш тул хариулт авахгүй.</translation>
    </message>
    <message>
        <source>This question is not asked now. Another answer has closed it.</source>
        <translation>Энэ асуултыг одоо асуухгүй. Өөр хариулт үүнийг хаасан.</translation>
    </message>
    <message>
        <source>This answer is filled in by the form itself.</source>
        <translation>Энэ хариултыг маягт өөрөө бөглөдөг.</translation>
    </message>
    <message>
        <source>The order must hold every choice once. Put all of them in order.</source>
        <translation>Эрэмбэд сонголт бүр нэг удаа орох ёстой. Бүгдийг эрэмбэлнэ үү.</translation>
    </message>
    <message>
        <source>The form itself says how many there are here. Change the answer that counts them.</source>
        <translation>Энд хэд байхыг маягт өөрөө тодорхойлдог. Тоог нь заасан хариултыг өөрчилнө үү.</translation>
    </message>
    <message>
        <source>{ref} is no longer in the interview.</source>
        <translation>{ref} ярилцлагад байхаа больсон.</translation>
    </message>
    <message>
        <source>The form has no language “{language}”.</source>
        <translation>Маягтад «{language}» хэл алга.</translation>
    </message>
    <message>
        <source>The record belongs to form {found}, not to {expected}. Open it with its own form.</source>
        <translation>Бичлэг {expected} биш, {found} маягтынх. Өөрийнх нь маягтаар нээнэ үү.</translation>
    </message>
    <message>
        <source>The record does not say which form it belongs to. It was set aside.</source>
        <translation>Бичлэг аль маягтынх болох нь тодорхойгүй. Түр орхилоо.</translation>
    </message>
    <message>
        <source>The record has no number of its own (instanceID). It was set aside.</source>
        <translation>Бичлэг өөрийн дугааргүй (instanceID). Түр орхилоо.</translation>
    </message>
    <message>
        <source>it is a text document</source>
        <translation>бичвэрийн баримт байна</translation>
    </message>
    <message>
        <source>it is an OpenDocument file; save it as .xlsx</source>
        <translation>OpenDocument файл байна; .xlsx болгон хадгална уу</translation>
    </message>
    <message>
        <source>it is a binary workbook; save it as .xlsx</source>
        <translation>хоёртын Excel файл байна; .xlsx болгон хадгална уу</translation>
    </message>
    <message>
        <source>it is a ZIP archive</source>
        <translation>ZIP архив байна</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>хоосон байна</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>вэб хуудас байна</translation>
    </message>
    <message>
        <source>it is XML; name it .xml</source>
        <translation>XML байна; нэрийг нь .xml болгоно уу</translation>
    </message>
    <message>
        <source>it is a PDF</source>
        <translation>PDF байна</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>өөр төрлийнх байна</translation>
    </message>
    <message>
        <source>it is plain text</source>
        <translation>энгийн бичвэр байна</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>хэт олон хэсэгтэй</translation>
    </message>
    <message>
        <source>it unpacks to too much</source>
        <translation>задлахад хэт том болно</translation>
    </message>
    <message>
        <source>a hidden document type</source>
        <translation>нуугдсан баримтын төрөл</translation>
    </message>
    <message>
        <source>Look at the entities sheet.</source>
        <translation>entities хуудсыг харна уу.</translation>
    </message>
    <message>
        <source>A column&apos;s heading is wrong or there twice.</source>
        <translation>Баганын гарчиг буруу, эсвэл давхардсан.</translation>
    </message>
    <message>
        <source>A question or choice has no label.</source>
        <translation>Асуулт эсвэл сонголт шошгогүй байна.</translation>
    </message>
    <message>
        <source>A name is missing, there twice, or has a space or sign that names may not have.</source>
        <translation>Нэр дутуу, давхардсан, эсвэл нэрэнд байж болохгүй зай, тэмдэгттэй.</translation>
    </message>
    <message>
        <source>A ${name} points to a question that is not there.</source>
        <translation>${name} байхгүй асуултыг зааж байна.</translation>
    </message>
    <message>
        <source>A range question has wrong start, end or step.</source>
        <translation>range асуултын эхлэл, төгсгөл эсвэл алхам буруу.</translation>
    </message>
    <message>
        <source>A group or repeat is begun and not ended, or the reverse.</source>
        <translation>Бүлэг эсвэл давталт эхлээд төгсөөгүй, эсвэл эсрэгээрээ.</translation>
    </message>
    <message>
        <source>A calculate row has no calculation.</source>
        <translation>calculate мөрөнд тооцоолол алга.</translation>
    </message>
    <message>
        <source>A question&apos;s type is not one that XLSForm knows.</source>
        <translation>Асуултын төрлийг XLSForm мэдэхгүй.</translation>
    </message>
    <message>
        <source>A choice list is not in the choices sheet.</source>
        <translation>Сонголтын жагсаалт choices хуудсанд алга.</translation>
    </message>
    <message>
        <source>There is no survey sheet.</source>
        <translation>survey хуудас алга.</translation>
    </message>
    <message>
        <source>Correct it in Excel, then add the form again.</source>
        <translation>Excel-д засаад маягтыг дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>the calculation</source>
        <translation>тооцоолол</translation>
    </message>
    <message>
        <source>the condition to be asked (relevant)</source>
        <translation>асуух нөхцөл (relevant)</translation>
    </message>
    <message>
        <source>the check (constraint)</source>
        <translation>шалгалт (constraint)</translation>
    </message>
    <message>
        <source>the condition to be required</source>
        <translation>заавал хариулах нөхцөл</translation>
    </message>
    <message>
        <source>the condition to be read-only</source>
        <translation>зөвхөн унших нөхцөл</translation>
    </message>
    <message>
        <source>the label</source>
        <translation>шошго</translation>
    </message>
    <message>
        <source>the message of the check</source>
        <translation>шалгалтын мэдэгдэл</translation>
    </message>
    <message>
        <source>the message that an answer is required</source>
        <translation>заавал хариулах тухай мэдэгдэл</translation>
    </message>
    <message>
        <source>the hint</source>
        <translation>тайлбар</translation>
    </message>
    <message>
        <source>the choice filter</source>
        <translation>сонголтын шүүлтүүр</translation>
    </message>
    <message>
        <source>the repeat&apos;s count</source>
        <translation>давталтын тоо</translation>
    </message>
    <message>
        <source>the default value</source>
        <translation>анхны утга</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>үйлдэл</translation>
    </message>
    <message>
        <source>This record could not be brought back: {title} ({form}, {at}).</source>
        <translation>Энэ бичлэгийг сэргээж чадсангүй: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Answers of a record that could not be brought back, the last typed {at}.</source>
        <translation>Сэргээж чадаагүй бичлэгийн хариултууд, сүүлчийнх нь {at}-нд бичигдсэн.</translation>
    </message>
    <message>
        <source>A file of this record is gone: {title} ({form}, {at}).</source>
        <translation>Энэ бичлэгийн файл алга болсон: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>As it was in the backup: {title} ({form}, {at}).</source>
        <translation>Нөөц хуулбарт байснаараа сэргэсэн: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Look through this record and finalise it again: {title} ({form}, {at}).</source>
        <translation>Энэ бичлэгийг хянаж үзээд дахин дуусгана уу: {title} ({form}, {at}).</translation>
    </message>
    <message>
        <source>Part of the history is gone. A record that was begun after the last backup may be gone with it.</source>
        <translation>Түүхийн нэг хэсэг алга болсон. Сүүлчийн нөөц хуулбараас хойш эхэлсэн бичлэг хамт алга болсон байж магадгүй.</translation>
    </message>
    <message>
        <source>The last answers typed into a draft may be missing. Look through your drafts.</source>
        <translation>Ноорогт хамгийн сүүлд бичсэн хариулт дутуу байж магадгүй. Ноорогуудаа хянаж үзнэ үү.</translation>
    </message>
    <message>
        <source>A photo or another file of a draft may be missing. Look through your drafts.</source>
        <translation>Ноорогийн зураг эсвэл өөр файл дутуу байж магадгүй. Ноорогуудаа хянаж үзнэ үү.</translation>
    </message>
    <message>
        <source>damaged structure</source>
        <translation>бүтэц гэмтсэн</translation>
    </message>
    <message>
        <source>a damaged page</source>
        <translation>нэг хуудас гэмтсэн</translation>
    </message>
    <message>
        <source>finalised answers that are not as they were</source>
        <translation>дуусгасан хариулт анхныхаасаа өөр болсон</translation>
    </message>
    <message>
        <source>an attachment that is not as it was</source>
        <translation>хавсралт анхныхаасаа өөр болсон</translation>
    </message>
    <message>
        <source>a form that is not as it was</source>
        <translation>маягт анхныхаасаа өөр болсон</translation>
    </message>
    <message>
        <source>rows that belong to nothing</source>
        <translation>юунд ч харьяалагдахгүй мөр байна</translation>
    </message>
    <message>
        <source>fewer rows than in the store</source>
        <translation>мөрийн тоо сангийнхаас цөөн</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and the keyboard&apos;s language, then try again.</source>
        <translation>Нууц үг буруу байна. Caps Lock болон гарын хэлийг шалгаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>The passphrase is too short: use at least {characters} characters, or {words} words.</source>
        <translation>Нууц үг хэт богино: дор хаяж {characters} тэмдэгт, эсвэл {words} үг хэрэглэнэ үү.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Эхлээд нэрээ бичнэ үү.</translation>
    </message>
    <message>
        <source>This profile is open in another window of the program. Close that one first.</source>
        <translation>Энэ профайл програмын өөр цонхонд нээлттэй байна. Эхлээд түүнийг хаана уу.</translation>
    </message>
    <message>
        <source>The file that holds this profile&apos;s key cannot be read (folder {folder}). Nothing was deleted. A backup has a copy of it: repair the profile, or ask your supervisor.</source>
        <translation>Энэ профайлын түлхүүртэй файлыг уншиж чадсангүй ({folder} хавтас). Юу ч устгаагүй. Нөөц хуулбарт түүний хуулбар бий: профайлыг засварлах, эсвэл ахлагчаасаа асууна уу.</translation>
    </message>
    <message>
        <source>A newer version of the program has written this profile. Install that version; nothing was changed.</source>
        <translation>Энэ профайлыг програмын шинэ хувилбар бичсэн. Тэр хувилбарыг суулгана уу; юу ч өөрчлөөгүй.</translation>
    </message>
    <message>
        <source>The profile could not be made ({reason}). Is the disk full or write-protected?</source>
        <translation>Профайл үүсгэж чадсангүй ({reason}). Диск дүүрсэн, эсвэл бичихээс хамгаалагдсан уу?</translation>
    </message>
    <message>
        <source>The new passphrase could not be written ({reason}). The old one still opens the profile.</source>
        <translation>Шинэ нууц үгийг бичиж чадсангүй ({reason}). Хуучин нууц үг профайлыг нээсэн хэвээр.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {seconds} seconds, then try again. Is it written on paper somewhere?</source>
        <translation>Хэт олон удаа буруу оруулав. {seconds} секунд хүлээгээд дахин оролдоно уу. Нууц үгээ цаасан дээр бичиж хадгалсан уу?</translation>
    </message>
    <message>
        <source>There is too little free memory to open a key. Close other programs, then try again.</source>
        <translation>Түлхүүр нээхэд санах ойн сул зай хүрэлцэхгүй байна. Бусад программаа хаагаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>No recovery key was set for this profile. Only its own passphrase opens it: look for the paper on which it was written.</source>
        <translation>Энэ профайлд сэргээх түлхүүр тохируулаагүй. Зөвхөн өөрийнх нь нууц үг нээнэ: нууц үгээ бичсэн цаасаа хайна уу.</translation>
    </message>
    <message>
        <source>This is not one whole public key. It begins with age1 and has 62 letters and digits: copy it again from where it was told.</source>
        <translation>Энэ нь нэг бүтэн нийтийн түлхүүр биш байна. Нийтийн түлхүүр age1 гэж эхэлдэг, нийт 62 үсэг, цифртэй: анх өгсөн газраас нь дахин хуулна уу.</translation>
    </message>
    <message>
        <source>The file with this laptop&apos;s recovery key cannot be read ({name}). Set the recovery key again.</source>
        <translation>Энэ компьютерын сэргээх түлхүүрийн файлыг уншиж чадсангүй ({name}). Сэргээх түлхүүрийг дахин тохируулна уу.</translation>
    </message>
    <message>
        <source>{name} is there already and was not written over. Choose another name.</source>
        <translation>{name} аль хэдийн байгаа тул дээр нь бичсэнгүй. Өөр нэр сонгоно уу.</translation>
    </message>
    <message>
        <source>The recovery key could not be written ({reason}). Is the disk full or write-protected? Nothing was changed.</source>
        <translation>Сэргээх түлхүүрийг бичиж чадсангүй ({reason}). Диск дүүрсэн, эсвэл бичихээс хамгаалагдсан уу? Юу ч өөрчлөгдөөгүй.</translation>
    </message>
    <message>
        <source>The key file {name} could not be read ({reason}). Is its USB stick in its place?</source>
        <translation>{name} түлхүүрийн файлыг уншиж чадсангүй ({reason}). USB нь байрандаа байна уу?</translation>
    </message>
    <message>
        <source>This file holds no recovery key, or it is damaged. Choose the file that was made together with the public key, or a copy of it.</source>
        <translation>Энэ файлд сэргээх түлхүүр алга, эсвэл файл гэмтсэн байна. Нийтийн түлхүүртэй хамт үүсгэсэн файл, эсвэл түүний хуулбарыг сонгоно уу.</translation>
    </message>
    <message>
        <source>The passphrase of the key file is not right. Check Caps Lock and the keyboard&apos;s language, then try again.</source>
        <translation>Түлхүүрийн файлын нууц үг буруу байна. Caps Lock болон гарын хэлийг шалгаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>This key file needs a faster computer to be opened. Take the profile&apos;s folder to the one on which the key was made.</source>
        <translation>Энэ түлхүүрийн файлыг нээхэд илүү хурдан компьютер хэрэгтэй. Профайлын хавтсыг түлхүүрийг үүсгэсэн компьютерт аваачна уу.</translation>
    </message>
    <message>
        <source>This profile was set up for another recovery key. It needs the one whose public key is {wanted}.</source>
        <translation>Энэ профайлд өөр сэргээх түлхүүр тохируулсан байна. Нийтийн түлхүүр нь {wanted} байх түлхүүр хэрэгтэй.</translation>
    </message>
    <message>
        <source>What was sealed for the recovery key belongs to another profile. Nothing was changed; bring this profile&apos;s folder back from a backup.</source>
        <translation>Сэргээх түлхүүрээр битүүмжилсэн зүйл өөр профайлынх байна. Юу ч өөрчлөгдөөгүй; энэ профайлын хавтсыг нөөц хуулбараас сэргээнэ үү.</translation>
    </message>
    <message>
        <source>What was sealed for the recovery key is damaged. Nothing was changed; bring the profile&apos;s folder back from a backup.</source>
        <translation>Сэргээх түлхүүрээр битүүмжилсэн зүйл гэмтсэн байна. Юу ч өөрчлөгдөөгүй; профайлын хавтсыг нөөц хуулбараас сэргээнэ үү.</translation>
    </message>
    <message>
        <source>The disk is full. All that was saved before is safe; this last step was not. Free some space, then do it again.</source>
        <translation>Диск дүүрсэн байна. Өмнө хадгалсан бүхэн хэвээр; энэ сүүлийн алхам хадгалагдсангүй. Зай гаргаад дахин хийнэ үү.</translation>
    </message>
    <message>
        <source>The store cannot be written: the disk is write-protected. Nothing was changed.</source>
        <translation>Санд бичиж чадахгүй: диск бичихээс хамгаалагдсан. Юу ч өөрчлөөгүй.</translation>
    </message>
    <message>
        <source>The store of this profile could not be opened. Is its disk or USB stick in its place?</source>
        <translation>Энэ профайлын санг нээж чадсангүй. Диск, USB нь залгаатай юу?</translation>
    </message>
    <message>
        <source>The store of this profile is not what this program wrote. Repair it, or bring it back from a backup.</source>
        <translation>Энэ профайлын санг энэ програм бичээгүй байна. Засварлах эсвэл нөөц хуулбараас сэргээнэ үү.</translation>
    </message>
    <message>
        <source>The store of this profile is damaged. Do not go on with it: repair it.</source>
        <translation>Энэ профайлын сан гэмтсэн. Үргэлжлүүлж болохгүй: санг засварлана уу.</translation>
    </message>
    <message>
        <source>The store is busy with another job. Try again in a moment.</source>
        <translation>Сан өөр ажил хийж байна. Түр хүлээгээд дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked ({reason}). This last step was not saved; try again.</source>
        <translation>Диск хүссэнийг хийсэнгүй ({reason}). Энэ сүүлийн алхам хадгалагдсангүй; дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>The store is not safe on this system ({setting}). It was not opened.</source>
        <translation>Сан энэ системд найдвартай биш ({setting}). Нээсэнгүй.</translation>
    </message>
    <message>
        <source>The text holds a sign that cannot be kept. Delete it and type the answer again.</source>
        <translation>Бичвэрт хадгалах боломжгүй тэмдэгт байна. Хариултаа арилгаад дахин бичнэ үү.</translation>
    </message>
    <message>
        <source>The store could not be brought to this version of the program ({reason}). It is as it was. Open it with the version before, or repair it.</source>
        <translation>Санг програмын энэ хувилбарт шилжүүлж чадсангүй ({reason}). Сан хэвээрээ байна. Өмнөх хувилбараар нээх, эсвэл засварлана уу.</translation>
    </message>
    <message>
        <source>This record is not at headquarters ({state}): it is never deleted from here before.</source>
        <translation>Энэ бичлэг төвд хүрээгүй байна ({state}): түүнээс өмнө эндээс хэзээ ч устгахгүй.</translation>
    </message>
    <message>
        <source>No receipt of headquarters fits this record. It was not deleted; check the store.</source>
        <translation>Энэ бичлэгт таарах төвийн баримт алга. Устгаагүй; санг шалгана уу.</translation>
    </message>
    <message>
        <source>Nothing of this store can be read, and no backup was found. Nothing was changed. Plug in the disk or USB stick with the backups, then try again.</source>
        <translation>Энэ сангаас юу ч уншигдсангүй, нөөц хуулбар ч олдсонгүй. Юу ч өөрчлөөгүй. Нөөц хуулбартай диск эсвэл флашаа залгаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>No key file was found that opens this store: the profile&apos;s own cannot be read. Nothing was changed. Plug in the disk or USB stick with the backups, then try again.</source>
        <translation>Энэ санг нээх түлхүүрийн файл олдсонгүй: профайлын өөрийнх нь файл уншигдахгүй байна. Юу ч өөрчлөөгүй. Нөөц хуулбартай диск эсвэл флашаа залгаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>The store could not be repaired ({reason}). It is as it was. Bring it back from a backup.</source>
        <translation>Санг засварлаж чадсангүй ({reason}). Сан хэвээрээ байна. Нөөц хуулбараас сэргээнэ үү.</translation>
    </message>
    <message>
        <source>The backup could not be written to {folder} ({reason}). Is the disk or USB stick in its place?</source>
        <translation>Нөөц хуулбарыг {folder} хавтаст бичиж чадсангүй ({reason}). Диск эсвэл флаш байрандаа байна уу?</translation>
    </message>
    <message>
        <source>There is no room for a backup in {folder}. Free some space there, or choose another folder.</source>
        <translation>{folder} хавтаст нөөц хуулбар багтахгүй байна. Тэнд зай чөлөөлөх эсвэл өөр хавтас сонгоно уу.</translation>
    </message>
    <message>
        <source>The new backup did not pass its test ({reason}) and does not count. It was set aside: {folder}. The older ones stay. Check the store, and use another disk or USB stick.</source>
        <translation>Шинэ нөөц хуулбар шалгалтад тэнцсэнгүй ({reason}), тул тооцогдохгүй. Тусад нь тавьсан: {folder}. Өмнөх хуулбарууд хэвээр байна. Сангаа шалгаж, өөр диск эсвэл флаш ашиглана уу.</translation>
    </message>
    <message>
        <source>This backup is damaged ({reason}). Nothing was changed. Take an older one.</source>
        <translation>Энэ нөөц хуулбар гэмтсэн байна ({reason}). Юу ч өөрчлөөгүй. Өмнөх хуулбарыг ашиглана уу.</translation>
    </message>
    <message>
        <source>The backup could not be brought back ({reason}). Nothing was changed.</source>
        <translation>Нөөц хуулбараас сэргээж чадсангүй ({reason}). Юу ч өөрчлөөгүй.</translation>
    </message>
    <message>
        <source>The store&apos;s structure is damaged ({reason}). Repair the store.</source>
        <translation>Сангийн бүтэц гэмтсэн байна ({reason}). Санг засварлана уу.</translation>
    </message>
    <message>
        <source>A page of the store is damaged ({reason}). Repair the store.</source>
        <translation>Сангийн нэг хуудас гэмтсэн байна ({reason}). Санг засварлана уу.</translation>
    </message>
    <message>
        <source>The history was changed from outside at entry {entry}. Tell your supervisor.</source>
        <translation>Түүхийн {entry}-р мөрийг гаднаас өөрчилсөн байна. Ахлагчдаа хэлнэ үү.</translation>
    </message>
    <message>
        <source>A record of {at} is gone, and nobody deleted it. Repair the store.</source>
        <translation>{at} үеийн нэг бичлэг алга болсон бөгөөд хэн ч түүнийг устгаагүй. Санг засварлана уу.</translation>
    </message>
    <message>
        <source>The finalised answers of record {number} are not those that the history names. Tell your supervisor.</source>
        <translation>{number}-р бичлэгийн дуусгасан хариулт түүхэнд тэмдэглэснээс өөр байна. Ахлагчдаа хэлнэ үү.</translation>
    </message>
    <message>
        <source>The finalised answers of record {number} are not as they were finalised. Repair the store.</source>
        <translation>{number}-р бичлэгийн дуусгасан хариулт анхныхаасаа өөр болсон байна. Санг засварлана уу.</translation>
    </message>
    <message>
        <source>Attachment {number} is not as it was kept. Repair the store.</source>
        <translation>{number}-р хавсралт хадгалснаасаа өөр болсон байна. Санг засварлана уу.</translation>
    </message>
    <message>
        <source>Form {number} is not as it was added. Repair the store, or add the form again.</source>
        <translation>{number}-р маягт нэмснээсээ өөр болсон байна. Санг засварлах эсвэл маягтыг дахин нэмнэ үү.</translation>
    </message>
    <message>
        <source>Row {number} of {table} belongs to nothing that is there. Repair the store.</source>
        <translation>{table} хүснэгтийн {number}-р мөрийн харьяалагдах зүйл алга. Санг засварлана уу.</translation>
    </message>
    <message>
        <source>Record {number} and its receipt do not fit each other. Repair the store; it is sent again.</source>
        <translation>{number}-р бичлэг баримттайгаа таарахгүй байна. Санг засварлавал дахин илгээнэ.</translation>
    </message>
    <message>
        <source>This machine has no display for a window. “fieldapp demo” shows the work without one.</source>
        <translation>Энэ компьютерт цонх нээх дэлгэц алга. «fieldapp demo» команд ажлыг дэлгэцгүйгээр үзүүлнэ.</translation>
    </message>
    <message>
        <source>The system did not allow this: {reason} ({file}). Choose another folder.</source>
        <translation>Систем үүнийг зөвшөөрсөнгүй: {reason} ({file}). Өөр хавтас сонгоно уу.</translation>
    </message>
    <message>
        <source>There is no profile {name} in {home}.</source>
        <translation>{home} хавтаст {name} профайл алга.</translation>
    </message>
    <message>
        <source>There are several profiles here: {known}. Name one, by its folder if need be.</source>
        <translation>Энд хэд хэдэн профайл байна: {known}. Аль нэгийг нь нэрлэнэ үү, шаардлагатай бол хавтсаар нь.</translation>
    </message>
    <message>
        <source>Nothing was typed. Nothing was changed.</source>
        <translation>Юу ч бичсэнгүй. Юу ч өөрчлөгдөөгүй.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed; begin again.</source>
        <translation>Хоёр нууц үг өөр байна. Юу ч өөрчлөгдөөгүй; дахин эхэлнэ үү.</translation>
    </message>
    <message>
        <source>No backup lies in {folder}. Is the disk or USB stick in its place?</source>
        <translation>{folder} хавтаст нөөц хуулбар алга. Диск эсвэл флаш байрандаа байна уу?</translation>
    </message>
    <message>
        <source>Say with --number which of the {count} copies in the list.</source>
        <translation>Жагсаалтын {count} хуулбарын алийг нь гэдгийг --number-аар заана уу.</translation>
    </message>
    <message>
        <source>The demo did not come out right. {what}: {found} instead of {wanted}.</source>
        <translation>Үзүүлэн зөв гарсангүй. {what}: {wanted} байх ёстой, {found} байна.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty. Name one for the demo that is new or empty.</source>
        <translation>{folder} хавтас хоосон биш байна. Үзүүлэнд шинэ эсвэл хоосон хавтас заана уу.</translation>
    </message>
    <message>
        <source>The demo&apos;s headquarters did not start. What it said stands above.</source>
        <translation>Үзүүлэнгийн төвийн сервер ажиллаж эхэлсэнгүй. Шалтгаан нь дээр бичигдсэн байгаа.</translation>
    </message>
    <message>
        <source>Headquarters cannot listen on {host}, port {port} ({reason}). Choose another port.</source>
        <translation>Төвийн сервер {host} хаягийн {port} портыг ашиглаж чадахгүй байна ({reason}). Өөр порт сонгоно уу.</translation>
    </message>
    <message>
        <source>The database of headquarters could not be opened ({reason}). Check its address.</source>
        <translation>Төвийн серверийн мэдээллийн сан нээгдсэнгүй ({reason}). Хаягийг нь шалгана уу.</translation>
    </message>
    <message>
        <source>Nobody called {name} has a token here. There are: {known}.</source>
        <translation>{name} нэртэй токен энд алга. Байгаа нэр: {known}.</translation>
    </message>
    <message>
        <source>There is no headquarters in {folder} yet. Start it once, then make tokens.</source>
        <translation>{folder} хавтсанд төвийн сервер хараахан алга. Нэг удаа ажиллуулаад, дараа нь токен үүсгэнэ үү.</translation>
    </message>
    <message>
        <source>The database of headquarters is not safe on this system ({name}). It was not opened.</source>
        <translation>Төвийн серверийн мэдээллийн сан энэ системд найдвартай биш ({name}). Нээсэнгүй.</translation>
    </message>
    <message>
        <source>The database library {version} has a known fault. Install the program again.</source>
        <translation>Мэдээллийн сангийн {version} хувилбарт илэрсэн алдаа бий. Програмыг дахин суулгана уу.</translation>
    </message>
    <message>
        <source>Interviews that were killed in the middle</source>
        <translation>Дундаас нь албадан зогсоосон ярилцлага</translation>
    </message>
    <message>
        <source>Saved answers that were there after the kill</source>
        <translation>Албадан зогсоосны дараа үлдсэн хадгалсан хариулт</translation>
    </message>
    <message>
        <source>Interviews that survived a kill</source>
        <translation>Албадан зогсоосон ч үлдсэн ярилцлага</translation>
    </message>
    <message>
        <source>Records that wait to be sent</source>
        <translation>Илгээхийг хүлээж буй бичлэг</translation>
    </message>
    <message>
        <source>Uploads that the network broke off</source>
        <translation>Сүлжээ тасалсан илгээлт</translation>
    </message>
    <message>
        <source>Records with a receipt</source>
        <translation>Баримттай бичлэг</translation>
    </message>
    <message>
        <source>Records at headquarters</source>
        <translation>Төвд байгаа бичлэг</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Давхардал</translation>
    </message>
    <message>
        <source>Records on the supervisor&apos;s laptop</source>
        <translation>Ахлагчийн компьютерт байгаа бичлэг</translation>
    </message>
    <message>
        <source>Rows in the workbook</source>
        <translation>Excel файлын мөр</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Энэ бичлэг компьютерт байхгүй болсон.</translation>
    </message>
    <message>
        <source>This record is finalised and cannot be changed ({state}).</source>
        <translation>Энэ бичлэгийг дуусгасан тул өөрчлөх боломжгүй ({state}).</translation>
    </message>
    <message>
        <source>This form wants its records sealed for headquarters, which this version cannot do. The record stays here as a draft, encrypted. Ask headquarters for the form without encryption.</source>
        <translation>Энэ маягт бичлэгээ төвд зориулж битүүмжлэхийг шаардаж байгаа боловч энэ хувилбар түүнийг хийж чадахгүй. Бичлэг энд шифрлэгдсэн ноорог хэвээр үлдэнэ. Төвөөс шифрлэлтгүй маягт авна уу.</translation>
    </message>
    <message>
        <source>This record is not finalised yet. Finalise it first.</source>
        <translation>Энэ бичлэгийг дуусгаагүй байна. Эхлээд дуусгана уу.</translation>
    </message>
    <message>
        <source>The answers carry another record&apos;s number. Nothing was finalised; open the draft again.</source>
        <translation>Хариултууд өөр бичлэгийн дугаартай байна. Юуг ч дуусгасангүй; ноорогийг дахин нээнэ үү.</translation>
    </message>
    <message>
        <source>Record {instance_id} came again with other answers. The first one was kept; tell headquarters.</source>
        <translation>{instance_id} бичлэг өөр хариултуудтайгаар дахин ирлээ. Эхнийхийг хадгалсан; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>A file of this record is missing. Attach it again, or clear the answer.</source>
        <translation>Энэ бичлэгийн файл алга. Дахин хавсаргах, эсвэл хариултыг арилгана уу.</translation>
    </message>
    <message>
        <source>The file is {size}; {limit} is the most that can be kept. Make it smaller.</source>
        <translation>Файл {size}; хамгийн ихдээ {limit} хадгална. Багасгана уу.</translation>
    </message>
    <message>
        <source>There is no network. Records wait here and are sent when you are connected again.</source>
        <translation>Сүлжээ алга. Бичлэгүүд энд хүлээж, дахин холбогдоход илгээгдэнэ.</translation>
    </message>
    <message>
        <source>The server {host} was not found. Check the network, then the server&apos;s address.</source>
        <translation>{host} сервер олдсонгүй. Сүлжээ, дараа нь серверийн хаягийг шалгана уу.</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Check the address, or try again later.</source>
        <translation>{host} дээр хариулах зүйл алга. Хаягийг шалгах, эсвэл дараа дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later.</source>
        <translation>{host} хариулахгүй байна. Дараа дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>{host} took too long. What arrived is kept; send again where the network is better.</source>
        <translation>{host} хэт удлаа. Хүрсэн нь хадгалагдсан; сүлжээ сайтай газраас дахин илгээнэ үү.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. What arrived is kept; send again to go on.</source>
        <translation>{host}-той холболт тасарлаа. Хүрсэн нь хадгалагдсан; үргэлжлүүлэхийн тулд дахин илгээнэ үү.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense. Try again; if it stays so, tell headquarters.</source>
        <translation>{host} утгагүй хариу өглөө. Дахин оролдоод, мөн адил бол төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy did not let us through to {host}. Ask who keeps this network.</source>
        <translation>Сүлжээний прокси {host} рүү нэвтрүүлсэнгүй. Энэ сүлжээг хариуцсан хүнээс асууна уу.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({reason}). Nothing was sent. Check the laptop&apos;s date, then ask headquarters.</source>
        <translation>{host} өөрийгөө баталж чадсангүй ({reason}). Юу ч илгээгээгүй. Компьютерын огноог шалгаад, төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>No safe connection to {host} came about ({reason}). Nothing was sent; ask headquarters.</source>
        <translation>{host}-той найдвартай холбогдож чадсангүй ({reason}). Юу ч илгээгээгүй; төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name or password. Correct them under Send, Server.</source>
        <translation>{host} хэрэглэгчийн нэр эсвэл нууц үгийг хүлээж авсангүй. Илгээх, Сервер хэсэгт засна уу.</translation>
    </message>
    <message>
        <source>{host} does not allow this user to send. Ask headquarters for access.</source>
        <translation>{host} энэ хэрэглэгчид илгээх эрх өгөөгүй. Төвөөс эрх хүснэ үү.</translation>
    </message>
    <message>
        <source>This network wants a login first. Open a web page to log in, then send again.</source>
        <translation>Энэ сүлжээ эхлээд нэвтрэхийг шаардаж байна. Вэб хуудас нээж нэвтрээд, дахин илгээнэ үү.</translation>
    </message>
    <message>
        <source>The address at {host} takes no records. Paste the app user&apos;s address again.</source>
        <translation>{host} дээрх хаяг бичлэг авдаггүй. Апп хэрэглэгчийн хаягийг дахин буулгана уу.</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of a receipt. Check the address; a network with a login page does this too. Records stay here.</source>
        <translation>{host} баримтын оронд вэб хуудас илгээлээ. Хаягийг шалгана уу; нэвтрэх хуудастай сүлжээ ч ингэдэг. Бичлэгүүд энд хэвээр.</translation>
    </message>
    <message>
        <source>{host} does not take records now (status {status}). Try again later.</source>
        <translation>{host} одоо бичлэг авахгүй байна (төлөв {status}). Дараа дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>{host} is busy. The records wait and are sent later.</source>
        <translation>{host} завгүй байна. Бичлэгүүд хүлээж, дараа илгээгдэнэ.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own (status {status}). The records wait; try again later.</source>
        <translation>{host} дээр алдаа гарлаа (төлөв {status}). Бичлэгүүд хүлээнэ; дараа дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>The server could not read this record: {message}. Tell headquarters; it is kept here.</source>
        <translation>Сервер энэ бичлэгийг уншиж чадсангүй: {message}. Төвд мэдэгдэнэ үү; бичлэг энд хэвээр.</translation>
    </message>
    <message>
        <source>The server&apos;s account is full: {message}. Tell headquarters; the record is kept here.</source>
        <translation>Серверийн багтаамж дүүрсэн: {message}. Төвд мэдэгдэнэ үү; бичлэг энд хэвээр.</translation>
    </message>
    <message>
        <source>The server does not know form {form_id} in version “{form_version}”. Ask headquarters to publish it, then send again.</source>
        <translation>Сервер {form_id} маягтын «{form_version}» хувилбарыг мэдэхгүй. Төвөөс нийтлэхийг хүсээд дахин илгээнэ үү.</translation>
    </message>
    <message>
        <source>The form takes no more records at headquarters: {message}. The record is kept here.</source>
        <translation>Төв энэ маягтаар бичлэг авахаа больсон: {message}. Бичлэг энд хэвээр.</translation>
    </message>
    <message>
        <source>This record was deleted at headquarters: {message}. It is kept here.</source>
        <translation>Энэ бичлэгийг төвд устгасан: {message}. Энд хэвээр байна.</translation>
    </message>
    <message>
        <source>Headquarters has this record with other answers: {message}. Nothing was overwritten; tell headquarters.</source>
        <translation>Төвд энэ бичлэг өөр хариултуудтай байна: {message}. Юуг ч дарж бичээгүй; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>Headquarters has a newer version of this record: {message}. Get it first.</source>
        <translation>Төвд энэ бичлэгийн шинэ хувилбар байна: {message}. Эхлээд түүнийг татна уу.</translation>
    </message>
    <message>
        <source>A file of this record is larger than the server takes: {message}. Make it smaller.</source>
        <translation>Энэ бичлэгийн файл серверийн авах хэмжээнээс том: {message}. Багасгана уу.</translation>
    </message>
    <message>
        <source>The server refused this record (status {status}): {message}. It is kept here.</source>
        <translation>Сервер энэ бичлэгийг хүлээж авсангүй (төлөв {status}): {message}. Энд хэвээр байна.</translation>
    </message>
    <message>
        <source>A file of this record is missing on this laptop. Tell your supervisor; the record waits.</source>
        <translation>Энэ бичлэгийн файл компьютерт алга. Ахлагчдаа хэлнэ үү; бичлэг хүлээнэ.</translation>
    </message>
    <message>
        <source>A file of this record is shorter than it was. Tell your supervisor; the record waits.</source>
        <translation>Энэ бичлэгийн файл өмнөхөөсөө богино болсон. Ахлагчдаа хэлнэ үү; бичлэг хүлээнэ.</translation>
    </message>
    <message>
        <source>You stopped the sending. The record waits.</source>
        <translation>Та илгээхийг зогсоолоо. Бичлэг хүлээнэ.</translation>
    </message>
    <message>
        <source>No server is set. Enter its address first.</source>
        <translation>Сервер тохируулаагүй байна. Эхлээд хаягийг нь оруулна уу.</translation>
    </message>
    <message>
        <source>The record cannot go from “{before}” to “{after}”. Nothing was changed.</source>
        <translation>Бичлэгийг «{before}» төлвөөс «{after}» төлөвт шилжүүлж болохгүй. Юу ч өөрчлөөгүй.</translation>
    </message>
    <message>
        <source>The server&apos;s receipt is for other answers. The record stays in the queue; tell headquarters.</source>
        <translation>Серверийн баримт өөр хариултынх байна. Бичлэг дараалалд үлдлээ; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>This is not a server&apos;s address. It begins with https:// and is best pasted whole.</source>
        <translation>Энэ серверийн хаяг биш. Хаяг https:// гэж эхэлнэ, бүтнээр нь буулгавал дээр.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name, password or token. Correct it and try again.</source>
        <translation>{host} хэрэглэгчийн нэр, нууц үг эсвэл токеныг хүлээж авсангүй. Засаад дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>{host} does not allow this user to do this. Ask headquarters for access.</source>
        <translation>{host} энэ хэрэглэгчид ийм эрх өгөөгүй. Төвөөс эрх хүснэ үү.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address. Check the address and the project&apos;s number.</source>
        <translation>{host} дээр ийм хаягаар юу ч алга. Хаяг болон төслийн дугаарыг шалгана уу.</translation>
    </message>
    <message>
        <source>{host} answered something else than was asked (status {status}). Check the address.</source>
        <translation>{host} асуусан зүйлээс өөр хариу өглөө (төлөв {status}). Хаягийг шалгана уу.</translation>
    </message>
    <message>
        <source>{host} is busy (status {status}). Try again later.</source>
        <translation>{host} завгүй байна (төлөв {status}). Дараа дахин оролдоно уу.</translation>
    </message>
    <message>
        <source>{host} refused (status {status}): {message}</source>
        <translation>{host} татгалзлаа (төлөв {status}): {message}</translation>
    </message>
    <message>
        <source>{host} did not answer as a form server does. Check the address; a network with a login page does this too.</source>
        <translation>{host} маягтын сервер шиг хариулсангүй. Хаягийг шалгана уу; нэвтрэх хуудастай сүлжээ ч ингэдэг.</translation>
    </message>
    <message>
        <source>{host} did not answer as headquarters does. Check the address.</source>
        <translation>{host} төвийн сервер шиг хариулсангүй. Хаягийг шалгана уу.</translation>
    </message>
    <message>
        <source>{host} sends us on to another server ({other}). This was not followed; ask headquarters.</source>
        <translation>{host} өөр сервер рүү явуулж байна ({other}). Дагасангүй; төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>{host} sends us on to an unprotected address. This was not followed; ask headquarters.</source>
        <translation>{host} хамгаалалтгүй хаяг руу явуулж байна. Дагасангүй; төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>{host} sends us round in a circle. Check the address.</source>
        <translation>{host} тойруулж явуулаад байна. Хаягийг шалгана уу.</translation>
    </message>
    <message>
        <source>{host} answered with more than {limit}. This was not taken; ask headquarters.</source>
        <translation>{host} {limit}-аас их хариу илгээлээ. Аваагүй; төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>Entry {position} of the server&apos;s form list is not whole. Tell headquarters.</source>
        <translation>Серверийн маягтын жагсаалтын {position}-р мөр бүрэн биш. Төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>Entry {position} of the form&apos;s list of files is not whole. Tell headquarters.</source>
        <translation>Маягтын файлын жагсаалтын {position}-р мөр бүрэн биш. Төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>File {position} of the form has a name that is not safe. It was not taken; tell headquarters.</source>
        <translation>Маягтын {position}-р файлын нэр аюултай байна. Аваагүй; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>No headquarters is set. Enter its address and a supervisor&apos;s token first.</source>
        <translation>Төвийн сервер тохируулаагүй байна. Эхлээд хаяг болон ахлагчийн токеныг оруулна уу.</translation>
    </message>
    <message>
        <source>Headquarters did not give version “{version}” of form {form_id}. Its records stay there; tell headquarters.</source>
        <translation>Төв {form_id} маягтын «{version}» хувилбарыг өгсөнгүй. Бичлэгүүд нь төвд үлдлээ; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>A file of record {instance_id} has a name that is not safe. The file stays at headquarters, the answers came.</source>
        <translation>{instance_id} бичлэгийн нэг файлын нэр аюултай байна. Файл төвд үлдсэн, хариултууд ирсэн.</translation>
    </message>
    <message>
        <source>Record {instance_id} from headquarters cannot be read ({reason}). The others go on.</source>
        <translation>Төвөөс ирсэн {instance_id} бичлэгийг уншиж чадсангүй ({reason}). Бусад нь үргэлжилнэ.</translation>
    </message>
    <message>
        <source>Headquarters gave another record for {instance_id}. It was not taken; tell headquarters.</source>
        <translation>Төв {instance_id} бичлэгийн оронд өөр бичлэг өглөө. Аваагүй; төвд мэдэгдэнэ үү.</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written. Free some space, then export again.</source>
        <translation>Диск дүүрсэн: {file} бичигдсэнгүй. Зай гаргаад дахин гаргана уу.</translation>
    </message>
    <message>
        <source>The folder for {file} is not there. Is the USB stick in its place? Choose another.</source>
        <translation>{file} файлын хавтас алга. USB залгаатай юу? Өөр хавтас сонгоно уу.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it in Excel, or choose another folder or name.</source>
        <translation>{file} файлд бичиж чадсангүй. Excel-д нээлттэй бол хаах, эсвэл өөр хавтас, нэр сонгоно уу.</translation>
    </message>
    <message>
        <source>{file} was not written ({reason}). Choose another folder, then export again.</source>
        <translation>{file} бичигдсэнгүй ({reason}). Өөр хавтас сонгоод дахин гаргана уу.</translation>
    </message>
    <message>
        <source>The form has no language “{language}”. Choose another one for the labels.</source>
        <translation>Маягтад «{language}» хэл алга. Шошгонд өөр хэл сонгоно уу.</translation>
    </message>
    <message>
        <source>Sheet {sheet} would have {columns} columns; Excel takes {limit}. Do not split questions with several answers into columns, then export again.</source>
        <translation>{sheet} хуудас {columns} баганатай болох нь; Excel {limit} хүртэл багана авна. Олон хариулттай асуултыг баганад бүү задал, дараа нь дахин гаргана уу.</translation>
    </message>
    <message>
        <source>Record {key} could not be read ({reason}). The workbook holds its number alone.</source>
        <translation>{key} бичлэгийг уншиж чадсангүй ({reason}). Excel файлд зөвхөн дугаар нь орсон.</translation>
    </message>
    <message>
        <source>Column {column} was not split: it has {choices} choices, and {limit} is the most that is split.</source>
        <translation>{column} баганыг задалсангүй: {choices} сонголттой, хамгийн ихдээ {limit} сонголтыг задална.</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column {column}: texts too long for one cell go on in further columns.</source>
        <translation>{sheet} хуудас, {column} багана: нэг нүдэнд багтаагүй бичвэр дараагийн баганад үргэлжилсэн.</translation>
    </message>
    <message>
        <source>Sheet {sheet} was too long for Excel and goes on in further sheets ({parts} in all).</source>
        <translation>{sheet} хуудас Excel-д багтаагүй тул дараагийн хуудсанд үргэлжилсэн (нийт {parts}).</translation>
    </message>
    <message>
        <source>The repeat {repeat} is on sheet {sheet}: Excel does not take its own name.</source>
        <translation>{repeat} давталт {sheet} хуудсанд байна: Excel өөрийнх нь нэрийг хүлээж авдаггүй.</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column {column}: {cells} answers to a question that this version of the form does not have. They stand at the end.</source>
        <translation>{sheet} хуудас, {column} багана: маягтын энэ хувилбарт байхгүй асуултын {cells} хариулт. Төгсгөлд нь бичигдсэн.</translation>
    </message>
    <message>
        <source>Sheet {sheet}: {values} values of unknown questions found no room (Excel takes {limit} columns).</source>
        <translation>{sheet} хуудас: үл мэдэгдэх асуултын {values} утга багтсангүй (Excel {limit} багана авна).</translation>
    </message>
    <message>
        <source>An older version of this record is still on this laptop. Delete that one first.</source>
        <translation>Энэ бичлэгийн хуучин хувилбар энэ компьютерт байгаа. Эхлээд түүнийг устгана уу.</translation>
    </message>
    <message>
        <source>Write why the record is corrected: the reason stays in its history.</source>
        <translation>Бичлэгийг яагаад залруулж байгаагаа бичнэ үү: шалтгаан нь түүхэнд үлдэнэ.</translation>
    </message>
    <message>
        <source>The author of this form does not allow corrections on this laptop. Ask headquarters.</source>
        <translation>Энэ маягтын зохиогч энэ компьютер дээр залруулахыг зөвшөөрөөгүй. Төвөөс асууна уу.</translation>
    </message>
    <message>
        <source>This form gives its records no number, so a correction could not name what it replaces.</source>
        <translation>Энэ маягт бичлэгтээ дугаар өгдөггүй тул залруулга юуг орлохоо хэлж чадахгүй.</translation>
    </message>
    <message>
        <source>This record is a draft: change it as it is, it needs no correction.</source>
        <translation>Энэ бичлэг ноорог тул залруулга хэрэггүй, шууд өөрчилнө үү.</translation>
    </message>
    <message>
        <source>There is a newer version of this record. Nothing was finalised or changed; correct the newer one.</source>
        <translation>Энэ бичлэгийн шинэ хувилбар байна. Юу ч дуусгаагүй, өөрчлөгдөөгүй. Шинэ хувилбарыг залруулна уу.</translation>
    </message>
    <message>
        <source>A correction of this record was begun already. Finish or delete that draft first.</source>
        <translation>Энэ бичлэгийн залруулга аль хэдийн эхэлсэн. Эхлээд тэр ноорогийг дуусгах эсвэл устгана уу.</translation>
    </message>
    <message>
        <source>The end of the history was cut off from outside. Tell your supervisor.</source>
        <translation>Түүхийн төгсгөлийг гаднаас тасалж авсан байна. Ахлагчдаа хэлнэ үү.</translation>
    </message>
    <message>
        <source>another key file than the profile&apos;s</source>
        <translation>өөр профайлын түлхүүрийн файл</translation>
    </message>
</context>
<context>
    <name>NewProfile</name>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>Хоёр нууц үг өөр байна. Хоёр дахийг дахин бичнэ үү.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Түр хүлээнэ үү…</translation>
    </message>
    <message>
        <source>Your records are kept encrypted. They open with the passphrase, or with the recovery key that your supervisor holds: write the passphrase on paper and keep it away from the laptop.</source>
        <translation>Таны бичлэг шифрлэгдэж хадгалагдана. Нууц үгээр, эсвэл ахлагчийн эзэмшдэг сэргээх түлхүүрээр нээгдэнэ: нууц үгээ цаасан дээр бичээд компьютерээс тусад нь хадгална уу.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Таны нэр</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Нууц үг</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Нууц үгээ дахин бичнэ үү</translation>
    </message>
    <message>
        <source>At least {characters} characters, or {words} words. A sentence is easy to remember.</source>
        <translation>Дор хаяж {characters} тэмдэгт, эсвэл {words} үг. Өгүүлбэр тогтооход амархан.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Нөөц хуулбараас сэргээх…</translation>
    </message>
    <message>
        <source>Your records are kept encrypted. Without the passphrase nobody can open them, not even headquarters: write it on paper and keep the paper away from the laptop.</source>
        <translation>Таны бичлэг шифрлэгдэж хадгалагдана. Нууц үггүйгээр хэн ч, төв ч нээж чадахгүй: цаасан дээр бичээд компьютерээс тусад нь хадгална уу.</translation>
    </message>
    <message>
        <source>The profiles that were here cannot be found. Put their disk or USB stick back, then go back.</source>
        <translation>Энд байсан профайлууд олдсонгүй. Диск эсвэл USB-г нь байранд нь тавиад буцна уу.</translation>
    </message>
    <message>
        <source>Create the profile</source>
        <translation>Профайл үүсгэх</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Бичсэнийг харуулах</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Таны профайл</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Буцах</translation>
    </message>
</context>
<context>
    <name>NoAnswer</name>
    <message>
        <source>Does not know</source>
        <translation>Мэдэхгүй</translation>
    </message>
    <message>
        <source>Refused to answer</source>
        <translation>Хариулахаас татгалзсан</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Хамаагүй</translation>
    </message>
    <message>
        <source>Why is there no answer?</source>
        <translation>Яагаад хариултгүй вэ?</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Remove</source>
        <translation>Хасах</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Тэмдэглэл</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Эргэлзээ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Шалтгаан</translation>
    </message>
    <message>
        <source>Typed, but it could not be put in as the answer</source>
        <translation>Бичсэн боловч хариулт болгож оруулж чадаагүй</translation>
    </message>
    <message>
        <source>Note on this question; Enter goes back to the answer</source>
        <translation>Энэ асуултын тэмдэглэл; Enter дарвал хариулт руу буцна</translation>
    </message>
</context>
<context>
    <name>NumberWidget</name>
    <message>
        <source>This is not a number yet.</source>
        <translation>Тоо бүрэн биш байна.</translation>
    </message>
    <message>
        <source>This is not a whole number yet.</source>
        <translation>Бүхэл тоо биш байна.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Энэ тоо хэт их байна.</translation>
    </message>
</context>
<context>
    <name>OpenProfile</name>
    <message>
        <source>{name} — cannot be read</source>
        <translation>{name} — уншиж чадсангүй</translation>
    </message>
    <message>
        <source>{name} — has answers that are not saved yet</source>
        <translation>{name} — хадгалагдаагүй хариулттай</translation>
    </message>
    <message>
        <source>Whose profile?</source>
        <translation>Хэний профайл вэ?</translation>
    </message>
    <message>
        <source>Profiles on this laptop</source>
        <translation>Энэ компьютерт байгаа профайлууд</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Нууц үг</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Бичсэнийг харуулах</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Нээх</translation>
    </message>
    <message>
        <source>The new passphrase is set. Open the profile with it.</source>
        <translation>Шинэ нууц үг тохируулагдлаа. Профайлыг түүгээр нээнэ үү.</translation>
    </message>
    <message>
        <source>{name} is back as of {when}: {count} records. What came later is not in it.</source>
        <translation>{name} профайл {when}-ний байдлаар сэргэлээ: {count} бичлэг. Түүнээс хойшхи зүйл энд алга.</translation>
    </message>
    <message>
        <source>The profile that was here is kept in {folder}.</source>
        <translation>Энд байсан профайлыг {folder} хавтаст хадгалсан.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Нээж байна…</translation>
    </message>
    <message>
        <source>Forgotten passphrase…</source>
        <translation>Нууц үгээ мартсан…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Шинэ профайл…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Нөөц хуулбараас сэргээх…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Засварлах…</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the form</source>
        <translation>Маягтын бүтэц</translation>
    </message>
    <message>
        <source>{0} to fix</source>
        <translation>засах {0}</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>The two new passphrases differ. Type the second one again.</source>
        <translation>Хоёр шинэ нууц үг өөр байна. Хоёр дахийг дахин бичнэ үү.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>Нууц үг солигдлоо. Одооноос шинийг хэрэглэнэ үү.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Түр хүлээнэ үү…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Нууц үг</translation>
    </message>
    <message>
        <source>At least {characters} characters, or {words} words.</source>
        <translation>Дор хаяж {characters} тэмдэгт, эсвэл {words} үг.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Одоогийн нууц үг</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Шинэ нууц үг</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Шинэ нууц үгээ дахин бичнэ үү</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Нууц үг солих</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Нууц үг солих…</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Both latitude and longitude are wanted.</source>
        <translation>Өргөрөг, уртраг хоёуланг нь бичнэ.</translation>
    </message>
    <message>
        <source>Latitude goes from -90 to 90, longitude from -180 to 180.</source>
        <translation>Өргөрөг -90-ээс 90, уртраг -180-аас 180 хүртэл байна.</translation>
    </message>
    <message>
        <source>A place is written in degrees, such as 47.9187 and 106.9239.</source>
        <translation>Байршлыг градусаар бичнэ, жишээ нь 47.9187, 106.9239.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Буцаах</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Дахин хийх</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Хайчлах</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Х&amp;уулах</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Буул&amp;гах</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бүгдийг сонгох</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Тийм</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Үгүй</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Хадгалах</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Хаях</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Нээх</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Дахин оролдох</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Тусламж</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Буцаах</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Дахин хийх</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Хайчлах</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Х&amp;уулах</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Буул&amp;гах</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бүгдийг сонгох</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>Энэ хариулт тохирохгүй байна. Шалгана уу.</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Энэ асуултад хариулт хэрэгтэй.</translation>
    </message>
    <message>
        <source>Not translated: {0}</source>
        <translation>Орчуулаагүй: {0}</translation>
    </message>
    <message>
        <source>Not shown here: {0}</source>
        <translation>Энд харуулахгүй: {0}</translation>
    </message>
    <message>
        <source>Not built yet: {0}.</source>
        <translation>Хараахан хийгдээгүй: {0}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{0} to fix</source>
        <translation>засах {0}</translation>
    </message>
    <message>
        <source>OUTLINE</source>
        <translation>МАЯГТЫН БҮТЭЦ</translation>
    </message>
</context>
<context>
    <name>RangeWidget</name>
    <message>
        <source>The number must be from {0} to {1}.</source>
        <translation>Тоо {0}-аас {1} хооронд байх ёстой.</translation>
    </message>
    <message>
        <source>The number goes up from {0} in steps of {1}.</source>
        <translation>Тоо {0}-аас эхлээд {1}-ээр нэмэгдэнэ.</translation>
    </message>
    <message>
        <source>a step up or down</source>
        <translation>нэг алхам дээш, доош</translation>
    </message>
</context>
<context>
    <name>RankWidget</name>
    <message>
        <source>Not ranked yet. Move a choice, or press Space when the order is right.</source>
        <translation>Эрэмбэлээгүй байна. Сонголтыг зөөх, эсвэл дараалал зөв бол Space дарна уу.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>шилжих</translation>
    </message>
    <message>
        <source>place</source>
        <translation>байр</translation>
    </message>
</context>
<context>
    <name>RatingWidget</name>
    <message>
        <source>choose</source>
        <translation>сонгох</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Form</source>
        <translation>Маягт</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Бичлэг</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Төлөв</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Өөрчилсөн</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Тайлбар</translation>
    </message>
    <message>
        <source>begun {when}</source>
        <translation>эхэлсэн: {when}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>илгээхийг хүлээж байна</translation>
    </message>
    <message>
        <source>at headquarters since {when}</source>
        <translation>төв хүлээн авсан: {when}</translation>
    </message>
    <message>
        <source>from headquarters</source>
        <translation>төвөөс ирсэн</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Олдсон хариулт</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>шинэ хувилбараар орлогдсон</translation>
    </message>
    <message>
        <source>correction begun {when}</source>
        <translation>залруулга эхэлсэн: {when}</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>All forms</source>
        <translation>Бүх маягт</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Бүх төлөв</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} бичлэг</translation>
    </message>
    <message>
        <source>Delete from this laptop…</source>
        <translation>Энэ компьютероос устгах…</translation>
    </message>
    <message>
        <source>The draft “{record}” was deleted.</source>
        <translation>«{record}» ноорогийг устгалаа.</translation>
    </message>
    <message>
        <source>“{record}” was deleted from this laptop. Its receipt is kept.</source>
        <translation>“{record}” бичлэгийг энэ компьютероос устгалаа. Баримт нь үлдсэн.</translation>
    </message>
    <message>
        <source>Delete a draft</source>
        <translation>Ноорог устгах</translation>
    </message>
    <message>
        <source>Delete a record</source>
        <translation>Бичлэг устгах</translation>
    </message>
    <message>
        <source>Delete the draft “{record}” with all its answers?</source>
        <translation>«{record}» ноорогийг бүх хариулттай нь устгах уу?</translation>
    </message>
    <message>
        <source>Delete “{record}” with all its answers from this laptop?</source>
        <translation>“{record}” бичлэгийг бүх хариулттай нь энэ компьютероос устгах уу?</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Үүнийг буцаах боломжгүй.</translation>
    </message>
    <message>
        <source>Headquarters has it, and its receipt stays here. Backups hold it until newer ones replace them.</source>
        <translation>Төвд байгаа, баримт нь энд үлдэнэ. Нөөц хуулбаруудад шинэчлэгдэх хүртлээ хэвээр байна.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Үлдээх</translation>
    </message>
    <message>
        <source>open</source>
        <translation>нээх</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>шинэ ярилцлага</translation>
    </message>
    <message>
        <source>search</source>
        <translation>хайх</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Бичлэгүүд</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Бичлэг хайх</translation>
    </message>
    <message>
        <source>Show records of this form</source>
        <translation>Энэ маягтын бичлэгийг харуулах</translation>
    </message>
    <message>
        <source>Show records in this state</source>
        <translation>Энэ төлөвтэй бичлэгийг харуулах</translation>
    </message>
    <message>
        <source>Delete the draft…</source>
        <translation>Ноорогийг устгах…</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>устгах</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Шинэ ярилцлага</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Бичлэг алга</translation>
    </message>
    <message>
        <source>Begin an interview; it is saved from the first answer on.</source>
        <translation>Ярилцлага эхлүүлнэ үү; эхний хариултаас эхлэн хадгалагдана.</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Юу ч олдсонгүй</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Бүгдийг харуулах</translation>
    </message>
    <message>
        <source>{count} records are still being read for the search.</source>
        <translation>Хайлтад бэлтгэж дуусаагүй бичлэг: {count}.</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Нэмэлт шүүлт</translation>
    </message>
    <message>
        <source>more than {count}, the newest first</source>
        <translation>{count}-аас олон, шинэ нь эхэнд</translation>
    </message>
    <message>
        <source>Search in all answers…</source>
        <translation>Бүх хариултаас хайх…</translation>
    </message>
    <message>
        <source>Try the beginning of a word, in either alphabet, or show all records.</source>
        <translation>Үгийн эхийг кирилл эсвэл латинаар бичиж үзнэ үү, эсвэл бүх бичлэгийг харуулна уу.</translation>
    </message>
</context>
<context>
    <name>RecoverProfile</name>
    <message>
        <source>The key file</source>
        <translation>Түлхүүрийн файл</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Бүх файл</translation>
    </message>
    <message>
        <source>Choose the key file first.</source>
        <translation>Эхлээд түлхүүрийн файлыг сонгоно уу.</translation>
    </message>
    <message>
        <source>The two new passphrases differ. Type the second one again.</source>
        <translation>Хоёр шинэ нууц үг өөр байна. Хоёр дахийг дахин бичнэ үү.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Түр хүлээнэ үү…</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Шинэ нууц үг тохируулах</translation>
    </message>
    <message>
        <source>Forgotten passphrase: {name}</source>
        <translation>Мартсан нууц үг: {name}</translation>
    </message>
    <message>
        <source>Your supervisor&apos;s recovery key gives this profile a new passphrase. All records stay. That the key was used is written into the history.</source>
        <translation>Ахлагчийн сэргээх түлхүүр энэ профайлд шинэ нууц үг өгнө. Бүх бичлэг хэвээр үлдэнэ. Түлхүүр хэрэглэснийг түүхэнд бичнэ.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s key file</source>
        <translation>Ахлагчийн түлхүүрийн файл</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Түлхүүрийн файлын нууц үг</translation>
    </message>
    <message>
        <source>New passphrase for the profile</source>
        <translation>Профайлын шинэ нууц үг</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Шинэ нууц үгээ дахин бичнэ үү</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Файл сонгох…</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>сонгоогүй байна</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Бичсэнийг харуулах</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Буцах</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>No recovery key is set. A passphrase that is forgotten cannot be replaced.</source>
        <translation>Сэргээх түлхүүр тохируулаагүй. Мартсан нууц үгийг сольж болохгүй.</translation>
    </message>
    <message>
        <source>Set, also for this profile: {key}</source>
        <translation>Энэ профайлд ч тохируулсан: {key}</translation>
    </message>
    <message>
        <source>A file with the public key</source>
        <translation>Нийтийн түлхүүртэй файл</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Бүх файл</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Сэргээх түлхүүр</translation>
    </message>
    <message>
        <source>A supervisor who holds the recovery key can give a profile on this laptop a new passphrase, and so can read it. “fieldapp recovery-key” makes one.</source>
        <translation>Сэргээх түлхүүр эзэмшсэн ахлагч энэ компьютерын профайлд шинэ нууц үг өгч чадна, тэгэхээр уншиж ч чадна. Түлхүүрийг “fieldapp recovery-key” тушаалаар үүсгэнэ.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s public key (age1…)</source>
        <translation>Ахлагчийн нийтийн түлхүүр (age1…)</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Энэ түлхүүрийг хэрэглэх</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлаас…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>Set the recovery key…</source>
        <translation>Сэргээх түлхүүр тохируулах…</translation>
    </message>
    <message>
        <source>Set on this laptop, not accepted for this profile: {key}. Accept it only when your supervisor has told you the same key.</source>
        <translation>Энэ зөөврийн компьютерт тавьсан, энэ профайлд зөвшөөрөөгүй: {key}. Ахлагч тань яг ийм түлхүүр хэлсэн бол л зөвшөөрнө үү.</translation>
    </message>
    <message>
        <source>The recovery key works for this profile now.</source>
        <translation>Сэргээх түлхүүр энэ профайлд үйлчилж байна.</translation>
    </message>
    <message>
        <source>The recovery key is set for this profile. Others on this laptop are asked.</source>
        <translation>Сэргээх түлхүүрийг энэ профайлд тавилаа. Энэ зөөврийн компьютерын бусад хүнээс асууна.</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Энэ түлхүүрийг зөвшөөрөх</translation>
    </message>
</context>
<context>
    <name>RepairProfile</name>
    <message>
        <source>The disk, USB stick or folder with backups</source>
        <translation>Нөөц хуулбартай диск, флаш эсвэл хавтас</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Уншигдах бүхнийг уншиж байна…</translation>
    </message>
    <message>
        <source>Repaired: {count} records are here. The damaged store is kept in {folder}.</source>
        <translation>Засварлалаа: {count} бичлэг байна. Гэмтсэн санг {folder} хавтаст хадгалсан.</translation>
    </message>
    <message>
        <source>Repair: {name}</source>
        <translation>Засварлах: {name}</translation>
    </message>
    <message>
        <source>What can be read is kept; what cannot comes from the newest backup. The damaged store is set aside. If backups are on a disk or USB stick, plug it in and choose it.</source>
        <translation>Уншигдах бүхэн хэвээр үлдэнэ; уншигдахгүйг нь хамгийн шинэ нөөц хуулбараас авна. Гэмтсэн санг тусад нь тавина. Нөөц хуулбар диск, флаш дээр байгаа бол залгаад сонгоно уу.</translation>
    </message>
    <message>
        <source>Choose a disk or folder…</source>
        <translation>Диск, хавтас сонгох…</translation>
    </message>
    <message>
        <source>those of this laptop</source>
        <translation>энэ компьютерт байгаа хуулбарууд</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Алдагдсан зүйлс</translation>
    </message>
    <message>
        <source>Passphrase of the profile</source>
        <translation>Профайлын нууц үг</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Засварлах</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Буцах</translation>
    </message>
</context>
<context>
    <name>RepeatCard</name>
    <message>
        <source>Add another</source>
        <translation>Дахин нэмэх</translation>
    </message>
    <message>
        <source>Add the first</source>
        <translation>Эхнийхийг нэмэх</translation>
    </message>
    <message>
        <source>open</source>
        <translation>нээх</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>хасах</translation>
    </message>
    <message>
        <source>and {0} more in the outline</source>
        <translation>бүтцэд дахин {0} байна</translation>
    </message>
    <message>
        <source>None yet. Enter goes on without.</source>
        <translation>Одоохондоо алга. Enter дарвал нэмэлгүй үргэлжилнэ.</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Хүснэгтээр</translation>
    </message>
    <message>
        <source>as a table</source>
        <translation>хүснэгтээр</translation>
    </message>
</context>
<context>
    <name>RestoreProfile</name>
    <message>
        <source>The disk, USB stick or folder with backups</source>
        <translation>Нөөц хуулбартай диск, флаш эсвэл хавтас</translation>
    </message>
    <message>
        <source>none found here yet</source>
        <translation>энд хуулбар хараахан алга</translation>
    </message>
    <message>
        <source>Copying and testing…</source>
        <translation>Хуулж, шалгаж байна…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Нөөц хуулбараас сэргээх</translation>
    </message>
    <message>
        <source>A copy is tested before it takes its place. The profile that is here now is set aside and kept.</source>
        <translation>Хуулбарыг оронд нь тавихаас өмнө шалгана. Одоо байгаа профайлыг устгахгүй, тусад нь хадгална.</translation>
    </message>
    <message>
        <source>Choose a disk or folder…</source>
        <translation>Диск, хавтас сонгох…</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Нөөц хуулбарууд, шинэ нь эхэндээ</translation>
    </message>
    <message>
        <source>Passphrase of the profile</source>
        <translation>Профайлын нууц үг</translation>
    </message>
    <message>
        <source>Leave the present profile, and add this one beside it</source>
        <translation>Одоогийн профайлыг үлдээж, үүнийг хажууд нь нэмэх</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Сэргээх</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Буцах</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>To send: {count}</source>
        <translation>Илгээх: {count}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Илгээж байна…</translation>
    </message>
    <message>
        <source>{done} of {total} sent</source>
        <translation>{total}-аас {done} илгээсэн</translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation>Илгээсэн: {count}.</translation>
    </message>
    <message>
        <source>Still waiting: {count}.</source>
        <translation>Хүлээж байгаа: {count}.</translation>
    </message>
    <message>
        <source>Need you: {count}; choose one below to see why.</source>
        <translation>Таны тусламж хэрэгтэй: {count}; шалтгааныг доороос сонгож харна уу.</translation>
    </message>
    <message>
        <source>You stopped the sending. What was acknowledged stays acknowledged.</source>
        <translation>Та илгээхийг зогсоолоо. Сервер хүлээн авсан нь хүчинтэй хэвээр.</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>одоо илгээх</translation>
    </message>
    <message>
        <source>records</source>
        <translation>бичлэгүүд</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Илгээх</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Одоо илгээх</translation>
    </message>
    <message>
        <source>Try the refused ones again</source>
        <translation>Татгалзсаныг дахин илгээх</translation>
    </message>
    <message>
        <source>Records to send</source>
        <translation>Илгээх бичлэгүүд</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Илгээх бичлэг алга</translation>
    </message>
    <message>
        <source>Finalised interviews come here and stay until the server confirms that it has them.</source>
        <translation>Дуусгасан ярилцлагууд энд ирж, сервер хүлээн авснаа баталтал үлдэнэ.</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Enter the address that headquarters gave you.</source>
        <translation>Төвөөс өгсөн хаягийг оруулна уу.</translation>
    </message>
    <message>
        <source>{host} as {user}</source>
        <translation>{host}, хэрэглэгч: {user}</translation>
    </message>
    <message>
        <source>{host}, app user&apos;s address</source>
        <translation>{host}, апп хэрэглэгчийн хаяг</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Серверээс асууж байна…</translation>
    </message>
    <message>
        <source>The server answers. Forms it offers: {count}.</source>
        <translation>Сервер хариулж байна. Маягтын тоо: {count}.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Хаяг</translation>
    </message>
    <message>
        <source>Paste the app user&apos;s address whole. With a plain address, fill in user and password too.</source>
        <translation>Апп хэрэглэгчийн хаягийг бүтнээр нь буулгана уу. Энгийн хаяг бол хэрэглэгч, нууц үгийг мөн бөглөнө.</translation>
    </message>
    <message>
        <source>User (if you have one)</source>
        <translation>Хэрэглэгч (байвал)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Серверийн нууц үг</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Хадгалж шалгах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өөрчлөх…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Холболт шалгах</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Тохиргоо</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Хэл, харагдац</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Хэл</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Бичгийн хэмжээ</translation>
    </message>
    <message>
        <source>Dark, for the evening</source>
        <translation>Бараан, орой ажиллахад</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Түгжих</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Хүнгүй үед түгжих</translation>
    </message>
    <message>
        <source>after {count} minutes</source>
        <translation>{count} минутын дараа</translation>
    </message>
    <message>
        <source>never</source>
        <translation>хэзээ ч үгүй</translation>
    </message>
    <message>
        <source>The laptop also locks when it wakes up. What was typed is kept; after the passphrase the interview goes on at the same question.</source>
        <translation>Компьютер нойрноос сэрэхэд мөн түгжинэ. Бичсэн зүйл хадгалагдана; нууц үгээ оруулсны дараа ярилцлага тухайн асуултаасаа үргэлжилнэ.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Where records go, and where a supervisor gets them.</source>
        <translation>Бичлэг хаашаа илгээгдэх, ахлагч хаанаас татах.</translation>
    </message>
    <message>
        <source>Set the server…</source>
        <translation>Сервер тохируулах…</translation>
    </message>
    <message>
        <source>This profile is kept in {folder}</source>
        <translation>Энэ профайл {folder} хавтсанд байна</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Guidance</source>
        <translation>Заавар</translation>
    </message>
    <message>
        <source>The form gives no guidance to this question.</source>
        <translation>Маягтад энэ асуултын заавар алга.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Яагаад</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>Ноорог</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Дуусгасан</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Илгээсэн</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Хүлээн авсан</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Илгээхийг хүлээж буй</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Илгээж байна</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Хэсэгчлэн илгээсэн</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Татгалзсан</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Тусламж хэрэгтэй</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Орлогдсон</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Залруулга</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>all answered</source>
        <translation>бүгдэд хариулсан</translation>
    </message>
    <message>
        <source>1 question left</source>
        <translation>1 асуулт үлдсэн</translation>
    </message>
    <message>
        <source>{0} questions left</source>
        <translation>{0} асуулт үлдсэн</translation>
    </message>
    <message>
        <source>{0} of {1} questions answered.</source>
        <translation>{1} асуултаас {0}-д хариулсан.</translation>
    </message>
    <message>
        <source>What is typed here is no answer yet.</source>
        <translation>Энд бичсэн нь хариулт болоогүй байна.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Төгсгөл</translation>
    </message>
    <message>
        <source>General questions</source>
        <translation>Ерөнхий асуултууд</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Энэ асуултад хариулт хэрэгтэй.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>Энэ хариулт тохирохгүй байна. Шалгана уу.</translation>
    </message>
    <message>
        <source>{0}   ·   not asked now</source>
        <translation>{0}   ·   одоо асуухгүй</translation>
    </message>
</context>
<context>
    <name>TimeWidget</name>
    <message>
        <source>hours:minutes</source>
        <translation>цаг:минут</translation>
    </message>
    <message>
        <source>This is not a time yet. Write it as 14:30.</source>
        <translation>Цаг бүрэн биш байна. 14:30 гэж бичнэ үү.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>одоо</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>drafts</source>
        <translation>ноорог</translation>
    </message>
    <message>
        <source>last one {when}</source>
        <translation>сүүлийнх: {when}</translation>
    </message>
    <message>
        <source>wait to be sent</source>
        <translation>илгээхийг хүлээж буй</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>тусламж хэрэгтэй</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>асуудалгүй</translation>
    </message>
    <message>
        <source>at headquarters</source>
        <translation>төвд хүрсэн</translation>
    </message>
    <message>
        <source>nothing begun</source>
        <translation>эхлээгүй байна</translation>
    </message>
    <message>
        <source>Only {free} are free on this disk. Free some space before the next interviews.</source>
        <translation>Энэ дискэнд ердөө {free} зай үлджээ. Дараагийн ярилцлагаас өмнө зай чөлөөлнө үү.</translation>
    </message>
    <message>
        <source>they go when you press Send</source>
        <translation>«Илгээх» дарахад явна</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>хүлээх зүйл алга</translation>
    </message>
    <message>
        <source>refused by the server: see Send</source>
        <translation>сервер татгалзсан: «Илгээх»-ийг харна уу</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>одоохондоо алга</translation>
    </message>
    <message>
        <source>Continue: {record}</source>
        <translation>Үргэлжлүүлэх: {record}</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Шинэ ярилцлага</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Сүүлийн бичлэгүүд</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Бичлэг алга</translation>
    </message>
    <message>
        <source>add a form</source>
        <translation>маягт нэмэх</translation>
    </message>
    <message>
        <source>open</source>
        <translation>нээх</translation>
    </message>
    <message>
        <source>new interview</source>
        <translation>шинэ ярилцлага</translation>
    </message>
    <message>
        <source>search</source>
        <translation>хайх</translation>
    </message>
    <message>
        <source>Add an XLSForm from a file or a USB stick, download your forms from the server, or begin with the form that comes with the program.</source>
        <translation>Файл эсвэл USB-ээс XLSForm нэмэх, серверээс маягтаа татах, эсвэл програмтай хамт ирсэн маягтаар эхэлж болно.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Сайн байна уу, {name}</translation>
    </message>
    <message>
        <source>continue the draft</source>
        <translation>ноорогийг үргэлжлүүлэх</translation>
    </message>
    <message>
        <source>Search all records</source>
        <translation>Бүх бичлэгээс хайх</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Илгээх…</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>Маягт нэмэх…</translation>
    </message>
    <message>
        <source>Use the program&apos;s own form</source>
        <translation>Програмын маягтыг авах</translation>
    </message>
    <message>
        <source>No form is on this laptop yet</source>
        <translation>Энэ компьютерт маягт алга</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Олдсон</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Юу ч олдсонгүй</translation>
    </message>
    <message>
        <source>The last {count} records</source>
        <translation>Сүүлийн {count} бичлэг</translation>
    </message>
    <message>
        <source>Search in all answers…</source>
        <translation>Бүх хариултаас хайх…</translation>
    </message>
</context>
<context>
    <name>TraceWidget</name>
    <message>
        <source>At least {0} places are wanted, one on each line (Alt+Enter).</source>
        <translation>Дор хаяж {0} цэг хэрэгтэй, мөр бүрд нэг (Alt+Enter).</translation>
    </message>
    <message>
        <source>next place</source>
        <translation>дараагийн цэг</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>{0}-р мөр: {1}</translation>
    </message>
    <message>
        <source>Places: {0}</source>
        <translation>Цэг: {0}</translation>
    </message>
</context>
<context>
    <name>UnbuiltWidget</name>
    <message>
        <source>This kind of question is not built yet. Type the answer as text.</source>
        <translation>Энэ төрлийн асуулт хараахан хийгдээгүй. Хариултыг бичвэрээр оруулна уу.</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Correction</source>
        <translation>Залруулга</translation>
    </message>
    <message>
        <source>{0}: read only</source>
        <translation>{0}: зөвхөн унших</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Түүх…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Залруулах…</translation>
    </message>
    <message>
        <source>Go on with the correction</source>
        <translation>Залруулгыг үргэлжлүүлэх</translation>
    </message>
    <message>
        <source>Open the newer version</source>
        <translation>Шинэ хувилбарыг нээх</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>No rule of the form decides anything here.</source>
        <translation>Энд маягтын ямар ч дүрэм үйлчлэхгүй.</translation>
    </message>
    <message>
        <source>{0} (all of “{1}”)</source>
        <translation>{0} («{1}» бүхэлдээ)</translation>
    </message>
    <message>
        <source>The form&apos;s rule cannot be worked out on these answers</source>
        <translation>Эдгээр хариултаар маягтын дүрмийг бодож чадсангүй</translation>
    </message>
    <message>
        <source>{0} choices are offered, because of</source>
        <translation>{0} сонголт гарсны шалтгаан</translation>
    </message>
    <message>
        <source>Worked out: {0}</source>
        <translation>Тооцсон утга: {0}</translation>
    </message>
    <message>
        <source>Asked, because of</source>
        <translation>Асуусны шалтгаан</translation>
    </message>
    <message>
        <source>Not asked, because of</source>
        <translation>Асуугаагүйн шалтгаан</translation>
    </message>
    <message>
        <source>The answer fits the rule</source>
        <translation>Хариулт дүрэмд нийцэж байна</translation>
    </message>
    <message>
        <source>The answer does not fit the rule</source>
        <translation>Хариулт дүрэмд нийцэхгүй байна</translation>
    </message>
    <message>
        <source>Cannot be changed, because of</source>
        <translation>Өөрчлөх боломжгүйн шалтгаан</translation>
    </message>
    <message>
        <source>Needs an answer, because of</source>
        <translation>Заавал хариулахын шалтгаан</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… бас {0}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>асуугаагүй</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Correct a record</source>
        <translation>Бичлэг залруулах</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Шалтгаан</translation>
    </message>
    <message>
        <source>Why? For example: the number was a slip of the pen</source>
        <translation>Яагаад? Жишээ нь: тоог андуурч бичсэн</translation>
    </message>
    <message>
        <source>Begin the correction</source>
        <translation>Залруулж эхлэх</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Хэвээр үлдээх</translation>
    </message>
    <message>
        <source>The finalised record stays as it is. A new version with the same answers is opened; when it is finalised it replaces the old one, and the history tells what was changed, and why.</source>
        <translation>Дуусгасан бичлэг хэвээр үлдэнэ. Ижил хариулттай шинэ хувилбар нээгдэж, дуусмагцаа хуучныг орлоно. Юуг, яагаад өөрчилснийг түүх нь хэлнэ.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose a form and press Enter.</source>
        <translation>Маягтаа сонгоод Enter дарна уу.</translation>
    </message>
    <message>
        <source>Forms downloaded: {count}.</source>
        <translation>Татсан маягт: {count}.</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>хуудас</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>түгжих</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Өнөөдөр</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Маягт</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Бичлэг</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Илгээх</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Гаргах</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Тохиргоо</translation>
    </message>
</context>
<context>
    <name>_ChosenLine</name>
    <message>
        <source>Clear</source>
        <translation>Арилгах</translation>
    </message>
</context>
<context>
    <name>_InstanceRow</name>
    <message>
        <source>Remove</source>
        <translation>Хасах</translation>
    </message>
</context>
</TS>
