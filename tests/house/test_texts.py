"""What is written down: locks, documents, and nothing of the machine that it was written on."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
NOT_OURS = {".git", ".venv", ".hypothesis", "build", "dist", "__pycache__"}
FOREIGN = re.compile(
    r"files\.python" + r"hosted|pypi\." + r"org|registry\.npm" + r"js|deb\.debian\." + r"org"
    r"|(?:^|[^a-zA-Z0-9_])/(?:work|farm)/",
    re.MULTILINE,
)


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project: its path and what stands in it."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        hidden = any(part in NOT_OURS or part.endswith("_cache") for part in inside.parts)
        if hidden or not path.is_file():
            continue
        try:
            yield inside.as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def pins(lock: str) -> dict[str, str]:
    """Package and version of every line of a lock."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", text, re.MULTILINE))


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    found = {path: match.group() for path, text in texts() if (match := FOREIGN.search(text))}
    assert found == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(lock))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_the_development_lock_holds_the_other_one() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, wanted in {
        "requirements.lock": project["dependencies"],
        "requirements-dev.lock": project["optional-dependencies"]["dev"],
    }.items():
        names = {re.match(r"[A-Za-z0-9._-]+", entry).group().lower() for entry in wanted}  # type: ignore[union-attr]
        assert names <= {name.lower() for name in pins(lock)}


def test_continuous_integration_runs_the_documented_test_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert 'exec python3 run.py test "$@"' in lines
    assert "python3 run.py test" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = [link.split("#")[0] for link in re.findall(r"\]\((?!https?:|#)([^)]+)\)", text)]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readmes_commands_are_real() -> None:
    """Each word after run.py is one that the program explains."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    words = set(re.findall(r"python3? run\.py ([a-z-]+)", text)) - {"test"}
    assert "demo" in words
    for word in words:
        done = subprocess.run(
            [sys.executable, "-m", "fieldapp", word, "--help"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
