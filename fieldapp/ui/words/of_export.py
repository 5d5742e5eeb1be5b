"""What errors and notices of an export mean: what happened, and what to do. {names} are values."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

EXPORT_WORDS: Mapping[str, str] = {
    # Nothing was written
    "export.disk_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full: {file} was not written. Free some space, then export again."
    ),
    "export.folder_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder for {file} is not there. Is the USB stick in its place? Choose another.",
    ),
    "export.not_writable": QT_TRANSLATE_NOOP(
        "Messages", "{file} cannot be written. Close it in Excel, or choose another folder or name."
    ),
    "export.not_written": QT_TRANSLATE_NOOP(
        "Messages", "{file} was not written ({reason}). Choose another folder, then export again."
    ),
    "export.language_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The form has no language “{language}”. Choose another one for the labels."
    ),
    "export.too_many_columns": QT_TRANSLATE_NOOP(
        "Messages",
        "Sheet {sheet} would have {columns} columns; Excel takes {limit}. "
        "Do not split questions with several answers into columns, then export again.",
    ),
    # The workbook is there; its reader should know
    "export.record_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "Record {key} could not be read ({reason}). The workbook holds its number alone."
    ),
    "export.choices_not_split": QT_TRANSLATE_NOOP(
        "Messages",
        "Column {column} was not split: it has {choices} choices, and {limit} is the most that is split.",
    ),
    "export.text_continued": QT_TRANSLATE_NOOP(
        "Messages", "Sheet {sheet}, column {column}: texts too long for one cell go on in further columns."
    ),
    "export.sheet_continued": QT_TRANSLATE_NOOP(
        "Messages", "Sheet {sheet} was too long for Excel and goes on in further sheets ({parts} in all)."
    ),
    "export.sheet_renamed": QT_TRANSLATE_NOOP(
        "Messages", "The repeat {repeat} is on sheet {sheet}: Excel does not take its own name."
    ),
    "export.column_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Sheet {sheet}, column {column}: {cells} answers to a question that this version of the form "
        "does not have. They stand at the end.",
    ),
    "export.values_left_out": QT_TRANSLATE_NOOP(
        "Messages",
        "Sheet {sheet}: {values} values of unknown questions found no room (Excel takes {limit} columns).",
    ),
}
