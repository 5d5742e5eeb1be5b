"""The main job once, end to end, with real parts: `fieldapp demo`.

Three made-up interviews are filled through the same Interview that the window uses, one of them in a
process that is killed in the middle; a real headquarters server runs on this machine; the line breaks in
the middle of an upload; a supervisor pulls the records and gets a workbook. Every count is read back from
where it ended, and a difference fails the run.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import IO

from fieldapp.demo_network import Relay
from fieldapp.export.options import ExportOptions
from fieldapp.records.profiles import Profile, create_profile, list_profiles, unlock
from fieldapp.records.rows import RecordState
from fieldapp.ui.console import translate
from fieldapp.work.desk import Desk
from fieldapp.work.interview import Interview
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import ReadServer, SendServer, keep_read_server, keep_send_server
from forms.errors import CodedError
from forms.interface import FormNode, Kind
from forms.library.catalogue import shipped_forms

FORM = "location_assessment"
KILL_AFTER = 12
"""Acknowledged answers after which the second interview's process is killed."""

CUT_AFTER = 2_000
"""Bytes of an upload after which the line breaks."""

_KILLED = -signal.SIGKILL if os.name == "posix" else 1

Answers = Mapping[str, object]


class DemoError(CodedError):
    """A count that should have come out otherwise, or a demo that cannot begin."""


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What was counted, each where it ended; and how to open the window on what is left."""

    interviews: int
    survived: int
    at_headquarters: int
    duplicates: int
    rows: int
    home: Path
    profile: Profile
    passphrase: str = field(repr=False)
    workbook: Path


def made_up_interviews() -> list[Answers]:
    """Answers by question name; a repeat's are a list of such tables. All of it is invented."""
    text = resources.files("resources").joinpath("demo/interviews.json").read_text("utf-8")
    interviews: list[Answers] = json.loads(text)
    return interviews


def fill(interview: Interview, answers: Answers, told: Callable[[str, str], None] | None = None) -> None:
    """Answer in the form's own order, as a person does: what an answer opens is asked next.

    ``told`` hears each reference and stored value once it is durable.
    """
    done: set[str] = set()
    while (node := _next_open(interview, answers, done)) is not None:
        ref = node.ref
        done.add(ref)
        if node.kind is Kind.REPEAT:
            wanted = answers[node.name]
            assert isinstance(wanted, list)
            while len(interview.session.node(ref).children) < len(wanted):
                interview.add_repeat(ref)
            continue
        value = _answer_for(node, answers)
        interview.go_to(ref)
        if node.value != value:
            interview.answer(ref, value)
        if told is not None:
            told(ref, interview.session.node(ref).value)


def _next_open(interview: Interview, answers: Answers, done: set[str]) -> FormNode | None:
    """The first node in document order that has an answer waiting and was not visited."""
    stack: list[FormNode] = [interview.session.root]
    while stack:
        node = stack.pop()
        if not node.relevant:
            continue
        if node.ref not in done:
            if node.kind is Kind.REPEAT and isinstance(answers.get(node.name), list):
                return node
            if node.kind is Kind.QUESTION and not node.read_only and _answer_for(node, answers) is not None:
                return node
        stack.extend(reversed(node.children))
    return None


def _answer_for(node: FormNode, answers: Answers) -> str | None:
    """The table of the nearest repeat instance answers; else the interview's own."""
    holder: FormNode | None = node
    while holder is not None and holder.kind is not Kind.INSTANCE:
        holder = holder.parent
    table: Answers = answers
    if holder is not None and holder.parent is not None:
        rows = answers.get(holder.parent.name)
        if not isinstance(rows, list) or holder.position > len(rows):
            return None
        table = rows[holder.position - 1]
    value = table.get(node.name)
    return None if value is None or isinstance(value, list) else str(value)


class Demo:
    """One run in one folder; ``say`` gets each finished line, in the language that is spoken."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._step = 0
        self._home = folder / "laptop"
        self._passphrase = "-".join(secrets.token_hex(2) for _ in range(5))

    def run(self) -> DemoResult:
        """Everything, in a folder that is new or empty.

        CodedError of any room; DemoError ``demo.count`` (what, wanted, found), ``demo.folder_in_use``
        (folder), ``demo.no_headquarters``; OSError where the folder cannot be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        if any(self._folder.iterdir()):
            raise DemoError("demo.folder_in_use", folder=str(self._folder))
        interviews = made_up_interviews()
        profile = self._make_profile(self._home, self.tr("Demo enumerator"))
        survived = self._fill_all(profile, interviews)
        with self._headquarters() as access:
            self._send(profile, access, len(interviews))
            rows, at_hq, duplicates, workbook = self._supervise(access, len(interviews))
        result = DemoResult(
            interviews=len(interviews),
            survived=survived,
            at_headquarters=at_hq,
            duplicates=duplicates,
            rows=rows,
            home=self._home,
            profile=profile,
            passphrase=self._passphrase,
            workbook=workbook,
        )
        self._summary(result)
        return result

    # The enumerator's laptop

    def _make_profile(self, home: Path, name: str) -> Profile:
        profile = create_profile(home, name, self._passphrase)
        self._done(self.tr("An encrypted profile was made."), home)
        return profile

    def _fill_all(self, profile: Profile, interviews: Sequence[Answers]) -> int:
        """Fill and finalise all; the second one's first half in a process that is killed."""
        first, second, *rest = interviews
        with self._desk(profile) as desk:
            form_key = self._load_form(desk)
            self._fill_one(desk, form_key, first, 1)
        acknowledged = self._interrupted(interviews.index(second))
        with self._desk(profile) as desk:
            survived = self._resume(desk, second, acknowledged)
            for number, answers in enumerate(rest, start=3):
                self._fill_one(desk, form_key, answers, number)
            self._expect("waiting", len(interviews), len(desk.store.outbox.waiting()))
        return survived

    def _load_form(self, desk: Desk) -> int:
        form = next(form for form in shipped_forms() if form.form_id == FORM)
        row = desk.add_form(form.data, form.file_name, form.media.get, Watch()).row
        self._done(self.tr("The shipped form “{title}” was loaded.").format(title=row.title))
        return row.key

    def _fill_one(self, desk: Desk, form_key: int, answers: Answers, number: int) -> None:
        interview = desk.new_interview(form_key)
        fill(interview, answers)
        interview.finalise()
        interview.close()
        self._done(self.tr("Interview {number} was filled and finalised.").format(number=number))

    def _interrupted(self, number: int) -> dict[str, str]:
        """Fill in another process and kill it in the middle; what it said was saved."""
        acknowledged: dict[str, str] = {}
        with subprocess.Popen(
            [*own_command(), "demo", "--interrupted", str(number), "--folder", str(self._folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(self._passphrase + "\n")
            process.stdin.flush()
            for line in process.stdout:
                ref, value = json.loads(line)
                acknowledged[ref] = value
                if len(acknowledged) == KILL_AFTER:
                    process.kill()
        self._expect("killed", 1, int(process.returncode == _KILLED and len(acknowledged) >= KILL_AFTER))
        line = self.tr("Interview 2: its process was killed after {count} saved answers.")
        self._done(line.format(count=len(acknowledged)))
        return acknowledged

    def _resume(self, desk: Desk, answers: Answers, acknowledged: Mapping[str, str]) -> int:
        """Open the drafts again, compare every acknowledged answer, and go on to the end."""
        drafts = desk.records(states=[RecordState.DRAFT])
        self._expect("survived", 1, len(drafts))
        interview = desk.open_interview(drafts[0].id)
        kept = sum(interview.session.node(ref).value == value for ref, value in acknowledged.items())
        self._expect("answers", len(acknowledged), kept)
        fill(interview, answers)
        interview.finalise()
        interview.close()
        line = self.tr("Interview 2 was resumed with all {count} answers, and finalised.")
        self._done(line.format(count=kept))
        return len(drafts)

    # Headquarters and the line to it

    @contextmanager
    def _headquarters(self) -> Iterator[Mapping[str, str]]:
        """A real server process on this machine; ends with the block."""
        folder = str(self._folder / "headquarters")
        command = [*own_command(), "hq", "--folder", folder, "--port", "0", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
            try:
                assert process.stdout is not None
                access = _access(process.stdout.readline())
                self._done(self.tr("Headquarters runs at {address}.").format(address=access["server"]))
                yield access
            finally:
                process.terminate()

    def _send(self, profile: Profile, access: Mapping[str, str], wanted: int) -> None:
        """Publish the form, then send through a line that breaks in the middle of an upload."""
        host, _, port = access["server"].removeprefix("http://").rpartition(":")
        with self._desk(profile) as desk, Relay(host, int(port)) as relay:
            keep_read_server(desk.store, ReadServer(access["server"], access["supervisor_token"]))
            keep_send_server(desk.store, SendServer(f"http://{relay.address}{access['app_user_path']}"))
            (form,) = desk.forms()
            desk.publish_form(form.key, Watch())
            self._done(self.tr("The form was published at headquarters."))
            relay.cut_next_upload(CUT_AFTER)
            broken = desk.send(Watch())
            self._expect("cut", 1, int(broken.stopped is not None and broken.waiting > 0))
            line = self.tr("The network went away in the middle of an upload; {count} records still wait.")
            self._done(line.format(count=broken.waiting))
            relay.restore()
            desk.send(Watch())
            sent = sum(bool(desk.store.receipts(record.id)) for record in desk.records())
            self._expect("receipts", wanted, sent)
            line = self.tr("The network came back: all {count} records were sent and have a receipt.")
            self._done(line.format(count=sent))

    # The supervisor's laptop

    def _supervise(self, access: Mapping[str, str], wanted: int) -> tuple[int, int, int, Path]:
        """Pull, count and export: rows, records at headquarters, duplicates, the workbook."""
        home = self._folder / "supervisor"
        profile = self._make_profile(home, self.tr("Demo supervisor"))
        with self._desk(profile) as desk:
            keep_read_server(desk.store, ReadServer(access["server"], access["supervisor_token"]))
            found = desk.pull(Watch()).found
            received = {record.instance_id for record in desk.records(states=[RecordState.RECEIVED])}
            self._expect("headquarters", wanted, found)
            self._expect("pulled", wanted, len(received))
            self._done(self.tr("The supervisor pulled {count} records.").format(count=len(received)))
            workbook = self._folder / f"{FORM}.xlsx"
            desk.export(FORM, workbook, ExportOptions(), Watch())
        rows = _data_rows(workbook)
        self._expect("rows", wanted, rows)
        self._done(self.tr("One workbook was exported."), workbook)
        return rows, found, found - len(received), workbook

    # Inside

    def tr(self, text: str) -> str:
        return translate("Demo", text)

    @contextmanager
    def _desk(self, profile: Profile) -> Iterator[Desk]:
        store = unlock(profile, self._passphrase)
        try:
            yield Desk(store)
        finally:
            store.close()

    def _done(self, line: str, where: Path | None = None) -> None:
        self._step += 1
        self._say(f"{self._step:>2}. {line}" + (f"\n    {where}" if where else ""))

    def _expect(self, what: str, wanted: int, found: int) -> None:
        if wanted != found:
            raise DemoError("demo.count", what=what, wanted=wanted, found=found)

    def _summary(self, result: DemoResult) -> None:
        self._expect("duplicates", 0, result.duplicates)
        counted = [
            self.tr("{count} interviews").format(count=result.interviews),
            self.tr("{count} survived a kill").format(count=result.survived),
            self.tr("{count} at headquarters").format(count=result.at_headquarters),
            self.tr("{count} duplicates").format(count=result.duplicates),
            self.tr("{count} rows in the workbook").format(count=result.rows),
        ]
        places = [
            self.tr("Files: {folder}").format(folder=self._folder),
            self.tr("Workbook: {file}").format(file=result.workbook),
            self.tr("Passphrase of both demo profiles: {passphrase}").format(passphrase=result.passphrase),
        ]
        for line in ("", *counted, "", *places):
            self._say(line)


def interrupted(folder: Path, number: int, inbox: IO[str], say: Callable[[str], None]) -> None:
    """The process that is killed: fills one interview, telling each answer once it is durable.

    The passphrase comes as the first line of ``inbox``. Never ends by itself: it waits for the kill.
    """
    passphrase = inbox.readline().rstrip("\n")
    (profile,) = list_profiles(folder / "laptop")
    store = unlock(profile, passphrase)
    desk = Desk(store)
    (form,) = desk.forms()
    interview = desk.new_interview(form.key)
    fill(interview, made_up_interviews()[number], lambda ref, value: say(json.dumps([ref, value])))
    with suppress(EOFError):
        inbox.read()


def _access(line: str) -> dict[str, str]:
    """What ``hq --json`` tells of itself. DemoError ``demo.no_headquarters`` when it ended instead."""
    try:
        access: dict[str, str] = json.loads(line)
    except ValueError:
        raise DemoError("demo.no_headquarters") from None
    return access


def own_command() -> list[str]:
    """How this program starts itself again, from source or as a built program."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "fieldapp"]


def _data_rows(workbook: Path) -> int:
    """Rows of the first sheet below its header, read back from the file."""
    from openpyxl import load_workbook

    book = load_workbook(workbook, read_only=True)
    try:
        return sum(1 for _ in book.worksheets[0].iter_rows(min_row=2))
    finally:
        book.close()
