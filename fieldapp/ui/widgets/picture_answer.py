"""A picture as the answer: a file, a signature, a drawing, or a picture that was drawn on."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from fieldapp.ui.widgets.attached_file import AttachedFileWidget
from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.canvas import SLIP, white
from fieldapp.ui.widgets.drawing import DrawingDialog
from fieldapp.ui.widgets.pictures import image_of
from fieldapp.ui.widgets.richtext import plain_text
from forms.interface import FormNode

SHEET_SIDE = 1600
"""Pixels of the longer side of a picture that is drawn on."""


class DrawnWidget(AttachedFileWidget):
    """``signature`` and ``draw``: the answer is made here and never was a file."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._signs = "signature" in node.appearances
        self._choose.setText(self.tr("Sign…") if self._signs else self.tr("Draw…"))

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Space", self.tr("sign") if self._signs else self.tr("draw"))]

    def choose(self) -> None:
        """Open the sheet; what is kept of it is the answer. A drawing goes on where it was left."""
        before = white(SLIP) if self._signs else picture_answer(self)
        drawn = draw(self, background=before, inks=not self._signs)
        if drawn is not None:
            self.attached.emit("drawn.png", drawn)


class AnnotatedWidget(AttachedFileWidget):
    """``annotate``: a picture from a file, and what is drawn on it."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._mark = QPushButton(self.tr("Draw on the picture…"), self)
        self._mark.clicked.connect(self.mark)
        self.buttons.insertWidget(1, self._mark)
        self.hear(self._mark)

    def show_value(self) -> None:
        super().show_value()
        self._mark.setVisible(picture_answer(self) is not None)

    def mark(self) -> None:
        """Draw on the picture; what is kept takes its place."""
        drawn = draw(self, background=picture_answer(self), inks=True)
        if drawn is not None:
            self.attached.emit("drawn.png", drawn)


def picture_answer(widget: AttachedFileWidget) -> QImage | None:
    """The present answer as a picture; None when there is none or it is no picture."""
    name = widget.node.value
    data = widget.around.attachment(name) if name else None
    return image_of(data, SHEET_SIDE) if data else None


def draw(widget: AttachedFileWidget, *, background: QImage | None, inks: bool) -> bytes | None:
    """What was drawn, as a PNG; None when the person changed their mind."""
    label = widget.node.label
    title = plain_text(label.text) if label is not None else widget.node.name
    dialog = DrawingDialog(title, widget.around, background=background, inks=inks, parent=widget)
    kept = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.canvas.png() if kept else None
