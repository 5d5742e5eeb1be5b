"""A key file opened in a process of its own: a window must live meanwhile.

age's library keeps Python to itself while it works, and ends the process it runs in when memory runs out.
"""

from __future__ import annotations

from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection

from fieldapp.records.errors import StoreError
from fieldapp.records.recovery import decrypt_key_file


def decrypt_apart(data: bytes, passphrase: str) -> str:
    """As ``decrypt_key_file``; StoreError ``profile.no_memory`` too."""
    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    with closing(ours), closing(spawn.Process(target=_work, args=(theirs, data, passphrase))) as process:
        process.start()
        theirs.close()
        try:
            text, code = ours.recv()
        except EOFError:
            raise StoreError("profile.no_memory") from None
        finally:
            process.join()
    if code:
        raise StoreError(code)
    return str(text)


def _work(answer: Connection, data: bytes, passphrase: str) -> None:
    """The text, or the error's code: an error itself does not come back from another process."""
    try:
        answer.send((decrypt_key_file(data, passphrase), ""))
    except StoreError as error:
        answer.send(("", error.code))
