"""A picture, recording, film or other file as the answer: chosen from the disk, kept encrypted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.pictures import picture_of
from forms.interface import FormNode

LARGEST = 50 * 1024 * 1024
"""Bytes of one file that is chosen here: it is encrypted while the person waits."""
LARGEST_PREVIEW = 30 * 1024 * 1024
PREVIEW_SIDE = 220
_SUFFIXES = {
    "image": "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic",
    "audio": "*.m4a *.mp3 *.wav *.ogg *.opus *.flac *.aac *.amr *.3gp",
    "video": "*.mp4 *.mov *.avi *.mkv *.webm *.3gp",
}


class AttachedFileWidget(QuestionWidget):
    """The file's bytes go from the disk to the encrypted store; no copy is made in clear."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._kind = (node.media_type or "").partition("/")[0]
        self._preview = QLabel(self)
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble = QLabel(self)
        self._trouble.setProperty("role", "error")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._choose = QPushButton(self.tr("Choose a file…"), self)
        self._choose.clicked.connect(self.choose)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.setProperty("kind", "quiet")
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.clicked.connect(lambda: self.answered.emit(""))
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self._choose)
        self.buttons.addWidget(self._state, 1)
        self.buttons.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._preview)
        layout.addLayout(self.buttons)
        layout.addWidget(self._trouble)
        self.hear(self._choose)

    def show_value(self) -> None:
        name = self.node.value
        size = self.around.attachment_size(name) if name else None
        self._remove.setVisible(bool(name))
        if not name:
            self._state.clear()
        elif size is None:
            self._state.setText(self.tr("The file is not on this laptop."))
        else:
            self._state.setText(self.tr("Kept, encrypted: {0}").format(QLocale().formattedDataSize(size)))
        shown = self._kind == "image" and size is not None and size <= LARGEST_PREVIEW
        data = self.around.attachment(name) if shown else None
        picture = picture_of(data, PREVIEW_SIDE) if data else None
        self._preview.setVisible(picture is not None)
        if picture is not None:
            self._preview.setPixmap(picture)

    def press(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.node.value:
            self.answered.emit("")
            return True
        return False

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Space", self.tr("choose a file"))]

    def choose(self) -> None:
        """Ask for a file and give its bytes."""
        path = self.around.choose_file(self, self.tr("Choose a file"), self._filter())
        if path is None:
            return
        try:
            data = _read(path)
        except OSError as error:
            self._complain(self.tr("The file cannot be read: {0}").format(error.strerror or path.name))
            return
        if data is None:
            self._complain(
                self.tr("The file is larger than {0}.").format(QLocale().formattedDataSize(LARGEST))
            )
            return
        self._trouble.hide()
        self.attached.emit(path.name, data)

    def _filter(self) -> str:
        everything = self.tr("All files") + " (*)"
        suffixes = _SUFFIXES.get(self._kind)
        fitting = self.tr("Fitting files")
        return f"{fitting} ({suffixes});;{everything}" if suffixes else everything

    def _complain(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.show()


def _read(path: Path) -> bytes | None:
    """None when it is larger than LARGEST."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    return None if len(data) > LARGEST else data
