"""How a form wants to be sent: key, automatic sending and deleting, editing (Submission; Encryption)."""

from __future__ import annotations

import pytest

from tests.forms.helpers import from_markdown, loaded

SETTINGS = """
| survey | | | |
| | type | name | label |
| | text | a | A |
| settings | | | | | | |
| | form_title | form_id | public_key | auto_send | auto_delete | client_editable | submission_url |
| | Made up | made_up | KEY | yes | no | yes | https://example.org/submission |
"""


def test_what_the_settings_sheet_says_is_there() -> None:
    form = from_markdown(SETTINGS)
    sending = form.submission
    assert (sending.public_key, sending.action) == ("KEY", "https://example.org/submission")
    assert (sending.auto_send, sending.auto_delete, sending.client_editable) == (True, False, True)
    assert [item.feature for item in form.unsupported] == ["submission.encrypted"]


def test_without_settings_the_program_decides() -> None:
    sending = loaded("<a/>").submission
    assert (sending.public_key, sending.action) == (None, None)
    assert (sending.auto_send, sending.auto_delete, sending.client_editable) == (None, None, None)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("true", True),
        ("Yes", True),
        ("1", True),
        ("false", False),
        ("no", False),
        ("", None),
        ("perhaps", None),
    ],
)
def test_flags(written: str, read: bool | None) -> None:
    form = loaded(
        "<a/>", f'<submission method="post" orx:auto-send="{written}" odk:client-editable="{written}"/>'
    )
    assert (form.submission.auto_send, form.submission.client_editable) == (read, read)
