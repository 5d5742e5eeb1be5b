"""Forms in files: a workbook or an XForm, with the media that lie beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fieldapp.work.jobs import Watch
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.xlsform import ConvertedForm, convert_xlsform, load_converted

MAX_FORM_BYTES = 50 * 1024 * 1024
MAX_MEDIA_BYTES = 500 * 1024 * 1024

FindMedia = Callable[[str], bytes | None]
"""The bytes of a file that a form names, None where it is not found."""


def read_form_file(path: Path) -> tuple[bytes, FindMedia]:
    """A form's bytes, and where its media are: in its folder and in ``<name>-media``, as ODK tools lay them.

    FormError ``form.unreadable`` (file, reason), ``form.too_large`` (file, size, limit).
    """
    try:
        size = path.stat().st_size
        if size > MAX_FORM_BYTES:
            raise FormError("form.too_large", file=path.name, size=size, limit=MAX_FORM_BYTES)
        data = path.read_bytes()
    except OSError as error:
        raise FormError("form.unreadable", file=path.name, reason=error.strerror or "") from error
    folders = (path.parent / f"{path.stem}-media", path.parent)
    return data, lambda name: _beside(folders, name)


def load_form(
    data: bytes, file_name: str, find_media: FindMedia, watch: Watch
) -> tuple[ConvertedForm, dict[str, bytes], FormDefinition]:
    """A form from its file's bytes, its media as far as they are found, and what they make together.

    FormError ``xlsform.*``, ``form.*``: each names the ``file``, an error in a question its place too.
    """
    try:
        return _loaded(data, file_name, find_media, watch)
    except FormError as error:
        raise FormError(error.code, **{"file": file_name, **error.values}) from error


def _loaded(
    data: bytes, file_name: str, find_media: FindMedia, watch: Watch
) -> tuple[ConvertedForm, dict[str, bytes], FormDefinition]:
    is_xform = file_name.lower().endswith(".xml")
    form = ConvertedForm(data, ()) if is_xform else convert_xlsform(data, file_name)
    watch.report(1, 3, file_name)
    media = dict(form.media)
    for name in load_converted(form).media_names:
        found = find_media(name)
        if found is not None:
            media[name] = found
    definition = load_converted(form, media)
    watch.report(2, 3, file_name)
    return form, media, definition


def _beside(folders: Sequence[Path], name: str) -> bytes | None:
    """A media file's bytes; names that would leave the folder find nothing."""
    if Path(name).name != name:
        return None
    for folder in folders:
        path = folder / name
        if path.is_file() and path.stat().st_size <= MAX_MEDIA_BYTES:
            return path.read_bytes()
    return None
