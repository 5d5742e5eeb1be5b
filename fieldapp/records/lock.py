"""One program on one profile: a lock that the operating system drops when the program ends or dies."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import IO

from fieldapp.records.errors import StoreError

_CODES = {
    errno.EACCES: "store.read_only",
    errno.EPERM: "store.read_only",
    errno.EROFS: "store.read_only",
    errno.ENOSPC: "store.disk_full",
    errno.EDQUOT: "store.disk_full",
}


class FileLock:
    """Held from construction until ``release``.

    StoreError ``profile.in_use``; ``store.read_only``, ``store.disk_full``, ``store.cannot_open`` (reason)
    when the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file: IO[bytes] = path.open("ab")
        except OSError as error:
            code = _CODES.get(error.errno or 0, "store.cannot_open")
            raise StoreError(code, reason=error.strerror or "") from error
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
