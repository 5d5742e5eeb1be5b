"""What a server offers: its form list and each form's manifest (OpenRosa Form Discovery API)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from forms.errors import FormError
from forms.safexml import parse_xml
from sync.errors import SyncError
from sync.names import is_plain_name

_LIST = "http://openrosa.org/xforms/xformsList"
_MANIFEST = "http://openrosa.org/xforms/xformsManifest"
MOST_FORMS = 10_000
MOST_FILES = 10_000


@dataclass(frozen=True, slots=True)
class RemoteForm:
    """A form that a server offers. ``md5`` is lower-case hex of the XForm's bytes, "" when not told.

    The URLs may hold a token: they are left out of the printed form.
    """

    form_id: str
    name: str
    version: str
    md5: str
    download_url: str = field(repr=False)
    manifest_url: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that a form needs. ``kind`` is "" for plain media, else ``entityList`` and the like, whose
    hash is only a token of change."""

    name: str
    md5: str
    kind: str
    download_url: str = field(repr=False)


def read_form_list(data: bytes, host: str) -> list[RemoteForm]:
    """SyncError ``server.not_openrosa`` (host), ``form_list.bad_item`` (position)."""
    items = _items(data, host, namespace=_LIST, root_name="xforms", item_name="xform", most=MOST_FORMS)
    return [_form(item, position) for position, item in enumerate(items, start=1)]


def read_manifest(data: bytes, host: str) -> list[RemoteFile]:
    """SyncError ``server.not_openrosa`` (host), ``manifest.bad_item`` (position), ``manifest.bad_name``."""
    items = _items(
        data, host, namespace=_MANIFEST, root_name="manifest", item_name="mediaFile", most=MOST_FILES
    )
    return [_file(item, position) for position, item in enumerate(items, start=1)]


def _items(
    data: bytes, host: str, *, namespace: str, root_name: str, item_name: str, most: int
) -> list[etree._Element]:
    root: etree._Element | None = None
    try:
        root = parse_xml(data)
    except FormError:
        root = None
    if root is None or root.tag != f"{{{namespace}}}{root_name}":
        raise SyncError("server.not_openrosa", host=host)
    items = root.findall(f"{{{namespace}}}{item_name}")
    if len(items) > most:
        raise SyncError("server.too_much", host=host, limit=most)
    return items


def _form(item: etree._Element, position: int) -> RemoteForm:
    text = _texts(item)
    if not text.get("formID") or not text.get("downloadUrl"):
        raise SyncError("form_list.bad_item", position=position)
    return RemoteForm(
        form_id=text["formID"],
        name=text.get("name") or text["formID"],
        version=text.get("version", ""),
        md5=_md5(text.get("hash", "")),
        download_url=text["downloadUrl"],
        manifest_url=text.get("manifestUrl", ""),
    )


def _file(item: etree._Element, position: int) -> RemoteFile:
    text = _texts(item)
    if not text.get("filename") or not text.get("downloadUrl"):
        raise SyncError("manifest.bad_item", position=position)
    if not is_plain_name(text["filename"]):
        raise SyncError("manifest.bad_name", position=position)
    return RemoteFile(
        name=text["filename"],
        md5=_md5(text.get("hash", "")),
        kind=item.get("type") or "",
        download_url=text["downloadUrl"],
    )


def _texts(item: etree._Element) -> dict[str, str]:
    """Texts of the children by local name."""
    return {etree.QName(child).localname: (child.text or "").strip() for child in item}


def _md5(text: str) -> str:
    """Hex digits of ``md5:…``; "" for anything else, which then cannot be checked."""
    kind, _, digits = text.partition(":")
    return digits.strip().lower() if kind.strip().lower() == "md5" else ""
