"""Writing a file so that it is either whole under its name or not there at all.

Where the system can, the file has no name until it is whole: what is killed in the middle leaves nothing
that could be read. Elsewhere a part may be left, which the next writing of the same file takes away.
"""

from __future__ import annotations

import errno
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from fieldapp.export.options import ExportError

_PART = ".part"


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A new file that takes the name ``path`` when the block ends well, and else disappears.

    Readable by its owner only. Raises ExportError: ``export.disk_full``, ``export.folder_missing``,
    ``export.not_writable`` (the file is open in another program, or the folder is closed),
    ``export.not_written``; all with ``file``, the last with ``reason``.
    """
    made: Path | None = None
    try:
        _remove_left_parts(path)
        handle, made = _new_file(path)
        with os.fdopen(handle, "wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
            made = made or _give_name(handle, path)
        made.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise _named(error, path) from error
    finally:
        if made is not None:
            with suppress(OSError):
                made.unlink()


def _new_file(path: Path) -> tuple[int, Path | None]:
    """An open file in the folder of ``path``: without a name, or with one for the while."""
    with suppress(AttributeError, OSError):  # only Linux has it, and not on every file system
        return os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o600), None
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path), suffix=_PART)
    return handle, Path(name)


def _give_name(handle: int, path: Path) -> Path:
    """A link cannot take the place of a file; a rename can. So a whole file has another name for a moment."""
    beside = path.with_name(f"{_prefix(path)}{secrets.token_hex(4)}{_PART}")
    handles = os.open("/proc/self/fd", os.O_RDONLY)
    try:
        os.link(str(handle), beside, src_dir_fd=handles, follow_symlinks=True)
    finally:
        os.close(handles)
    return beside


def _remove_left_parts(path: Path) -> None:
    """What a killed writing of this very file has left."""
    for entry in path.parent.iterdir():
        if entry.name.startswith(_prefix(path)) and entry.name.endswith(_PART):
            entry.unlink()


def _prefix(path: Path) -> str:
    return f".{path.name[:40]}."


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
