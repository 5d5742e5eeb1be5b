"""``fieldapp hq``: a real process, its tokens, and what stands in its way."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from sync.connect import open_central, open_server
from sync.errors import SyncError
from tests.cli.commands import ROOT, failed, fieldapp, running
from tests.hq.samples import xform
from tests.sync.helpers import PatientClock


def first_line(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None
    told: dict[str, str] = json.loads(process.stdout.readline())
    return told


def forms_of(server: str, token: str) -> list[str]:
    with open_central(server, token, clock=PatientClock()) as central:
        return [form.form_id for form in central.forms()]


def test_the_first_start_tells_tokens_that_work(tmp_path: Path) -> None:
    with running("hq", "--folder", str(tmp_path / "hq"), "--port", "0", "--json") as process:
        told = first_line(process)
        server = told["server"]
        with open_central(server, told["supervisor_token"], clock=PatientClock()) as central:
            central.publish("well", xform(form_id="well"), {})
        assert forms_of(server, told["supervisor_token"]) == ["well"]
        with open_server(server + told["app_user_path"], clock=PatientClock()) as app_user:
            assert [form.form_id for form in app_user.form_list()] == ["well"]
        with pytest.raises(SyncError) as caught:
            forms_of(server, told["app_user_path"].split("/")[3])
        assert caught.value.code == "server.forbidden", "an app user reads nothing"


def test_a_later_start_tells_no_token_and_knows_everything(tmp_path: Path) -> None:
    words = ("hq", "--folder", str(tmp_path), "--port", "0", "--json")
    with running(*words) as process:
        first = first_line(process)
    with running(*words) as process:
        second = first_line(process)
        assert set(second) == {"server", "folder"}
        assert forms_of(second["server"], first["supervisor_token"]) == []
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert first["supervisor_token"].encode() not in kept


def test_people_are_let_in_while_it_runs(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path))
    with running("hq", *folder, "--port", "0", "--json") as process:
        server = first_line(process)["server"]
        made = fieldapp("hq", *folder, "--json", "--new-token", "supervisor", "--name", "Жишээ Хоёр")
        assert forms_of(server, json.loads(made.stdout)["supervisor_token"]) == []
        made = fieldapp("hq", *folder, "--json", "--new-token", "enumerator")
        with open_server(server + json.loads(made.stdout)["app_user_path"]) as app_user:
            assert app_user.form_list() == []


def test_a_person_reads_where_it_is_and_what_to_keep(tmp_path: Path) -> None:
    with running("hq", "--language", "en", "--folder", str(tmp_path), "--port", "0") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline().strip() for _ in range(5)]
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(30) == 0
    assert lines[0].startswith("Headquarters: http://127.0.0.1:")
    assert str(tmp_path) in lines[1]
    assert lines[3].startswith("Address for enumerators: http://127.0.0.1:")
    assert lines[4].startswith("Token for supervisors: ")
    assert rest == "Headquarters has ended.\n"


def test_an_open_door_is_warned_of(tmp_path: Path) -> None:
    with running("hq", "--folder", str(tmp_path), "--port", "0", "--host", "0.0.0.0") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(6)]
    assert "put a proxy with HTTPS before it" in lines[5]


def test_a_port_in_use_is_one_sentence_and_no_token_is_lost(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = fieldapp("hq", "--folder", str(tmp_path), "--port", str(port))
    said = failed(done)
    assert f"cannot listen on 127.0.0.1, port {port}" in said
    token = done.stdout.splitlines()[-1].rpartition(" ")[2]
    with running("hq", "--folder", str(tmp_path), "--port", "0", "--json") as process:
        assert forms_of(first_line(process)["server"], token) == []


@pytest.mark.parametrize("host", ["999.1.1.1", "ünïcode..x"])
def test_a_host_that_is_none_is_one_sentence_and_claims_no_server(tmp_path: Path, host: str) -> None:
    done = fieldapp("hq", "--folder", str(tmp_path), "--port", "0", "--host", host)
    assert f"cannot listen on {host}" in failed(done)
    assert "Headquarters:" not in done.stdout
    token = done.stdout.splitlines()[-1].rpartition(" ")[2]
    with running("hq", "--folder", str(tmp_path), "--port", "0", "--json") as process:
        assert forms_of(first_line(process)["server"], token) == []


def test_no_host_does_not_mean_every_address(tmp_path: Path) -> None:
    done = fieldapp("hq", "--folder", str(tmp_path / "hq"), "--port", "0", "--host", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert not (tmp_path / "hq").exists()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "hq").write_text("a shopping list", encoding="utf-8")
    assert str(tmp_path / "hq") in failed(fieldapp("hq", "--folder", str(tmp_path / "hq")))
    assert (tmp_path / "hq").read_text(encoding="utf-8") == "a shopping list"


def test_a_database_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "hq.sqlite").write_bytes(b"no database at all " * 100)
    said = failed(fieldapp("hq", "--folder", str(tmp_path)))
    assert "database of headquarters could not be opened" in said
    assert (tmp_path / "hq.sqlite").read_bytes() == b"no database at all " * 100


def test_a_database_address_that_is_none(tmp_path: Path) -> None:
    said = failed(fieldapp("hq", "--folder", str(tmp_path), "--database", "nonsense://user:secret@host/x"))
    assert "database of headquarters could not be opened" in said
    assert "secret" not in said


def test_no_token_is_made_where_no_headquarters_is(tmp_path: Path) -> None:
    said = failed(fieldapp("hq", "--folder", str(tmp_path / "none"), "--new-token", "supervisor"))
    assert "no headquarters" in said
    assert not (tmp_path / "none").exists()


def test_a_form_is_published_with_its_files_for_the_enumerators(tmp_path: Path) -> None:
    folder, form = ("--folder", str(tmp_path / "hq")), tmp_path / "well.xml"
    form.write_bytes(xform(form_id="well"))
    none = fieldapp("hq", *folder, "--add-form", str(form))
    assert (none.returncode, none.stdout) == (1, "")
    shipped = ROOT / "forms" / "library" / "location_assessment.xlsx"
    with running("hq", *folder, "--port", "0", "--json") as process:
        told = first_line(process)
        for path in (form, shipped):
            done = fieldapp("hq", *folder, "--add-form", str(path))
            assert (done.returncode, done.stderr) == (0, ""), done.stderr
        again = fieldapp("hq", *folder, "--add-form", str(form))
        assert again.returncode == 1, "a published version never changes"
        with open_server(told["server"] + told["app_user_path"], clock=PatientClock()) as app_user:
            listed = {form.form_id: form for form in app_user.form_list()}
            fetched = app_user.fetch_form(listed["location_assessment"])
        assert set(listed) == {"well", "location_assessment"}
        assert {"adm1.csv", "adm2.csv", "adm3.csv"} <= set(fetched.media)


def test_a_file_that_is_no_form_is_told(tmp_path: Path) -> None:
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"GIF89a")
    done = fieldapp("hq", "--folder", str(tmp_path / "hq"), "--add-form", str(path))
    assert done.returncode == 1
    assert "picture.xlsx" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="NOT TESTED HERE: Windows has other rights")
def test_no_other_user_reads_what_came(tmp_path: Path) -> None:
    with running("hq", "--folder", str(tmp_path / "hq"), "--port", "0", "--json") as process:
        first_line(process)
    assert (tmp_path / "hq").stat().st_mode & 0o077 == 0


def test_a_lost_laptop_s_token_is_withdrawn_and_no_other(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path))
    with running("hq", *folder, "--port", "0", "--json") as process:
        told = first_line(process)
        server = told["server"]
        made = [
            json.loads(fieldapp("hq", *folder, "--json", "--new-token", "enumerator", "--name", name).stdout)
            for name in ("Жишээ Нэг", "Жишээ Хоёр")
        ]
        done = fieldapp("hq", *folder, "--withdraw", "Жишээ Нэг")
        assert (done.returncode, done.stderr) == (0, "")
        with open_server(server + made[1]["app_user_path"], clock=PatientClock()) as other:
            assert other.form_list() == []
        with (
            open_server(server + made[0]["app_user_path"], clock=PatientClock()) as lost,
            pytest.raises(SyncError) as caught,
        ):
            lost.form_list()
    assert caught.value.code == "server.forbidden"
    again = fieldapp("hq", *folder, "--withdraw", "Жишээ Нэг")
    assert "Жишээ Хоёр" in failed(again)
