"""Codes into sentences: what happened and what to do, in the language of the window.

Below the window there are only codes and values. Each code that a room raises has its words in
fieldapp/ui/words (a test compares them with the source); an unknown one gets a general sentence with the
code, so that it can be told to someone. A value is shown as it is, one line, cut when long: it may come
from a server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp.records.mending import Loss
from fieldapp.records.rows import Finding, RecordRow, RecordState
from fieldapp.ui.theme import State
from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP
from fieldapp.ui.words.of_commands import COMMAND_WORDS, COUNT_WORDS
from fieldapp.ui.words.of_export import EXPORT_WORDS
from fieldapp.ui.words.of_features import ANY_APPEARANCE, ANY_FEATURE, ANY_PRELOAD, FEATURE_WORDS
from fieldapp.ui.words.of_forms import ADVICE_WORDS, FORM_WORDS, LOOKS_LIKE_WORDS, PART_WORDS, UNSAFE_WORDS
from fieldapp.ui.words.of_states import CORRECTION, OUTBOX_STATES, RECORD_STATES, REPLACED
from fieldapp.ui.words.of_store import DAMAGE_WORDS, LOSS_WORDS, STORE_WORDS
from fieldapp.ui.words.of_sync import SYNC_WORDS
from forms.errors import CodedError
from forms.interface import Unsupported
from sync.protocols import OutboxState, Problem

WORDS: Mapping[str, str] = {**FORM_WORDS, **STORE_WORDS, **SYNC_WORDS, **EXPORT_WORDS, **COMMAND_WORDS}

_UNKNOWN = QT_TRANSLATE_NOOP(
    "Messages", "Something did not work. Your answers are safe. Tell your supervisor this code: {code}"
)
_IN_FILE = QT_TRANSLATE_NOOP("Messages", "File: {file}.")
_AT_CELL = QT_TRANSLATE_NOOP("Messages", "Place: sheet {sheet}, row {row}, column {column}.")
_AT_ROW = QT_TRANSLATE_NOOP("Messages", "Place: sheet {sheet}, row {row}.")
_AT_SHEET = QT_TRANSLATE_NOOP("Messages", "Place: sheet {sheet}.")
_AT_QUESTION = QT_TRANSLATE_NOOP("Messages", "Question: {ref}.")

_STATE_WORDS = {str(state): words[0] for state, words in OUTBOX_STATES.items()} | {
    str(state): words[0] for state, words in RECORD_STATES.items()
}

_UNITS = (
    QT_TRANSLATE_NOOP("Messages", "{number} bytes"),
    QT_TRANSLATE_NOOP("Messages", "{number} kB"),
    QT_TRANSLATE_NOOP("Messages", "{number} MB"),
    QT_TRANSLATE_NOOP("Messages", "{number} GB"),
)

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LONGEST = 300


def sentence(error: CodedError | Problem | Finding) -> str:
    """What the error says to a person."""
    return in_words(error.code, dict(error.values))


def in_words(code: str, values: Mapping[str, object]) -> str:
    source = WORDS.get(code, _UNKNOWN)
    told = _fill("Messages", source, {**_worded(values), "code": code})
    place = _place(source, values)
    return f"{told} {place}" if place else told


def told_loss(loss: Loss) -> str:
    """What a repair lost, for the person whose record it was."""
    values = {"title": loss.title, "form": loss.form, "at": loss.at[:16].replace("T", " ")}
    return _fill("Messages", LOSS_WORDS[loss.what], values)


def record_state(record: RecordRow) -> tuple[str, State]:
    """A record's state in a word: for a finalised one, how far it is on its way; for one at headquarters
    whether a newer version has replaced it."""
    word, state = CORRECTION if record.is_correction else RECORD_STATES[record.state]
    if record.replaced_by is not None and record.state is not RecordState.FINALISED:
        word, state = REPLACED
    on_the_way = record.outbox_state not in (None, OutboxState.WAITING)
    if record.state is RecordState.FINALISED and record.outbox_state is not None and on_the_way:
        word, state = OUTBOX_STATES[record.outbox_state]
    return QCoreApplication.translate("States", word), state


def all_state_words() -> list[str]:
    """Every word that ``record_state`` can give, for the width of a column."""
    of_outbox = [words for state, words in OUTBOX_STATES.items() if state is not OutboxState.WAITING]
    words = [word for word, _ in (*RECORD_STATES.values(), *of_outbox, REPLACED, CORRECTION)]
    return [QCoreApplication.translate("States", word) for word in words]


def state_word(state: RecordState) -> str:
    return QCoreApplication.translate("States", RECORD_STATES[state][0])


def outbox_word(state: OutboxState) -> str:
    return QCoreApplication.translate("States", OUTBOX_STATES[state][0])


def features(unsupported: Iterable[Unsupported]) -> list[str]:
    """What a form asks for that is not built, each once, in the order of the form."""
    return list(dict.fromkeys(_feature(item.feature) for item in unsupported))


def amount_of_data(count: int) -> str:
    """Bytes as people say them: thousands, one decimal."""
    size, unit = float(count), 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    number = QLocale().toString(size, "f", 1 if unit and size < 100 else 0)
    return _fill("Messages", _UNITS[unit], {"number": number})


def _feature(name: str) -> str:
    kind, _, rest = name.partition(".")
    known = FEATURE_WORDS.get(name)
    if known is not None:
        return QCoreApplication.translate("Features", known)
    general = {"appearance": ANY_APPEARANCE, "preload": ANY_PRELOAD}.get(kind, ANY_FEATURE)
    return _fill("Features", general, {"name": rest if general is not ANY_FEATURE else name})


def _fill(context: str, source: str, values: Mapping[str, object]) -> str:
    """Put values in once: what a value holds is never read as a placeholder."""
    text = QCoreApplication.translate(context, source)
    return _PLACEHOLDER.sub(lambda found: shown(values.get(found.group(1))), text)


def shown(value: object) -> str:
    """A value on one line; "…" for none."""
    if isinstance(value, bool) or value is None or value == "":
        return "…"
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(shown(item) for item in value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _worded(values: Mapping[str, object]) -> dict[str, object]:
    """Values that are words or amounts themselves."""
    worded = dict(values)
    for name, tell in _VALUE_WORDS.items():
        if name in worded:
            worded[name] = tell(worded[name])
    return worded


def _from(words: Mapping[str, str]) -> Callable[[object], object]:
    def tell(value: object) -> object:
        known = words.get(str(value))
        return value if known is None else QCoreApplication.translate("Messages", known)

    return tell


def _bytes(value: object) -> object:
    """Sizes are bytes; a small limit counts something else."""
    return amount_of_data(value) if isinstance(value, int) and value >= 10_000 else value


def _state(value: object) -> object:
    found = _STATE_WORDS.get(str(value))
    return value if found is None else QCoreApplication.translate("States", found)


_VALUE_WORDS: Mapping[str, Callable[[object], object]] = {
    "looks_like": _from(LOOKS_LIKE_WORDS),
    "advice": _from(ADVICE_WORDS),
    "part": _from(PART_WORDS),
    "reason": _from({**UNSAFE_WORDS, **DAMAGE_WORDS}),
    "what": _from(COUNT_WORDS),
    "size": _bytes,
    "limit": _bytes,
    "state": _state,
    "before": _state,
    "after": _state,
}


def _place(source: str, values: Mapping[str, object]) -> str:
    """In which file and where in it, when the sentence itself does not say it."""
    file = _fill("Messages", _IN_FILE, values) if values.get("file") and "{file}" not in source else ""
    return " ".join(words for words in (file, _place_within(source, values)) if words)


def _place_within(source: str, values: Mapping[str, object]) -> str:
    if values.get("sheet") is not None:
        row, column = values.get("row") is not None, values.get("column") is not None
        return _fill("Messages", (_AT_CELL if column else _AT_ROW) if row else _AT_SHEET, values)
    if values.get("ref") and "{ref}" not in source:
        return _fill("Messages", _AT_QUESTION, values)
    return ""
