"""Made-up forms for the tests of the desk, and desks on real encrypted stores."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from openpyxl import Workbook

from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.work.desk import Desk
from fieldapp.work.interview import Interview
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import ReadServer, SendServer, keep_read_server, keep_send_server
from forms.submission import Submission
from tests.hq.server_process import HqProcess
from tests.records.samples import CHEAP, PASSPHRASE

VISIT = """
| survey |
|        | type              | name    | label::Монгол (mn) | label::English (en) | required | constraint |
|        | text              | place   | Газар              | Place               | yes      |            |
|        | integer           | people  | Хүн                | People              |          | . < 1000   |
|        | image             | photo   | Зураг              | Picture             |          |            |
|        | begin repeat      | animal  | Мал                | Animals             |          |            |
|        | select_one kind   | kind    | Төрөл              | Kind                |          |            |
|        | integer           | head    | Тоо                | Number              |          |            |
|        | end repeat        |         |                    |                     |          |            |
| choices |
|         | list_name | name  | label::Монгол (mn) | label::English (en) |
|         | kind      | sheep | Хонь               | Sheep               |
|         | kind      | horse | Адуу               | Horses              |
| settings |
|          | form_title  | form_id   | version   | instance_name |
|          | Made visit  | {form_id} | {version} | ${{place}}    |
"""


def visit(form_id: str = "visit", version: str = "1") -> bytes:
    """A form with a text, a number, a picture and a repeat, in two languages."""
    return VISIT.format(form_id=form_id, version=version).encode()


def xlsx(survey: Sequence[Mapping[str, str]], **settings: str) -> bytes:
    """A real workbook; each row gives its columns by name."""
    book = Workbook()
    book.remove(book.active)
    named = {"form_title": "Made", "form_id": "made", "version": "1", **settings}
    for name, rows in (("survey", survey), ("settings", [named])):
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column, "") for column in columns])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def make_profile(home: Path, name: str = "Жишээ Нэг") -> Profile:
    return create_profile(home, name, PASSPHRASE, cost=CHEAP)


@contextmanager
def desk_of(profile: Profile) -> Iterator[Desk]:
    """A desk on the profile's own store. At the end no interview is closed: as after a crash."""
    store = unlock(profile, PASSPHRASE)
    try:
        yield Desk(store)
    finally:
        store.close()


def add_visit(desk: Desk, form_id: str = "visit", version: str = "1") -> int:
    """The form's key in the store."""
    return desk.add_form(visit(form_id, version), "visit.md", {}.get, Watch()).row.key


def fill(interview: Interview, place: str, people: int = 12) -> None:
    """Answer everything but the picture; two kinds of animals."""
    interview.answer("/data/place", place)
    interview.answer("/data/people", str(people))
    interview.answer("/data/animal[1]/kind", "sheep")
    interview.answer("/data/animal[1]/head", "80")
    second, _ = interview.add_repeat("/data/animal")
    interview.answer(f"{second}/kind", "horse")


def finalised(desk: Desk, form_key: int, place: str, photo: bytes = b"") -> Submission:
    """A finished record in the outbox."""
    interview = desk.new_interview(form_key)
    fill(interview, place)
    if photo:
        interview.attach("/data/photo", "photo.jpg", photo)
    submission = interview.finalise()
    interview.close()
    return submission


def connect(desk: Desk, hq: HqProcess) -> None:
    """Where this desk sends to and reads from."""
    keep_send_server(desk.store, SendServer(hq.app_user_url))
    keep_read_server(desk.store, ReadServer(hq.url, hq.access.supervisor_token))
