"""Opening a session: on a new instance, on a saved one, or on a sent one to edit it."""

from __future__ import annotations

from forms.definition.external import document
from forms.definition.instance import copy_of
from forms.definition.model import FormDefinition
from forms.safexml import parse_xml
from forms.session.live import live
from forms.session.preload import new_instance_id, preloaded
from forms.session.session import FormSession
from forms.session.setting import Setting
from forms.session.tree import document_of, find, merged
from forms.tree import Node

__all__ = ["Setting", "edit_session", "new_session", "restore_session"]


def new_session(definition: FormDefinition, *, setting: Setting) -> FormSession:
    """A session on a fresh instance: preloads, calculations, first-load actions.

    Raises FormError with ``ref``, ``part`` and ``expression`` when an expression cannot be evaluated even
    on the empty form: its author has to mend it. (A draft opens all the same.)
    """
    root = copy_of(definition.blank)
    session = _session(definition, root, setting)
    _preload(session, root)
    session.start(first=True)
    for failure in session.recalculation.failures:
        raise failure
    return session


def restore_session(definition: FormDefinition, xml: bytes, *, setting: Setting) -> FormSession:
    """A session on a saved instance (a draft): same instanceID, no first-load actions, all computed anew.

    Raises FormError ``xml.*``, ``instance.other_form`` (expected, found).
    """
    root = merged(definition, parse_xml(xml))
    session = _session(definition, root, setting)
    session.start(first=False)
    return session


def edit_session(definition: FormDefinition, xml: bytes, *, setting: Setting) -> FormSession:
    """A session on a submission to be edited: its instanceID becomes the deprecatedID.

    Raises FormError as ``restore_session`` does.
    """
    root = merged(definition, parse_xml(xml))
    meta = find(root, ("meta",))
    old = find(root, ("meta", "instanceID"))
    if meta is not None and old is not None:
        if old.text:
            deprecated = find(root, ("meta", "deprecatedID")) or meta.append(Node("deprecatedID"))
            deprecated.text = old.text
        old.text = new_instance_id(setting.random)
    session = _session(definition, root, setting)
    session.start(first=False)
    return session


def _session(definition: FormDefinition, root: Node, setting: Setting) -> FormSession:
    document_of(root)
    return FormSession(definition, root, _last_saved(definition, setting), setting)


def _last_saved(definition: FormDefinition, setting: Setting) -> dict[str, Node]:
    """``jr://instance/last-saved``: the last saved instance, or one with nothing in it. A form whose records
    are sealed never sees an earlier one."""
    if not definition.last_saved_ids:
        return {}
    if setting.last_saved is None or definition.submission.public_key:
        root = copy_of(definition.blank)
        for node in root.descend():
            node.text = ""
    else:
        root = merged(definition, parse_xml(setting.last_saved))
    saved = document(root)
    return dict.fromkeys(definition.last_saved_ids, saved)


def _preload(session: FormSession, root: Node) -> None:
    for node in root.descend():
        value = preloaded(live(node).definition.bind, session.setting)
        if value is not None and live(node).definition.is_leaf:
            node.text = value
