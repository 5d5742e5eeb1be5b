"""Writing XForms as pyxform writes them, question by question."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

Label = str | tuple[str, str]
"""Words in place, or in English and Mongolian by way of itext."""

LANGUAGES = ("English (en)", "Монгол (mn)")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"
 xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:odk="http://www.opendatakit.org/xforms">
<h:head><h:title>{title}</h:title><model odk:xforms-version="1.0.0">
"""
_META = "<meta><instanceID/></meta>"
_META_BIND = '<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>'


class XForm:
    """Collects the parts of a form; ``xml`` puts them together. The root element is ``data``."""

    def __init__(self, form_id: str, title: str) -> None:
        self.form_id = form_id
        self.title = title
        self._path = ["data"]
        self._instance: list[str] = []
        self._binds: list[str] = []
        self._body: list[str] = []
        self._secondary: list[str] = []
        self._texts: dict[str, tuple[str, str]] = {}

    def ref(self, name: str) -> str:
        """The reference of a node in the group that is open."""
        return "/" + "/".join((*self._path, name))

    # Questions

    def ask(
        self, name: str, kind: str, label: Label, *, control: str = "input", inside: str = "", **bind: str
    ) -> str:
        """A question; ``inside`` is what its control holds beside the label, ``bind`` its logic."""
        ref = self._node(name, kind, bind)
        words = self._label(f"{ref}:label", label)
        self._body.append(f"<{control} ref={quoteattr(ref)}>{words}{inside}</{control}>")
        return ref

    def choose(self, name: str, label: Label, nodeset: str, *, control: str = "select1", **bind: str) -> str:
        """A question with the choices that ``nodeset`` finds, their labels in place."""
        return self.ask(name, "string", label, control=control, inside=_itemset(nodeset, "label"), **bind)

    def choose_translated(
        self, name: str, label: Label, nodeset: str, *, control: str = "select1", **bind: str
    ) -> str:
        inside = _itemset(nodeset, "jr:itext(itextId)")
        return self.ask(name, "string", label, control=control, inside=inside, **bind)

    def compute(self, name: str, kind: str, expression: str) -> str:
        return self._node(name, kind, {"calculate": expression})

    def _node(self, name: str, kind: str, bind: dict[str, str]) -> str:
        ref = self.ref(name)
        self._instance.append(f"<{name}/>")
        self._bind(ref, {"type": kind, **bind})
        return ref

    def _bind(self, ref: str, attributes: dict[str, str]) -> None:
        written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
        self._binds.append(f"<bind nodeset={quoteattr(ref)}{written}/>")

    # Structure

    @contextmanager
    def group(self, name: str, label: Label, **bind: str) -> Iterator[str]:
        ref = self._open(name)
        if bind:
            self._bind(ref, bind)
        self._body.append(f"<group ref={quoteattr(ref)}>{self._label(f'{ref}:label', label)}")
        outer, self._instance = self._instance, []
        yield ref
        self._body.append("</group>")
        self._instance = [*outer, f"<{name}>", *self._instance, f"</{name}>"]
        self._path.pop()

    @contextmanager
    def repeat(self, name: str, label: Label) -> Iterator[str]:
        """A repeat with a template and one instance."""
        ref = self._open(name)
        words = self._label(f"{ref}:label", label)
        self._body.append(f"<group ref={quoteattr(ref)}>{words}<repeat nodeset={quoteattr(ref)}>")
        outer, self._instance = self._instance, []
        yield ref
        self._body.append("</repeat></group>")
        content = "".join(self._instance)
        self._instance = [
            *outer,
            f'<{name} jr:template="">{content}</{name}>',
            f"<{name}>{content}</{name}>",
        ]
        self._path.pop()

    def _open(self, name: str) -> str:
        ref = self.ref(name)
        self._path.append(name)
        return ref

    # Lists

    def items(self, instance_id: str, items: Iterator[str]) -> None:
        """A secondary instance in the form; ``items`` are the insides of its items."""
        content = "\n".join(f"<item>{item}</item>" for item in items)
        self._secondary.append(f'<instance id="{instance_id}"><root>\n{content}\n</root></instance>')

    def file(self, instance_id: str, name: str) -> None:
        self._secondary.append(f'<instance id="{instance_id}" src="jr://file-csv/{name}"/>')

    def text(self, text_id: str, words: tuple[str, str]) -> str:
        """An entry of itext; its id."""
        self._texts[text_id] = words
        return text_id

    def _label(self, text_id: str, label: Label) -> str:
        if isinstance(label, str):
            return f"<label>{label}</label>"  # may hold an output
        return f"<label ref=\"jr:itext('{self.text(text_id, label)}')\"/>"

    # The whole

    def xml(self) -> bytes:
        parts = [
            _HEAD.format(title=escape(self.title)),
            self._itext(),
            f'<instance><data id="{self.form_id}" version="1">',
            *self._instance,
            f"{_META}</data></instance>\n",
            *self._secondary,
            "\n",
            "\n".join((*self._binds, _META_BIND)),
            "\n</model></h:head><h:body>\n",
            "\n".join(self._body),
            "\n</h:body></h:html>\n",
        ]
        return "".join(parts).encode()

    def _itext(self) -> str:
        if not self._texts:
            return ""
        translations = [
            f"<translation lang={quoteattr(language)}>\n"
            + "\n".join(
                f"<text id={quoteattr(text_id)}><value>{words[index]}</value></text>"
                for text_id, words in self._texts.items()
            )
            + "\n</translation>"
            for index, language in enumerate(LANGUAGES)
        ]
        return f"<itext>{''.join(translations)}</itext>\n"


def cells(**values: str) -> str:
    """The inside of an item."""
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items())


def output(expression: str) -> str:
    return f"<output value={quoteattr(expression)}/>"


def _itemset(nodeset: str, label: str) -> str:
    return f'<itemset nodeset={quoteattr(nodeset)}><value ref="name"/><label ref="{label}"/></itemset>'
