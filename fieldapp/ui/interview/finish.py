"""The last page: everything that stands against finalising, each a jump, and the button that finalises."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.ui.interview.problem_list import ProblemList, ProblemRow
from fieldapp.ui.look import Look
from fieldapp.ui.parts import Button, Label, Notice, PrimaryButton
from fieldapp.ui.theme import State


class FinishView(QWidget):
    """Asks once before it finalises: what is finalised is corrected by another version only."""

    jumped = Signal(str)
    finalised = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.title = Label("title")
        self._summary = Label("hint", wrap=True)
        self._good = Notice(State.DONE, self)
        self._heading = Label("heading")
        self.problems = ProblemList(look, self)
        self.problems.jumped.connect(self.jumped)
        self.finalise = PrimaryButton(clicked=self.ask)
        self._question = Notice(State.WARNING, self)
        self.yes = PrimaryButton(clicked=self._say_yes)
        self.no = Button(clicked=self._say_no)
        self._asked = QWidget(self)
        answers = QHBoxLayout(self._asked)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch(1)
        self._lay_out(look.theme.space.column)

    def show_state(self, rows: Sequence[ProblemRow], summary: str) -> None:
        """What stands against finalising now."""
        self._retranslate()
        self._summary.setText(summary)
        self.problems.show_rows(rows)
        self.problems.setVisible(bool(rows))
        self._heading.setText(self.tr("To fix before finalising: {0}").format(len(rows)))
        self._heading.setVisible(bool(rows))
        self._good.say("" if rows else self.tr("Nothing is missing and nothing is wrong."))
        self.finalise.setEnabled(not rows)
        self._say_no()

    def take_focus(self) -> None:
        (self.problems if self.problems.problems.rows else self.finalise).setFocus()

    def ask(self) -> None:
        """Ask whether it is meant."""
        if self.finalise.isEnabled():
            self._question.say(
                lambda: self.tr(
                    "Finalise this interview? It is then kept as it is, to be sent; later it can only be "
                    "corrected, with a reason."
                )
            )
            self._asked.show()
            self.finalise.hide()
            self.yes.setFocus()

    def _say_yes(self) -> None:
        self._say_no()
        self.finalised.emit()

    def _say_no(self) -> None:
        had_focus = self._asked.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._question.say("")
        self._asked.hide()
        self.finalise.show()
        if had_focus:
            self.finalise.setFocus()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Finish"))
        self.finalise.setText(self.tr("Finalise"))
        self.yes.setText(self.tr("Yes, finalise"))
        self.no.setText(self.tr("Not yet"))
        self.problems.setAccessibleName(self.tr("What is to be fixed"))

    def _lay_out(self, width: int) -> None:
        frame = QFrame(self)
        frame.setMaximumWidth(width)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.title, self._summary, self._good, self._heading):
            column.addWidget(part)
        column.addWidget(self.problems, 10)
        column.addWidget(self._question)
        column.addWidget(self._asked)
        button = QHBoxLayout()
        button.addWidget(self.finalise)
        button.addStretch(1)
        column.addLayout(button)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(20, 24, 20, 20)
        outer.addStretch(1)
        outer.addWidget(frame, 1000)
        outer.addStretch(1)
