"""A few megabytes kept back on the profile's disk, given up when it is full so that a last save is taken."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from fieldapp.records.durable import sync_folder
from fieldapp.records.errors import StoreError

SIZE = 8 * 1024 * 1024
"""Bytes of the reserve."""
LOW = 500_000_000
"""Bytes of free space below which a person is told."""
_MARGIN = 3 * SIZE
"""Bytes that must be free before the reserve is made (again): it must not fill the disk itself."""

T = TypeVar("T")


class Reserve:
    """The file ``reserve`` in the profile's folder. One object serves all connections of a program."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / "reserve"
        self.spent = False
        """It was given up, and there has been no room for it since."""

    def make(self) -> bool:
        """Put it back where there is room; whether it is there now. Never raises: it is a comfort."""
        try:
            if not self._is_whole() and self.free() >= SIZE + _MARGIN:
                with self._path.open("wb") as file:
                    file.write(os.urandom(SIZE))  # real bytes: a disk may keep zeros for nothing
                    os.fsync(file.fileno())
        except OSError:
            self._drop()
        self.spent = self.spent and not self._is_whole()
        return self._is_whole()

    def give_up(self) -> bool:
        """Free its room; False when there was none."""
        there = self._path.is_file()
        if there:
            self._drop()
            self.spent = True
        return there

    def free(self) -> int:
        """Bytes that are free on the profile's disk. OSError."""
        return shutil.disk_usage(self._folder).free

    def _is_whole(self) -> bool:
        return self._path.is_file() and self._path.stat().st_size == SIZE

    def _drop(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
            sync_folder(self._folder)
        except OSError:
            return


def spends_reserve(part: type[T]) -> type[T]:
    """Let each public method of a part of the store be tried once more when the disk is full.

    Each is one transaction, whole or not at all, so that nothing is done twice. A part keeps its connection
    as ``base`` or ``_base``.
    """
    for name, method in list(vars(part).items()):
        if callable(method) and not name.startswith("_"):
            setattr(part, name, _tried_again(method))
    return part


def _tried_again(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def act(part: Any, *values: Any, **named: Any) -> Any:
        base = part.base if hasattr(part, "base") else part._base
        outermost = not base.database.conn.in_transaction
        try:
            return method(part, *values, **named)
        except StoreError as error:
            spendable = error.code == "store.disk_full" and outermost and base.reserve is not None
            if not (spendable and base.reserve.give_up()):
                raise
        return method(part, *values, **named)

    return act
