"""Secondary instances: what is inside the form, and CSV, XML and GeoJSON files beside it.

Each becomes a document node; a CSV's or GeoJSON's rows are ``root/item`` with one child per column
(External secondary instances).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree

from forms.definition.names import XFORMS, elements
from forms.errors import FormError
from forms.items import ItemTable, TableRoot
from forms.safexml import parse_xml
from forms.tree import Node

LAST_SAVED = "jr://instance/last-saved"

MAX_MEDIA_BYTES = 200 * 1024 * 1024

_DELIMITERS = (",", ";", "\t", "|")
_NAME = re.compile(r"[^\W\d][\w.\-]*")


def file_name(address: str) -> str:
    """The file a ``jr://`` address names."""
    return PurePosixPath(unquote(address)).name


def read_file(name: str, data: bytes) -> Node:
    """Read a file as a secondary instance, by its suffix.

    Raises FormError: ``xml.*``, ``media.too_large`` (size, limit), ``media.not_text``,
    ``media.csv_delimiter``, ``media.not_geojson``; all but xml with ``file``.
    """
    if len(data) > MAX_MEDIA_BYTES:
        raise FormError("media.too_large", file=name, size=len(data), limit=MAX_MEDIA_BYTES)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".csv":
        return read_csv(name, data)
    if suffix in (".geojson", ".json"):
        return read_geojson(name, data)
    return document(node_of(parse_xml(data)))


def document(root: Node) -> Node:
    """A document node with ``root`` as its only child."""
    holder = Node("", kind="document")
    holder.append(root)
    return holder


def node_of(element: etree._Element) -> Node:
    """Copy an element and all below into nodes; text of an element with children is dropped."""
    tag = etree.QName(element)
    node = Node(tag.localname, "" if tag.namespace == XFORMS else tag.namespace or "")
    for name, value in element.attrib.items():
        node.attributes[local_attribute(str(name))] = str(value)
    for child in elements(element):
        node.append(node_of(child))
    if not node.children:
        node.text = element.text or ""
    return node


def local_attribute(name: str) -> str:
    return name.rpartition("}")[2]


def read_csv(name: str, data: bytes) -> Node:
    """UTF-8 with or without a byte-order mark; ``,`` ``;`` tab or ``|``; any line end."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError("media.not_text", file=name) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        rows = [row for row in reader if any(row)]
    except csv.Error as error:
        raise FormError("media.csv_delimiter", file=name) from error
    table = ItemTable()
    if rows:
        columns = [column.strip() for column in rows[0]]
        if len(columns) == 1 and not _NAME.fullmatch(columns[0]):
            raise FormError("media.csv_delimiter", file=name)
        _fill(table, columns, rows[1:])
    table.seal()
    return document(TableRoot("root", table))


def _fill(table: ItemTable, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows of texts; nodes where a column comes twice."""
    if not all(columns) or len(set(columns)) < len(columns):
        for row in rows:
            table.add_node(_item(columns, row))
        return
    names = tuple(columns)
    for row in rows:
        values = [value.strip() for value in row[: len(names)]]
        table.add("item", names, values + [""] * (len(names) - len(values)))


def _item(columns: Sequence[str], values: Sequence[str]) -> Node:
    item = Node("item")
    for index, column in enumerate(columns):
        if column:
            item.append(Node(column, "", values[index].strip() if index < len(values) else ""))
    return item


def _delimiter(text: str) -> str:
    """The delimiter that the header line uses most, quotes aside."""
    header = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(_DELIMITERS, key=header.count)


def read_geojson(name: str, data: bytes) -> Node:
    """A FeatureCollection: each feature an item with ``geometry``, ``id`` and its properties."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FormError("media.not_geojson", file=name) from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise FormError("media.not_geojson", file=name)
    root = Node("root")
    for feature in features:
        if isinstance(feature, dict):
            root.append(_feature(feature))
    return document(root)


def _feature(feature: Mapping[str, object]) -> Node:
    item = Node("item")
    item.append(Node("geometry", "", _geometry(feature.get("geometry"))))
    properties = feature.get("properties")
    values = dict(properties) if isinstance(properties, dict) else {}
    if "id" in feature:
        values["id"] = feature["id"]
    for key, value in values.items():
        if key != "geometry":
            item.append(Node(str(key), "", _text(value)))
    return item


def _geometry(geometry: object) -> str:
    """ODK writes latitude first; altitude and accuracy are unknown here."""
    if not isinstance(geometry, dict):
        return ""
    points = geometry.get("coordinates")
    match geometry.get("type"):
        case "Point":
            return _point(points)
        case "LineString":
            return "; ".join(_point(point) for point in points or ())
        case "Polygon" if points:
            return "; ".join(_point(point) for point in points[0])
        case _:
            return ""


def _point(coordinates: object) -> str:
    if not isinstance(coordinates, list) or len(coordinates) < 2:
        return ""
    return f"{coordinates[1]} {coordinates[0]} 0 0"


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
