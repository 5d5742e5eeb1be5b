"""What the columns and codes of an export mean, in every language of the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fieldapp.export.choices import ChoiceLists
from fieldapp.export.fields import Column
from fieldapp.export.options import ExportOptions
from forms.definition.model import FormDefinition
from forms.definition.nodes import TextDef


def column_rows(
    sheets: Iterable[tuple[str, Sequence[Column]]], languages: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    """A header, then each column of each sheet: where it is, what it holds, its question's labels."""
    yield ("sheet", "column", "type", "question", "choices", "choice", "hxl", *_label_names(languages))
    for sheet, columns in sheets:
        for column in columns:
            yield (
                sheet,
                column.name,
                str(column.kind),
                column.node.ref if column.node else "",
                column.choice_list.name if column.choice_list else "",
                column.choice or "",
                column.hxl,
                *_labels(_question(column), languages),
            )


def choice_rows(lists: ChoiceLists, languages: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A header, then each choice of each list."""
    yield ("choices", "code", *_label_names(languages))
    for choice_list in lists:
        for choice in choice_list.choices:
            yield (choice_list.name, choice.value, *_labels(choice.label, languages))


def about_rows(definition: FormDefinition, options: ExportOptions, records: int) -> Iterator[tuple[str, ...]]:
    """What was exported, and how."""
    yield ("about", "value")
    yield ("form_id", definition.form_id)
    yield ("form_version", definition.version)
    yield ("form_title", definition.title)
    yield ("records", str(records))
    yield ("language", options.language or definition.default_language or "")
    yield ("choices_as", "labels" if options.labels else "codes")


def _question(column: Column) -> TextDef | None:
    return column.node.label if column.node else None


def _label_names(languages: Sequence[str]) -> Sequence[str]:
    return [f"label::{language}" for language in languages] or ["label"]


def _labels(text: TextDef | None, languages: Sequence[str]) -> Sequence[str]:
    wanted: Sequence[str | None] = languages or [None]
    return [text.plain(language) if text else "" for language in wanted]
