"""A question on the page: number, label, hint, the widget that takes the answer, and what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fieldapp.ui.interview.labels import FormLabel, words_of
from fieldapp.ui.interview.note_strip import NoteStrip
from fieldapp.ui.interview.plan import Item
from fieldapp.ui.parts import Badge, Label, Notice
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.matrix import is_row_of_table
from fieldapp.ui.widgets.pictures import picture_of
from fieldapp.ui.widgets.table import make_widget, widget_type
from forms.interface import Condition, FormNode, Text

PICTURE_SIDE = 360
STRIPE = 4
"""Pixels of colour along the left edge."""


class StopCard(QFrame):
    """What the keys can halt at. ``entered``: the focus came here; ``left``: it went elsewhere."""

    entered = Signal(str)

    def __init__(self, item: Item, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.around = around
        self.active = False
        self._state = State.PLAIN
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(8)

    @property
    def node(self) -> FormNode:
        return self.item.node

    def set_active(self, active: bool) -> None:
        self.active = active
        self.show_state()

    def take_focus(self) -> None:
        """Put the caret in."""

    def refresh(self) -> None:
        """Show what the node says now."""

    def hints(self) -> list[KeyHint]:
        """Keys of its own."""
        return []

    def state_now(self) -> State:
        return State.ACTIVE if self.active else State.PLAIN

    def show_state(self) -> None:
        state = self.state_now()
        if state is not self._state:
            self._state = state
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card whose left edge carries the colour of its state; the style sheet cannot round it so."""
        theme = self.around.look.theme
        colours, tone = theme.colours, theme.colours.tone(self._state)
        edge = QRectF(self.rect())
        card, stripe, left = QPainterPath(), QPainterPath(), QPainterPath()
        card.addRoundedRect(
            edge.adjusted(0.5, 0.5, -0.5, -0.5), theme.space.card_radius, theme.space.card_radius
        )
        stripe.addRoundedRect(edge, theme.space.card_radius, theme.space.card_radius)
        left.addRect(0, 0, STRIPE, self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tone.ink if self._state is State.ACTIVE else colours.line), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawPath(card)
        plain = self._state is State.PLAIN
        painter.fillPath(stripe.intersected(left), QColor(colours.line if plain else tone.ink))


class QuestionCard(StopCard):
    """Tells what a person did with its question; whoever owns it writes that down."""

    answered = Signal(str, str)
    typed = Signal(str, str)
    attached = Signal(str, str, bytes)
    left = Signal(str)
    done = Signal(str)
    note_typed = Signal(str, str)
    noted = Signal(str, str)
    note_removed = Signal(str, str)

    def __init__(self, item: Item, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(item, around, parent)
        self.nagging = False
        """A missing answer is told only once a person has been here."""
        self.trouble = ""
        """What is wrong with text that is no answer yet."""
        self._number = Label("count", item.number)
        self._language = Badge(state=State.NOTE)
        self._language.hide()
        top = QHBoxLayout()
        top.addWidget(self._number)
        top.addStretch(1)
        top.addWidget(self._language)
        self._top = top
        self._title = FormLabel("" if item.node.is_note else "question", self)
        self._hint = FormLabel("hint", self)
        self._picture = QLabel(self)
        self._picture.hide()
        self._media = Label("hint", wrap=True)
        self._media.hide()
        self._notice = Notice(State.ERROR, self)
        self._unbuilt = Notice(State.WARNING, self)
        if self.node.is_note:
            self.column.setContentsMargins(18, 14, 18, 8)
        self._in_a_table = is_row_of_table(item.node)
        self._beside = QHBoxLayout()
        self.column.addLayout(top)
        self.column.addLayout(self._beside)
        if self._in_a_table:
            self._number.hide()
            self.column.setContentsMargins(18, 8, 18, 8)
            self._beside.setSpacing(16)
            self._beside.addWidget(self._title, 4)
        parts = (self._picture, self._media, self._hint, self._notice, self._unbuilt)
        for part in parts if self._in_a_table else (self._title, *parts):
            self.column.addWidget(part)
        self.widget = self._make_widget()
        self.notes = self._make_notes()
        self._show_texts()
        self._show_problem()

    def take_focus(self) -> None:
        self.widget.take_focus()

    def hints(self) -> list[KeyHint]:
        return self.widget.hints()

    def refresh(self) -> None:
        """Texts, answer and problem; another widget when the question became another kind of thing."""
        wanted = widget_type(self.node, editable=self.around.editable)
        if type(self.widget) is not wanted and not (self.widget.fits() and self._same_kind(wanted)):
            self._replace_widget()
        else:
            self.widget.show_value()
        self.notes.show_notes(self.around.notes(self.item.ref))
        self._show_texts()
        self.show_problem()

    def reload(self) -> None:
        """Everything anew, after a switch of language."""
        self.widget.reload()
        self.refresh()

    def finish(self) -> bool:
        """Give unfinished text as the answer; False when it is none yet, which is then told."""
        self.trouble = self.widget.finish()
        self.show_problem()
        return not self.trouble

    def show_problem(self) -> None:
        self._show_problem()
        self.show_state()

    def state_now(self) -> State:
        if self.active:
            return State.ACTIVE
        if self.problem():
            return State.ERROR
        return State.DONE if self.node.value and not self.node.is_note else State.PLAIN

    def problem(self) -> str:
        """What is wrong, in the form's words or ours; "" for nothing worth telling now."""
        if self.trouble:
            return self.trouble
        violation = self.node.violation
        if violation is Condition.CONSTRAINT:
            return self.node.message or self.tr("This answer does not fit. Please check it.")
        if violation is Condition.REQUIRED and self.nagging:
            return self.node.message or self.tr("This question needs an answer.")
        return ""

    def _make_widget(self) -> QuestionWidget:
        ref = self.item.ref
        widget = make_widget(self.node, self.around, self)
        widget.answered.connect(lambda value: self.answered.emit(ref, value))
        widget.typed.connect(lambda text: self.typed.emit(ref, text))
        widget.attached.connect(lambda name, data: self.attached.emit(ref, name, data))
        widget.entered.connect(lambda: self.entered.emit(ref))
        widget.left.connect(lambda: self.left.emit(ref))
        widget.done.connect(lambda: self.done.emit(ref))
        if self._in_a_table:
            self._beside.addWidget(widget, 6)
        else:
            self.column.insertWidget(self.column.indexOf(self._notice), widget)
        return widget

    def _make_notes(self) -> NoteStrip:
        ref, strip = self.item.ref, NoteStrip(self)
        strip.typed.connect(lambda text: self.note_typed.emit(ref, text))
        strip.closed.connect(lambda text: self.noted.emit(ref, text))
        strip.removed.connect(lambda key: self.note_removed.emit(ref, key))
        strip.returned.connect(self.take_focus)
        strip.show_notes(self.around.notes(ref))
        self.column.addWidget(strip)
        return strip

    def _replace_widget(self) -> None:
        had_focus = self.widget.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        old, self.widget = self.widget, self._make_widget()
        for layout in (self.column, self._beside):
            layout.removeWidget(old)
        old.hide()
        old.deleteLater()
        if had_focus and self.active:
            self.take_focus()

    def _same_kind(self, wanted: type[QuestionWidget]) -> bool:
        """Both are ways to choose: a list stays a list while its filter lets little through."""
        selects = {"ChoicesWidget", "ChoiceListWidget"}
        return {type(self.widget).__name__, wanted.__name__} <= selects

    def _show_texts(self) -> None:
        node = self.node
        label = node.label
        text = label.text if label is not None else node.name
        star = f' <span style="color:{self.around.look.theme.colours.error.ink}">*</span>'
        self._title.show_text(text, star if node.required and not node.is_note else "")
        numbered = not words_of(label)[:1].isdigit() and not node.is_note
        self._number.setVisible(numbered and not self._in_a_table)
        hint = node.hint
        self._hint.show_text(hint.text if hint is not None else "")
        self._show_language(label)
        self._show_media(label)
        self._show_unbuilt()
        self.widget.set_name(words_of(label, node.name), words_of(hint))

    def _show_language(self, label: Text | None) -> None:
        """A text that is not translated says which language it is in."""
        fallback = label is not None and label.fallback
        if fallback and label is not None:
            self._language.setText(self.tr("Not translated: {0}").format(label.language or "–"))
        self._language.setVisible(fallback)

    def _show_media(self, label: Text | None) -> None:
        media = label.media if label is not None else {}
        name = media.get("image") or media.get("big-image")
        data = self.around.form_media(name) if name else None
        picture = picture_of(data, PICTURE_SIDE) if data else None
        if picture is not None:
            self._picture.setPixmap(picture)
            self._picture.setAccessibleName(name or "")
        self._picture.setVisible(picture is not None)
        others = [file for form, file in media.items() if picture is None or form in ("audio", "video")]
        if others:
            self._media.setText(self.tr("Not shown here: {0}").format(", ".join(others)))
        self._media.setVisible(bool(others))

    def _show_unbuilt(self) -> None:
        unbuilt = self.around.unbuilt(self.item.ref)
        text = self.tr("Not built yet: {0}.").format("; ".join(unbuilt)) if unbuilt else ""
        self._unbuilt.say(text)

    def _show_problem(self) -> None:
        self._notice.say(self.problem())
