"""Expressions on small documents, without a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from forms.driver_xpath import BareEnvironment, node_at, read_document
from forms.tree import Node
from forms.xpath.compiler import Scope, compile_expression
from forms.xpath.values import Value, to_string

HERE = "2026-03-05T09:30:15.250+08:00"

FAMILY = """<family>
<member id="m1" role="head"><name>Жишээ Нэг</name><age>41</age></member>
<member id="m2"><name>Жишээ Хоёр</name><age>7</age></member>
<member id="m3"><name>Жишээ Гурав</name><age/></member>
<note>x</note></family>"""


class Watched(BareEnvironment):
    """Answers lookups from the document and counts them."""

    def __init__(self, document: Node, **request: str) -> None:
        super().__init__(document, document, request)
        self.lookups = 0

    def lookup(self, instance_id: str, column: str, value: str) -> Sequence[Node] | None:  # type: ignore[override]
        self.lookups += 1
        holder = self.instance(instance_id)
        if holder is None:
            return None
        rows = (row for root in holder.children for row in root.children if row.kind == "element")
        return [
            row for row in rows if any(cell.string_value() == value for cell in row.named.get(column, ()))
        ]


def environment(xml: str = "<d/>", language: str = "") -> Watched:
    return Watched(read_document(xml), now=HERE, language=language)


def scope(*base: str, repeats: tuple[tuple[str, ...], ...] = ()) -> Scope:
    return Scope(base=base, repeats=frozenset(repeats))


def value(expression: str, xml: str = "<d/>", at: str = "/", language: str = "") -> Value:
    env = environment(xml, language)
    return compile_expression(expression, scope()).evaluate(node_at(env.document, at), env)


def names(expression: str, xml: str, at: str = "/*[1]") -> list[str]:
    """The names of the nodes found, an attribute's and a text's value."""
    found = value(expression, xml, at)
    assert isinstance(found, list)
    return [node.name if node.kind == "element" else node.string_value() for node in found]


def text(expression: str, xml: str = "<d/>", at: str = "/", language: str = "") -> str:
    return to_string(value(expression, xml, at, language))


def hours(count: int) -> timezone:
    return timezone(timedelta(hours=count))


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written)
