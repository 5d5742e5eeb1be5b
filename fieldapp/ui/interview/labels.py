"""Labels of a form as widgets: rich text, with the pictures that lie beside the form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldapp.ui.interview.plan import Section
from fieldapp.ui.widgets.richtext import plain_text, rich_text
from forms.interface import FormNode, Kind, Text

UNBROKEN = "\u00a0"


class FormLabel(QLabel):
    """A text of the form in a role of the style sheet; nothing in it loads or opens anything."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setOpenExternalLinks(False)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._source = ""
        self.hide()

    def show_text(self, text: str, after: str = "") -> None:
        """``text`` is the form's; ``after`` is rich text of our own. Hidden while there is nothing."""
        if text + after == self._source:
            return
        self._source = text + after
        self.setText(rich_text(text) + after)
        self.setVisible(bool(self._source))


def words_of(text: Text | None, fallback: str = "") -> str:
    """A label on one line without styling."""
    return (plain_text(text.text) if text is not None else "") or fallback


def title_of(section: Section, loose: str) -> str:
    """A section's name; ``loose`` names questions outside every group. An instance's has its number."""
    node = section.node
    if node is None:
        return loose
    if node.kind is Kind.INSTANCE:
        return instance_title(node)
    return words_of(node.label, node.name)


def instance_title(node: FormNode) -> str:
    """The instance's own label when it has one that differs from its repeat's, else that with a number."""
    series = node.parent
    of_series = words_of(series.label, node.name) if series is not None else node.name
    own = words_of(node.label)
    return own if own and own != of_series else f"{of_series}{UNBROKEN}{node.position}"
