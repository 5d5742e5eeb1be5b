"""Searches beside the window: what was asked last is what is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from fieldapp.records.findable import Wanted
from fieldapp.ui.background import Task
from fieldapp.ui.beside import DeskBeside, DeskJob
from fieldapp.ui.language import Languages, form_language
from fieldapp.work.desk import Desk
from fieldapp.work.finding import Found
from fieldapp.work.jobs import Watch
from fieldapp.work.pieces import Piece

PAGE = 500
"""Records that are brought at once; the next ones come when a person scrolls to them."""
MOST = 1000
"""Found records up to which they are counted."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The first page of what was asked, and how many there are; ``MOST`` + 1 is more than that."""

    wanted: Wanted
    found: Found
    count: int


class Finder(QObject):
    """``answered`` comes with the first page, ``went_on`` with each further one, ``pieces`` with where the
    words stand. What was overtaken by another question is not answered."""

    answered = Signal(object)
    went_on = Signal(object)
    pieces = Signal(object)
    failed = Signal(object)

    def __init__(self, beside: DeskBeside, languages: Languages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self._languages = languages
        self._wanted = Wanted()
        self._tasks: list[Task] = []
        self.waiting = False
        """The question that was asked last has no answer yet."""

    def forget(self) -> None:
        """Answer nothing that was asked."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        self._wanted = Wanted()
        self.waiting = False

    def ask(self, wanted: Wanted) -> None:
        self.forget()
        self._wanted = wanted
        self.waiting = True

        def job(desk: Desk, _watch: Watch) -> Answered:
            found = desk.find(wanted, limit=PAGE)
            count = desk.store.index.count(wanted, most=MOST + 1) if found.more else len(found.records)
            return Answered(wanted, found, count)

        self._run(job, self._answer)

    def go_on(self, before: int) -> None:
        """The next page of the last question."""
        wanted = self._wanted

        def job(desk: Desk, _watch: Watch) -> tuple[Wanted, Found]:
            return wanted, desk.find(wanted, before=before, limit=PAGE)

        self._run(job, self._go_on)

    def look(self, record_ids: Sequence[int]) -> None:
        """Where the words typed stand in these records."""
        wanted, spoken = self._wanted, self._languages.spoken

        def choose(offered: Sequence[str]) -> str | None:
            return form_language(offered, spoken)

        def job(desk: Desk, watch: Watch) -> tuple[Wanted, dict[int, Piece | None]]:
            pieces = {}
            for record_id in record_ids:
                watch.check()
                pieces[record_id] = desk.piece(record_id, wanted.typed, choose)
            return wanted, pieces

        self._run(job, self._tell)

    def _run(self, job: DeskJob, done: Callable[[Any], object]) -> None:
        task = self._beside.run(job, done=done, failed=self._fail)
        self._tasks.append(task)
        task.ended.connect(lambda: self._forget(task))

    def _forget(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)

    def _answer(self, answered: Answered) -> None:
        if answered.wanted is self._wanted:
            self.waiting = False
            self.answered.emit(answered)

    def _go_on(self, reached: tuple[Wanted, Found]) -> None:
        if reached[0] is self._wanted:
            self.went_on.emit(reached[1])

    def _tell(self, told: tuple[Wanted, dict[int, Piece | None]]) -> None:
        if told[0] is self._wanted:
            self.pieces.emit(told[1])

    def _fail(self, error: object) -> None:
        self.waiting = False
        self.failed.emit(error)
