"""The last net: an exception that nobody foresaw is told by its kind and place, never by its words,
which may hold an answer."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def report_to(show: Callable[[str], None]) -> Hook:
    """A sys.excepthook that calls ``show`` with what ``told`` makes of the exception."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        show(told(error, trace or error.__traceback__))
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)

    return hook


def told(error: BaseException, trace: TracebackType | None) -> str:
    """``ValueError, session.py:120``: the kind and the innermost place."""
    frames = traceback.extract_tb(trace)
    if not frames:
        return type(error).__name__
    last = frames[-1]
    return f"{type(error).__name__}, {PurePath(last.filename).name}:{last.lineno}"
