"""Which widget a question gets. An unknown type or appearance gets a plain one, never an error."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets.acknowledge import AcknowledgeWidget
from fieldapp.ui.widgets.attached_file import AttachedFileWidget
from fieldapp.ui.widgets.barcode import CodeWidget, DigitsWidget
from fieldapp.ui.widgets.base import QuestionWidget, Surroundings
from fieldapp.ui.widgets.choice_list import ChoiceListWidget
from fieldapp.ui.widgets.choices import MOST, ChoicesWidget
from fieldapp.ui.widgets.date import DateWidget
from fieldapp.ui.widgets.geopoint import GeopointWidget
from fieldapp.ui.widgets.matrix import IN_A_TABLE, HeadWidget, RowWidget
from fieldapp.ui.widgets.matrix import MOST as MOST_IN_A_ROW
from fieldapp.ui.widgets.number import DecimalWidget, IntegerWidget
from fieldapp.ui.widgets.picture_answer import AnnotatedWidget, DrawnWidget
from fieldapp.ui.widgets.range import RangeWidget
from fieldapp.ui.widgets.rank import RankWidget
from fieldapp.ui.widgets.rating import RatingWidget, stars_of
from fieldapp.ui.widgets.shown import NoteWidget, ShownWidget
from fieldapp.ui.widgets.text import LongTextWidget, TextWidget
from fieldapp.ui.widgets.time import DateTimeWidget, TimeWidget
from fieldapp.ui.widgets.trace import TraceWidget
from fieldapp.ui.widgets.unbuilt import UnbuiltWidget
from forms.interface import Control, DataType, FormNode

Maker = type[QuestionWidget]

BY_TYPE: dict[DataType, Maker] = {
    DataType.INT: IntegerWidget,
    DataType.DECIMAL: DecimalWidget,
    DataType.DATE: DateWidget,
    DataType.TIME: TimeWidget,
    DataType.DATE_TIME: DateTimeWidget,
    DataType.GEOPOINT: GeopointWidget,
    DataType.BARCODE: CodeWidget,
    DataType.GEOTRACE: TraceWidget,
    DataType.GEOSHAPE: TraceWidget,
    DataType.BINARY: UnbuiltWidget,
}
IN_A_ROW = IN_A_TABLE | {"likert"}
SEARCHED = ("minimal", "autocomplete", "search", "quick-search")


def widget_type(node: FormNode, *, editable: bool = True) -> Maker:
    """The class for a question as it is now."""
    if node.is_note:
        return NoteWidget
    if node.read_only or not editable:
        return ShownWidget
    return _by_control(node) or BY_TYPE.get(node.data_type) or _text(node)


def make_widget(node: FormNode, around: Surroundings, parent: QWidget) -> QuestionWidget:
    """The widget, showing the present answer."""
    widget = widget_type(node, editable=around.editable)(node, around, parent)
    widget.show_value()
    return widget


def _by_control(node: FormNode) -> Maker | None:
    match node.control:
        case Control.SELECT_ONE | Control.SELECT_MULTIPLE:
            return _select(node)
        case Control.RANGE:
            return RatingWidget if "rating" in node.appearances and stars_of(node) else RangeWidget
        case Control.UPLOAD:
            return _file(node)
        case Control.RANK:
            return RankWidget
        case Control.TRIGGER:
            return AcknowledgeWidget
        case _:
            return None


def _select(node: FormNode) -> Maker:
    if len(node.choices) <= MOST_IN_A_ROW and IN_A_ROW & set(node.appearances):
        return HeadWidget if "label" in node.appearances else RowWidget
    searched = any(token.startswith(name) for token in node.appearances for name in SEARCHED)
    return ChoiceListWidget if searched or len(node.choices) > MOST else ChoicesWidget


def _file(node: FormNode) -> Maker:
    appearances = set(node.appearances) if (node.media_type or "").startswith("image") else set()
    if appearances & {"signature", "draw"}:
        return DrawnWidget
    return AnnotatedWidget if "annotate" in appearances else AttachedFileWidget


def _text(node: FormNode) -> Maker:
    if "numbers" in node.appearances:
        return DigitsWidget
    return LongTextWidget if "multiline" in node.appearances or "rows" in node.parameters else TextWidget
