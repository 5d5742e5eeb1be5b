"""run.py as a person meets it: real virtual environments, real pip, no network."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).parents[2]
PROGRAM = "import json, os, sys\nprint(json.dumps([sys.argv[1:], os.getcwd(), sys.prefix]))\n"


class House:
    """A copy of run.py beside a program that prints its words, in a folder with an awkward name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.first = ""
        (root / "fieldapp").mkdir(parents=True)
        (root / "fieldapp" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
        shutil.copy(ROOT / "run.py", root)
        self.lock("")

    def lock(self, text: str) -> None:
        (self.root / "requirements.lock").write_text(text, encoding="utf-8")

    def run(self, *words: str, cwd: Path | None = None, **environment: str) -> tuple[int, str]:
        """Exit code and all output of ``python run.py``, without a display, an index or pip settings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        kept = {name: value for name, value in kept.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
        done = subprocess.run(
            [sys.executable, str(self.root / "run.py"), *words],
            env=kept | offline | environment,
            cwd=cwd or self.root,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Set up once; `first` is what the first run said."""
    house = House(tmp_path_factory.mktemp("run") / "Хээрийн ажил 1")
    code, house.first = house.run()
    assert code == 0, house.first
    return house


def make_wheel(folder: Path) -> str:
    """A wheel `sample` 1.0; its SHA-256."""
    path = folder / "sample-1.0-py3-none-any.whl"
    files = {
        "sample.py": "",
        "sample-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n",
        "sample-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={_digest(text)},{len(text)}\n" for name, text in files.items())
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
        wheel.writestr("sample-1.0.dist-info/RECORD", record + "sample-1.0.dist-info/RECORD,,\n")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def test_the_first_run_says_one_line_and_runs_the_demo_where_there_is_no_display(house: House) -> None:
    lines = house.first.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("Setting up in ")
    assert "no display" in lines[1]
    assert lines[2].startswith('[["demo"], ')


def test_a_later_start_installs_nothing_and_passes_all_words(house: House, tmp_path: Path) -> None:
    code, output = house.run("hq", "--port", "0", cwd=tmp_path)
    assert code == 0
    assert json.loads(output) == [["hq", "--port", "0"], str(tmp_path), str(house.root / ".venv")]


def test_an_environment_that_was_cut_short_is_made_anew(house: House) -> None:
    (house.root / ".venv" / "ready").unlink()
    debris = house.root / ".venv" / "half-written"
    debris.touch()
    code, output = house.run("demo")
    assert code == 0
    assert output.startswith("Setting up in ")
    assert not debris.exists()


def test_an_environment_whose_python_is_gone_is_made_anew(house: House) -> None:
    python = run.python_of(house.root)
    python.unlink()
    assert house.run("demo")[0] == 0
    assert python.exists()


def test_only_what_the_lock_names_is_installed(house: House, tmp_path: Path) -> None:
    digest = make_wheel(tmp_path)
    house.lock(f"sample==1.0 --hash=sha256:{'0' * 64}\n")
    code, output = house.run("demo", PIP_FIND_LINKS=str(tmp_path))
    assert code == 1
    assert "its hash differs" in output

    house.lock(f"sample==1.0 --hash=sha256:{digest}\n")
    code, output = house.run("demo", PIP_FIND_LINKS=str(tmp_path))
    assert code == 0, output
    sample = [str(run.python_of(house.root)), "-c", "import sample"]
    assert subprocess.run(sample, check=False).returncode == 0


def test_without_a_network_it_says_so(house: House) -> None:
    house.lock(f"sample==2.0 --hash=sha256:{'0' * 64}\n")
    nobody = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1"}
    code, output = house.run("demo", **nobody)
    assert code == 1
    assert "is there a network?" in output


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").touch()
    (tmp_path / ".setup.lock").mkdir()
    with pytest.raises(run.SetupError, match="Nothing can be written in"):
        run.prepare(tmp_path, "requirements.lock", screen=False)


def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "OLDEST", (99, 0))
    assert run.main(["demo"]) == 1
    assert "or newer; this is 3." in capsys.readouterr().err


def test_checks_stop_at_the_first_failure(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "pyproject.toml").write_text('[tool.mypy]\nfiles = ["wrong.py"]\n', encoding="utf-8")
    (tmp_path / "wrong.py").write_text('number: int = "text"\n', encoding="utf-8")
    assert run.run_checks(tmp_path, []) == 1
    lines = capfd.readouterr().out.splitlines()
    assert lines[-1] == "--- FAILED: mypy"
    assert "--- pytest" not in lines


@pytest.mark.parametrize(
    ("platform", "environment", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_found(platform: str, environment: dict[str, str], screen: bool) -> None:
    assert run.has_screen(platform, environment) is screen


def test_missing_libraries_are_found() -> None:
    assert run.missing_libraries(["libc.so.6", "libnone-of-this-name.so.9"]) == ["libnone-of-this-name.so.9"]


def test_without_debian_tools_the_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(run.SetupError, match=r"lacks: libEGL\.so\.1"):
        run.install_system_packages(["libEGL.so.1"], ["libegl1"])


def test_without_the_rights_the_exact_command_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 99\n", encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))  # no sudo there
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    command = "sudo apt-get install --yes --no-install-recommends libegl1 libgl1"
    with pytest.raises(run.SetupError, match=command):
        run.install_system_packages(["libEGL.so.1", "libGL.so.1"], ["libegl1", "libgl1"])
