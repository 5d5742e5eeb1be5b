"""The forms that come with the program: workbooks, and the lists of places that they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

_MEDIA_OF = {"location_assessment": ("adm1.csv", "adm2.csv", "adm3.csv")}
"""Each shipped form's id, which is also its workbook's name, and the files it reads."""


@dataclass(frozen=True, slots=True)
class ShippedForm:
    """A workbook as it is in the program, and the media that belong beside it, by file name."""

    form_id: str
    file_name: str
    data: bytes
    media: Mapping[str, bytes]


def shipped_forms() -> list[ShippedForm]:
    """Every shipped form, in the order in which a new profile lists them."""
    folder = resources.files("forms.library")
    return [_read(folder, form_id, media) for form_id, media in _MEDIA_OF.items()]


def _read(folder: Traversable, form_id: str, media: tuple[str, ...]) -> ShippedForm:
    file_name = f"{form_id}.xlsx"
    return ShippedForm(
        form_id=form_id,
        file_name=file_name,
        data=folder.joinpath(file_name).read_bytes(),
        media=MappingProxyType({name: folder.joinpath(name).read_bytes() for name in media}),
    )
