"""One application style sheet, built from the tokens, over Fusion.

Widgets name what they are by dynamic properties: ``role`` on labels (title, question, heading, hint, count,
strong, figure, error), ``kind`` on buttons (primary, quiet, link, choice, danger), labels (badge, chip, key)
and frames (card, question, notice, rail, side, line, header, keys), ``state`` on badges, notices, figures and
question cards (theme.State). parts.py sets them.
"""

from __future__ import annotations

from importlib.resources import files

from fieldapp.ui.theme import State, Theme


def style_sheet(theme: Theme) -> str:
    """The whole sheet for one theme."""
    parts = (_base(theme), _labels(theme), _frames(theme), _buttons(theme), _fields(theme), _lists(theme))
    return "\n".join((*parts, _bars(theme), _states(theme)))


def _icon(name: str) -> str:
    return f"url({(files('resources') / 'icons' / name).as_posix()})"  # type: ignore[attr-defined]


def _base(theme: Theme) -> str:
    c = theme.colours
    return f"""
    QMainWindow, QDialog, QStackedWidget[kind="page"], QWidget[kind="page"] {{ background: {c.paper}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[kind="column"] {{ background: transparent; border: none; }}
    QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px 8px; }}
    QMenu {{ background: {c.card}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 8px 24px 8px 16px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.active.ground}; color: {c.active.ink}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; min-height: 32px; }}
    QScrollBar::handle:hover {{ background: {c.edge}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: {c.line}; }}
    """


def _labels(theme: Theme) -> str:
    c, t, px = theme.colours, theme.type, theme.px
    return f"""
    QLabel {{ background: transparent; color: {c.ink}; }}
    QLabel[role="title"] {{ font-size: {px(t.title)}px; font-weight: bold; }}
    QLabel[role="question"] {{ font-size: {px(t.question)}px; font-weight: bold; }}
    QLabel[role="heading"], QLabel[role="strong"] {{ font-size: {px(t.text)}px; font-weight: bold; }}
    QLabel[role="hint"] {{ font-size: {px(t.hint)}px; color: {c.soft}; }}
    QLabel[role="count"] {{ font-size: {px(t.count)}px; color: {c.soft}; }}
    QLabel[role="figure"] {{ font-size: {px(28)}px; font-weight: bold; }}
    QLabel[role="error"] {{ font-size: {px(t.hint)}px; color: {c.error.ink}; }}
    """


def _frames(theme: Theme) -> str:
    c, s = theme.colours, theme.space
    return f"""
    QFrame[kind="card"] {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: {s.card_radius}px;
    }}
    QFrame[kind="rail"] {{ background: {c.rail}; border: none; border-right: 1px solid {c.line}; }}
    QFrame[kind="side"] {{ background: {c.rail}; border: none; border-left: 1px solid {c.line}; }}
    QFrame[kind="line"] {{ background: {c.line}; border: none; max-height: 1px; min-height: 1px; }}
    """


def _buttons(theme: Theme) -> str:
    c, s, t, px = theme.colours, theme.space, theme.type, theme.px
    least = max(s.target, px(s.target)) - 2
    return f"""
    QPushButton, QToolButton {{
        background: {c.card}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: {s.field_radius}px;
        padding: 0 16px; min-height: {least}px; font-size: {px(t.text)}px;
    }}
    QPushButton:hover, QToolButton:hover {{ background: {c.rail}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.active.ink}; padding: 0 15px;
        min-height: {least - 2}px; }}
    QPushButton:disabled, QToolButton:disabled {{
        color: {c.soft}; border-color: {c.line}; background: {c.rail};
    }}
    QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[kind="primary"] {{
        background: {c.active.ink}; color: {c.on_active}; border: 1px solid {c.active.ink}; font-weight: bold;
        padding: 0 18px;
    }}
    QPushButton[kind="primary"]:hover {{ background: {c.active_pressed}; }}
    QPushButton[kind="primary"]:pressed {{ background: {c.active_pressed}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c.ink}; padding: 0 17px; }}
    QPushButton[kind="primary"]:disabled {{ background: {c.rail}; color: {c.soft}; border-color: {c.line}; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{
        background: transparent; border: 1px solid transparent;
    }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.rail}; }}
    QPushButton[kind="quiet"]:checked {{ color: {c.active.ink}; background: {c.active.ground}; }}
    QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{ border: 2px solid {c.active.ink}; }}
    QPushButton[kind="link"] {{
        background: transparent; border: 1px solid transparent; color: {c.active.ink}; padding: 0 1px;
        text-align: left;
    }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border: 2px solid {c.active.ink}; padding: 0; }}
    QPushButton[kind="choice"] {{ text-align: left; padding: 0 12px; border: 1px solid {c.line}; }}
    QPushButton[kind="choice"]:hover {{ border-color: {c.edge}; }}
    QPushButton[kind="choice"]:checked {{
        background: {c.active.ground}; border: 1px solid {c.active.ink}; color: {c.ink};
    }}
    QPushButton[kind="choice"]:focus {{ border: 2px solid {c.active.ink}; padding: 0 11px; }}
    QPushButton[kind="rail"] {{
        text-align: left; background: transparent; border: 1px solid transparent; padding: 0 12px;
        min-height: {px(38)}px; font-size: {px(t.text) - 1}px;
    }}
    QPushButton[kind="rail"]:hover {{ background: {c.line}; }}
    QPushButton[kind="rail"]:checked {{
        background: {c.card}; border: 1px solid {c.line}; font-weight: bold;
    }}
    QPushButton[kind="rail"]:focus {{ border: 2px solid {c.active.ink}; padding: 0 11px; }}
    QPushButton[kind="danger"] {{ color: {c.error.ink}; border-color: {c.error.ink}; }}
    QPushButton[kind="danger"]:hover {{ background: {c.error.ground}; }}
    """


def _fields(theme: Theme) -> str:
    c, s, t, px = theme.colours, theme.space, theme.type, theme.px
    least = max(s.target, px(s.target)) - 2
    kinds = ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit", "QTextEdit")
    fields = ", ".join(kinds)
    focused = ", ".join(f"{kind}:focus" for kind in kinds)
    shut = ", ".join(f"{kind}:disabled, {kind}:read-only" for kind in kinds if kind != "QComboBox")
    dark = "dark" if theme.dark else "light"
    return f"""
    {fields} {{
        background: {c.card}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: {s.field_radius}px;
        padding: 0 12px; font-size: {px(t.text)}px; selection-background-color: {c.active.ink};
        selection-color: {c.on_active};
    }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {least}px; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
    QLineEdit QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
    {focused} {{ border: 2px solid {c.active.ink}; padding: 0 11px; }}
    QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ min-height: {least - 2}px; }}
    {shut} {{ background: {c.rail}; color: {c.soft}; border-color: {c.line}; }}
    QPlainTextEdit, QTextEdit {{ padding: 8px 8px; }}
    QPlainTextEdit:focus, QTextEdit:focus {{ padding: 7px 7px; }}
    QLineEdit[wrong="true"] {{ border: 2px solid {c.error.ink}; padding: 0 11px; min-height: {least - 2}px; }}
    QComboBox::drop-down {{ border: none; width: 28px; }}
    QComboBox::down-arrow {{ image: {_icon("chevron.svg")}; width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{
        background: {c.card}; border: 1px solid {c.line}; padding: 4px; outline: none;
        selection-background-color: {c.active.ground}; selection-color: {c.active.ink};
    }}
    QCheckBox, QRadioButton {{
        spacing: 10px; min-height: {least}px; font-size: {px(t.text)}px; background: transparent;
        border: 2px solid transparent; border-radius: {s.field_radius}px; padding: 0 4px 0 0; color: {c.ink};
    }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.active.ink}; }}
    QCheckBox::indicator, QRadioButton::indicator {{
        width: {px(16)}px; height: {px(16)}px; border: 1px solid {c.edge}; background: {c.card};
    }}
    QCheckBox::indicator {{ border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: {px(16) // 2 + 1}px; }}
    QCheckBox::indicator:checked {{
        background: {c.active.ink}; border-color: {c.active.ink}; image: {_icon(f"check-{dark}.svg")};
    }}
    QRadioButton::indicator:checked {{
        width: {px(16) - 8}px; height: {px(16) - 8}px; border: 5px solid {c.active.ink}; background: {c.card};
    }}
    QProgressBar {{
        background: {c.rail}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
    }}
    QProgressBar::chunk {{ background: {c.active.ink}; border-radius: 4px; }}
    """


def _lists(theme: Theme) -> str:
    c, s, t, px = theme.colours, theme.space, theme.type, theme.px
    return f"""
    QAbstractItemView {{
        background: {c.card}; color: {c.ink}; outline: none; selection-background-color: {c.active.ground};
        selection-color: {c.ink};
    }}
    QTableView, QListView[kind="card"] {{
        border: 1px solid {c.line}; border-radius: {s.card_radius}px; gridline-color: transparent;
    }}
    QTableView {{ padding: 1px; }}
    QTableView[kind="grid"] {{ gridline-color: {c.line}; }}
    QTableView[kind="grid"]::item {{ padding: 0 8px; }}
    QTableView:focus {{ padding: 0; }}
    QTableView:focus, QListView[kind="card"]:focus {{ border: 2px solid {c.active.ink}; }}
    QListView[kind="card"] {{ padding: 4px; }}
    QListView[kind="card"]:focus {{ padding: 3px; }}
    QListView[kind="card"]::item {{ padding: 0 12px; border-radius: {s.field_radius}px; color: {c.ink}; }}
    QListView[kind="card"]::item:hover {{ background: {c.paper}; }}
    QListView[kind="card"]::item:selected {{ background: {c.active.ground}; color: {c.ink}; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{
        background: {c.rail}; color: {c.soft}; border: none; border-bottom: 1px solid {c.line};
        padding: 0 10px; min-height: {px(38)}px; font-size: {px(t.hint)}px; font-weight: bold;
    }}
    QHeaderView::section:first {{ border-top-left-radius: {s.card_radius - 1}px; }}
    QHeaderView::section:last {{ border-top-right-radius: {s.card_radius - 1}px; }}
    QListView[kind="rail"] {{ background: transparent; border: none; }}
    QListView[kind="rail"]::item {{
        min-height: {px(40)}px; padding: 0 12px; border-radius: {s.card_radius - 2}px; color: {c.ink};
        border: 1px solid transparent;
    }}
    QListView[kind="rail"]::item:hover {{ background: {c.line}; }}
    QListView[kind="rail"]::item:selected {{
        background: {c.card}; border: 1px solid {c.line}; color: {c.ink};
    }}
    """


def _bars(theme: Theme) -> str:
    c, s, t, px = theme.colours, theme.space, theme.type, theme.px
    least = max(s.target, px(s.target)) - 6
    return f"""
    QFrame[kind="header"] {{ background: {c.bar}; border: none; }}
    QFrame[kind="header"] QLabel {{ color: {c.bar_ink}; font-size: {px(t.hint)}px; }}
    QFrame[kind="header"] QLabel[role="hint"] {{ color: {c.bar_soft}; }}
    QFrame[kind="header"] QLabel[role="heading"] {{ font-size: {px(t.text)}px; font-weight: bold; }}
    QFrame[kind="header"] QLabel[kind="chip"] {{
        border-radius: {px(10)}px; padding: 3px 14px; background: transparent; color: {c.bar_soft};
        border: 1px solid {c.soft};
    }}
    QFrame[kind="header"] QLabel[kind="chip"][state="warning"] {{
        background: {c.bar_waiting.ground}; color: {c.bar_waiting.ink};
        border: 1px solid {c.bar_waiting.ground};
    }}
    QFrame[kind="header"] QPushButton, QFrame[kind="header"] QToolButton {{
        background: transparent; color: {c.bar_ink}; border: 1px solid {c.soft}; padding: 0 13px;
        min-height: {least}px; font-size: {px(t.hint)}px; border-radius: 4px;
    }}
    QFrame[kind="header"] QToolButton[kind="quiet"] {{ border-color: transparent; color: {c.bar_soft}; }}
    QFrame[kind="header"] QPushButton:hover, QFrame[kind="header"] QToolButton:hover {{
        background: #33FFFFFF;
    }}
    QFrame[kind="header"] QPushButton:focus, QFrame[kind="header"] QToolButton:focus {{
        border: 2px solid #8CC4F7; padding: 0 12px; min-height: {least - 2}px;
    }}
    QFrame[kind="keys"] {{ background: {c.card}; border: none; border-top: 1px solid {c.line}; }}
    """


def _states(theme: Theme) -> str:
    return "\n".join(_state(theme, state) for state in State)


def _state(theme: Theme, state: State) -> str:
    tone, t, px = theme.colours.tone(state), theme.type, theme.px
    figure = theme.colours.ink if state is State.PLAIN else tone.ink
    return f"""
    QLabel[kind="badge"][state="{state}"] {{
        color: {tone.ink}; background: {tone.ground}; border-radius: {px(6)}px; padding: 2px 10px;
        font-size: {px(t.count)}px;
    }}
    QFrame[kind="notice"][state="{state}"] {{
        background: {tone.ground}; border: none; border-radius: {theme.space.field_radius}px;
    }}
    QFrame[kind="notice"][state="{state}"] QLabel {{ color: {tone.ink}; font-size: {px(t.hint)}px; }}
    QLabel[role="figure"][state="{state}"] {{ color: {figure}; }}
    QLabel[role="figure"]:disabled {{ color: {theme.colours.soft}; }}
    """
