"""A real headquarters process on a free loopback port, as ``fieldapp hq`` runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from hq.access import Access
from hq.server import prepare
from hq.settings import HqSettings

_PROGRAM = """
import sys, json
from pathlib import Path
from hq.server import serve
from hq.settings import HqSettings, UploadLimits
folder, port, limits = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
settings = HqSettings(folder=Path(folder), port=port, limits=UploadLimits(**limits))
serve(settings, lambda url: print(url, flush=True))
"""


@dataclass
class HqProcess:
    """Started on entry, ended on exit; ``kill`` and ``start`` in between play a crash."""

    folder: Path
    limits: dict[str, float] = field(default_factory=dict)
    url: str = ""
    port: int = 0
    access: Access = field(init=False)
    _process: subprocess.Popen[str] | None = None

    def __enter__(self) -> HqProcess:
        access = prepare(HqSettings(folder=self.folder))
        assert access is not None
        self.access = access
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def app_user_url(self) -> str:
        return self.url + self.access.app_user_path()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(self.folder), str(self.port), json.dumps(self.limits)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url, "the server did not start"
        self.port = int(self.url.rpartition(":")[2])

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._end()

    def kill(self) -> None:
        """SIGKILL: nothing is flushed, nothing is said."""
        assert self._process is not None
        self._process.kill()
        self._end()

    def _end(self) -> None:
        assert self._process is not None
        self._process.wait(timeout=30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
