"""A submission on the wire. A leaf: ``sync`` and ``hq`` read it without seeing the form engine."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from forms.errors import FormError
from forms.safexml import parse_xml

OPENROSA_XFORMS = "http://openrosa.org/xforms"


@dataclass(frozen=True, slots=True)
class Submission:
    """One finalised record as its bytes were frozen, and what a server reads from them.

    ``attachments`` are the file names that the XML names; each is matched by exactly this text
    (OpenRosa: field name = file name = text in the XML).
    """

    instance_id: str
    form_id: str
    form_version: str
    xml: bytes
    attachments: tuple[str, ...] = ()
    deprecated_id: str | None = None
    instance_name: str = ""


def read_submission(xml: bytes, attachments: tuple[str, ...] = ()) -> Submission:
    """Read the identity of a submission from its bytes.

    Raises FormError: ``xml.*`` (see safexml), ``submission.no_form_id``, ``submission.no_instance_id``.
    """
    root = parse_xml(xml)
    form_id = root.get("id") or ""
    if not form_id:
        raise FormError("submission.no_form_id")
    instance_id = _meta(root, "instanceID")
    if not instance_id:
        raise FormError("submission.no_instance_id")
    return Submission(
        instance_id=instance_id,
        form_id=form_id,
        form_version=root.get("version") or root.get(f"{{{OPENROSA_XFORMS}}}version") or "",
        xml=xml,
        attachments=attachments,
        deprecated_id=_meta(root, "deprecatedID") or None,
        instance_name=_meta(root, "instanceName"),
    )


def _meta(root: etree._Element, name: str) -> str:
    """Text of ``meta/name`` in the default or the OpenRosa namespace; "" when absent."""
    for meta in root:
        if isinstance(meta.tag, str) and etree.QName(meta).localname == "meta":
            for child in meta:
                if isinstance(child.tag, str) and etree.QName(child).localname == name:
                    return (child.text or "").strip()
    return ""
