"""Writing a file so that it is either whole under its name or not there at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from fieldapp.export.options import ExportError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A new file beside ``path`` that takes its name when the block ends well, and else disappears.

    Readable by its owner only. Raises ExportError: ``export.disk_full``, ``export.folder_missing``,
    ``export.not_writable`` (the file is open in another program, or the folder is closed),
    ``export.not_written``; all with ``file``, the last with ``reason``.
    """
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    except OSError as error:
        raise _named(error, path) from error
    try:
        with os.fdopen(handle, "wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        Path(made).replace(path)
        _settle(path.parent)
    except OSError as error:
        raise _named(error, path) from error
    finally:
        with suppress(FileNotFoundError):
            Path(made).unlink()


def _settle(folder: Path) -> None:
    """Make the new name durable; Windows has no such act for a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _named(error: OSError, path: Path) -> ExportError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC):
        return ExportError("export.disk_full", file=path.name)
    if isinstance(error, FileNotFoundError):
        return ExportError("export.folder_missing", file=path.name)
    if isinstance(error, PermissionError | IsADirectoryError) or error.errno == errno.EROFS:
        return ExportError("export.not_writable", file=path.name)
    return ExportError("export.not_written", file=path.name, reason=error.strerror or type(error).__name__)
