"""From what a person types to what is stored, card by card; what is no answer yet is kept beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from fieldapp.ui.interview.acts import Acts
from fieldapp.ui.interview.card import QuestionCard
from fieldapp.ui.interview.no_answer import ask
from fieldapp.ui.interview.pages import Pages
from fieldapp.ui.interview.progress import Progress


class Answering(QObject):
    """Stands between the page's cards and the acts. ``counted``: the progress may be another one."""

    counted = Signal()

    def __init__(self, pages: Pages, acts: Acts, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._acts = acts
        self._progress = progress
        pages.answered.connect(self.answer)
        pages.attached.connect(self.attach)
        pages.typed.connect(acts.typing)
        pages.left.connect(self.leave)
        pages.note_typed.connect(acts.note_typing)
        pages.noted.connect(acts.note)
        pages.note_removed.connect(acts.remove_note)

    def answer(self, ref: str, value: str) -> None:
        """Store it; what cannot be stored stays on the screen, to be given again."""
        if self._acts.answer(ref, value):
            self._progress.keep_unfinished(ref, None)
        else:
            card = self._card(ref)
            if card is not None:
                card.widget.put_in_work(value)

    def attach(self, ref: str, name: str, data: bytes) -> None:
        self._acts.attach(ref, name, data)

    def leave(self, ref: str) -> None:
        """The focus went elsewhere: unfinished text becomes the answer, or is kept as it is."""
        card = self._card(ref)
        if card is not None:
            self.see(card)
            card.finish()
            self._progress.keep_unfinished(ref, card.widget.in_work())
            self._acts.keep_typed()
            self.counted.emit()

    def open_note(self, ref: str) -> None:
        """F2: write a note on this question."""
        card = self._card(ref)
        if card is not None:
            card.notes.open()
            self._pages.activate(ref)

    def no_answer(self, ref: str) -> None:
        """F3: say why there is none, and more about it in a note."""
        card = self._card(ref)
        if card is None or not card.around.editable or card.node.read_only or card.node.is_note:
            return
        reason = ask(card.around.keyboard, card)
        if reason is not None:
            self._acts.no_answer(ref, reason)
            if not card.node.value:
                card.notes.open()

    def confirm(self, ref: str) -> bool:
        """Enter: whether one may go on. What is wrong is told once; a second time it is passed by."""
        card = self._card(ref)
        if card is None:
            return True
        told = bool(card.problem()) and card.nagging
        self.see(card)
        card.finish()
        self._progress.keep_unfinished(ref, card.widget.in_work())
        if told or not card.problem():
            return True
        self._pages.activate(ref)
        card.take_focus()
        self.counted.emit()
        return False

    def resume(self, ref: str, unfinished: Mapping[str, str]) -> None:
        """Text that was being typed when the draft was left is there again as it stood; at ``ref``, where
        the focus is, one types on."""
        for other, text in unfinished.items():
            if other != ref:
                self._progress.keep_unfinished(other, text)
        card = self._card(ref)
        if card is not None and ref in unfinished:
            card.widget.put_in_work(unfinished[ref])
        self.put_back()

    def put_back(self) -> None:
        """Text that is no answer yet is still there when one comes back to its page."""
        for card in self._pages.cards():
            if isinstance(card, QuestionCard):
                card.nagging = card.item.ref in self._progress.seen
                text = self._progress.unfinished.get(card.item.ref)
                if text is not None:
                    card.widget.put_in_work(text)
                    card.finish()
                card.show_problem()

    def see(self, card: QuestionCard) -> None:
        """A missing answer counts from now on."""
        card.nagging = True
        self._progress.see(card.item.ref)

    def _card(self, ref: str) -> QuestionCard | None:
        card = self._pages.card(ref)
        return card if isinstance(card, QuestionCard) else None
