"""One program on one profile: a lock that the operating system drops when the program ends or dies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from fieldapp.records.errors import StoreError


class FileLock:
    """Held from construction until ``release``. StoreError ``profile.in_use``."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("ab")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise StoreError("profile.in_use") from error

    def release(self) -> None:
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
