"""What headquarters must know of an XForm: its identity and the files it names. Not the form engine."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from forms.errors import FormError
from forms.safexml import parse_xml

_H = "{http://www.w3.org/1999/xhtml}"
_X = "{http://www.w3.org/2002/xforms}"
_JR = re.compile(r"jr://(?:file|file-csv|images|image|audio|video)/([^\s\"'<>]+)")

_NOT_IN_ID = re.compile(r"[/\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """``files`` are names after ``jr://…/``; ``binary_paths`` the names from the root to each binary
    question."""

    form_id: str
    version: str
    title: str
    files: tuple[str, ...]
    binary_paths: tuple[tuple[str, ...], ...]


def read_xform(data: bytes) -> FormIdentity:
    """FormError ``xml.*``, ``form.not_xform``, ``form.no_id``, ``form.bad_id``."""
    root = parse_xml(data)
    instance = root.find(f"{_H}head/{_X}model/{_X}instance")
    primary = (
        next((child for child in instance if isinstance(child.tag, str)), None)
        if instance is not None
        else None
    )
    if primary is None:
        raise FormError("form.not_xform")
    form_id = primary.get("id") or ""
    if not form_id:
        raise FormError("form.no_id")
    if form_id in {".", ".."} or len(form_id) > 255 or _NOT_IN_ID.search(form_id):
        raise FormError("form.bad_id")
    return FormIdentity(
        form_id=form_id,
        version=primary.get("version") or "",
        title=(root.findtext(f"{_H}head/{_H}title") or "").strip() or form_id,
        files=_named_files(root),
        binary_paths=_binary_paths(root),
    )


def expected_files(paths: tuple[tuple[str, ...], ...], submission: bytes) -> tuple[str, ...]:
    """The files that a submission names, in document order: in its binary questions, or, when it is
    encrypted, in its list of parts (ODK encrypted forms)."""
    root = parse_xml(submission)
    wanted = frozenset(paths)
    if root.get("encrypted") == "yes":
        name = etree.QName(root).localname
        wanted = frozenset({(name, "media", "file"), (name, "encryptedXmlFile")})
    found: dict[str, None] = {}
    for element in root.iter(etree.Element):
        text = (element.text or "").strip()
        if text and not len(element) and _path(element) in wanted:
            found[text] = None
    return tuple(found)


def _path(element: etree._Element) -> tuple[str, ...]:
    steps = [element, *element.iterancestors()]
    return tuple(etree.QName(step).localname for step in reversed(steps))


def _binary_paths(root: etree._Element) -> tuple[tuple[str, ...], ...]:
    binds = root.iterfind(f"{_H}head/{_X}model//{_X}bind")
    return tuple(
        tuple(step.rpartition(":")[2] for step in (bind.get("nodeset") or "").strip("/ ").split("/"))
        for bind in binds
        if (bind.get("type") or "").rpartition(":")[2] == "binary"
    )


def _named_files(root: etree._Element) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for element in root.iter(etree.Element):
        for text in (element.text or "", *map(str, element.attrib.values())):
            names.update(dict.fromkeys(_JR.findall(text)))
    return tuple(names)
