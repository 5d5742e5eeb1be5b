"""What errors of the demo and of headquarters mean: what happened, and what to do. {names} are values."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

COMMAND_WORDS: Mapping[str, str] = {
    "command.no_display": QT_TRANSLATE_NOOP(
        "Messages", "This machine has no display for a window. “fieldapp demo” shows the work without one."
    ),
    "command.system": QT_TRANSLATE_NOOP(
        "Messages",
        "The system did not allow this: {reason} ({file}). Choose another folder.",
    ),
    "command.no_profile": QT_TRANSLATE_NOOP("Messages", "There is no profile {name} in {home}."),
    "command.which_profile": QT_TRANSLATE_NOOP(
        "Messages", "There are several profiles here: {known}. Name one, by its folder if need be."
    ),
    "command.no_answer": QT_TRANSLATE_NOOP("Messages", "Nothing was typed. Nothing was changed."),
    "command.passphrases_differ": QT_TRANSLATE_NOOP(
        "Messages", "The two passphrases differ. Nothing was changed; begin again."
    ),
    "command.no_copies": QT_TRANSLATE_NOOP(
        "Messages", "No backup lies in {folder}. Is the disk or USB stick in its place?"
    ),
    "command.which_copy": QT_TRANSLATE_NOOP(
        "Messages", "Say with --number which of the {count} copies in the list."
    ),
    "demo.count": QT_TRANSLATE_NOOP(
        "Messages", "The demo did not come out right. {what}: {found} instead of {wanted}."
    ),
    "demo.folder_in_use": QT_TRANSLATE_NOOP(
        "Messages", "The folder {folder} is not empty. Name one for the demo that is new or empty."
    ),
    "demo.no_headquarters": QT_TRANSLATE_NOOP(
        "Messages", "The demo's headquarters did not start. What it said stands above."
    ),
    # Headquarters on this machine
    "hq.port_taken": QT_TRANSLATE_NOOP(
        "Messages", "Headquarters cannot listen on {host}, port {port} ({reason}). Choose another port."
    ),
    "hq.database": QT_TRANSLATE_NOOP(
        "Messages",
        "The database of headquarters could not be opened ({reason}). Check its address.",
    ),
    "hq.nobody": QT_TRANSLATE_NOOP("Messages", "Nobody called {name} has a token here. There are: {known}."),
    "hq.no_headquarters": QT_TRANSLATE_NOOP(
        "Messages", "There is no headquarters in {folder} yet. Start it once, then make tokens."
    ),
    "hq.pragma": QT_TRANSLATE_NOOP(
        "Messages", "The database of headquarters is not safe on this system ({name}). It was not opened."
    ),
    "hq.sqlite_unsound": QT_TRANSLATE_NOOP(
        "Messages", "The database library {version} has a known fault. Install the program again."
    ),
}

COUNT_WORDS: Mapping[str, str] = {
    "killed": QT_TRANSLATE_NOOP("Messages", "Interviews that were killed in the middle"),
    "answers": QT_TRANSLATE_NOOP("Messages", "Saved answers that were there after the kill"),
    "survived": QT_TRANSLATE_NOOP("Messages", "Interviews that survived a kill"),
    "waiting": QT_TRANSLATE_NOOP("Messages", "Records that wait to be sent"),
    "cut": QT_TRANSLATE_NOOP("Messages", "Uploads that the network broke off"),
    "receipts": QT_TRANSLATE_NOOP("Messages", "Records with a receipt"),
    "headquarters": QT_TRANSLATE_NOOP("Messages", "Records at headquarters"),
    "duplicates": QT_TRANSLATE_NOOP("Messages", "Duplicates"),
    "pulled": QT_TRANSLATE_NOOP("Messages", "Records on the supervisor's laptop"),
    "rows": QT_TRANSLATE_NOOP("Messages", "Rows in the workbook"),
}
"""What the demo counts."""
