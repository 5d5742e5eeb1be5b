"""String functions (XPath 1.0, section 4.2; ODK XForms, XPath functions: String)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import re
import uuid
from functools import reduce

import regex
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from forms.errors import FormError
from forms.tree import Node
from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, NODES, B, N, S, function
from forms.xpath.values import Nodes, Value, to_number, to_string

_SPACES = re.compile(r"[ \t\r\n]+")
_SIGNATURE_BYTES = 64
_DIGESTS = {
    "MD5": hashlib.md5,
    "SHA-1": hashlib.sha1,
    "SHA-256": hashlib.sha256,
    "SHA-384": hashlib.sha384,
    "SHA-512": hashlib.sha512,
}
LONGEST_MATCH = 0.5
"""Seconds; a pattern that fits real answers takes a millionth of it."""

_WORD = 2**32
_LONGEST_ID = 1000
_ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def texts(values: tuple[Value, ...]) -> list[str]:
    """Every argument as text, a node-set as its nodes' texts."""
    found: list[str] = []
    for value in values:
        if isinstance(value, list):
            found.extend(node.string_value() for node in value)
        else:
            found.append(to_string(value))
    return found


def of_context(context: Context, given: tuple[Value, ...]) -> str:
    return to_string(given[0]) if given else context.node.string_value()


def _string(context: Context, *given: Value) -> str:
    return of_context(context, given)


def _concat(*values: Value) -> str:
    return "".join(texts(values))


def _join(separator: str, *values: Value) -> str:
    return separator.join(texts(values))


def _substr(text: str, start: float, end: float = math.inf) -> str:
    """From ``start`` up to, not including, ``end``; negative numbers count from the end (ODK)."""
    return text[_place(start, len(text)) : _place(end, len(text))]


def _place(number: float, length: int) -> int:
    if math.isnan(number):
        return 0
    if math.isinf(number):
        return length if number > 0 else 0
    return max(0, length + int(number)) if number < 0 else int(number)


def _substring(text: str, start: float, length: float = math.inf) -> str:
    """By XPath's rule: the first character is 1 and numbers are rounded."""
    begin = math.floor(start + 0.5) if math.isfinite(start) else start
    rounded = math.floor(length + 0.5) if math.isfinite(length) else length
    end = math.inf if rounded == math.inf else begin + rounded
    return "".join(character for place, character in enumerate(text, start=1) if begin <= place < end)


def _substring_before(text: str, mark: str) -> str:
    before, found, _ = text.partition(mark) if mark else ("", "", "")
    return before if found else ""


def _substring_after(text: str, mark: str) -> str:
    return text.partition(mark)[2] if mark else text


def _translate(text: str, old: str, new: str) -> str:
    table: dict[int, str | None] = {}
    for place, character in enumerate(old):
        table.setdefault(ord(character), new[place] if place < len(new) else None)
    return text.translate(table)


def _string_length(context: Context, *given: Value) -> float:
    return float(len(of_context(context, given)))


def _normalize_space(context: Context, *given: Value) -> str:
    return _SPACES.sub(" ", of_context(context, given)).strip(" ")


def _uuid(context: Context, *given: Value) -> str:
    """A random UUID, or so many random characters. FormError ``xpath.arguments`` for a length of nothing."""
    draw = context.env.random
    if [] in given:
        raise FormError("xpath.arguments", function="uuid")
    length = to_number(given[0]) if given else None
    if length is None:
        words = (int(draw() * _WORD) for _ in range(4))
        return str(uuid.UUID(int=reduce(lambda bits, word: bits * _WORD + word, words, 0), version=4))
    if not math.isfinite(length):
        return ""
    count = min(max(int(length), 0), _LONGEST_ID)
    return "".join(_ID_ALPHABET[int(draw() * len(_ID_ALPHABET))] for _ in range(count))


def _digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """FormError ``xpath.arguments`` for an algorithm or encoding that does not exist."""
    make = _DIGESTS.get(algorithm)
    if make is None or encoding not in ("base64", "hex"):
        raise FormError("xpath.arguments", function="digest")
    digest = make(text.encode()).digest()
    return digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode(text.strip() + "=" * (-len(text.strip()) % 4), altchars=b"-_")
    except (binascii.Error, ValueError):
        return None


def _base64_decode(text: str) -> str:
    decoded = _decoded(text.replace("+", "-").replace("/", "_"))
    return "" if decoded is None else decoded.decode("utf-8", errors="replace")


def _extract_signed(text: str, key: str) -> str:
    """The message in base64 of an Ed25519 signature and its message; "" when the signature is not good."""
    signed = _decoded(text.replace("+", "-").replace("/", "_"))
    public = _decoded(key.replace("+", "-").replace("/", "_"))
    if not signed or not public:
        return ""
    signature, message = signed[:_SIGNATURE_BYTES], signed[_SIGNATURE_BYTES:]
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return ""
    return message.decode("utf-8", errors="replace")


def _regex(text: str, pattern: str) -> bool:
    """The whole text has to fit, as in Collect.

    FormError ``xpath.arguments`` for a bad pattern, ``xpath.slow_pattern`` for one that would take for ever.
    """
    try:
        return regex.fullmatch(pattern, text, timeout=LONGEST_MATCH) is not None
    except regex.error as error:
        raise FormError("xpath.arguments", function="regex") from error
    except TimeoutError as error:
        raise FormError("xpath.slow_pattern", function="regex") from error


def _named(context: Context, given: tuple[Nodes, ...]) -> Node | None:
    nodes = given[0] if given else [context.node]
    return nodes[0] if nodes else None


def _local_name(context: Context, *given: Nodes) -> str:
    node = _named(context, given)
    return "" if node is None else node.name.rpartition(":")[2].removeprefix("@")


def _name(context: Context, *given: Nodes) -> str:
    """With the prefix that the document declares for its namespace."""
    node = _named(context, given)
    if node is None:
        return ""
    above: Node | None = node
    while node.namespace and above is not None:
        for name, uri in above.attributes.items():
            if uri == node.namespace and name.startswith("xmlns"):
                prefix = name.partition(":")[2]
                return f"{prefix}:{node.name}" if prefix else node.name
        above = above.parent
    return node.name.removeprefix("@")


def _namespace_uri(context: Context, *given: Nodes) -> str:
    node = _named(context, given)
    return "" if node is None else node.namespace


def _itext(context: Context, text_id: str) -> str:
    return context.env.itext(text_id, context.node)


def _property(context: Context, name: str) -> str:
    return context.env.property(name)


STRINGS = {
    "string": function(_string, ANY, gives=S, optional=1, in_context=True),
    "concat": function(_concat, ANY, gives=S, more=True, least=0),
    "join": function(_join, S, ANY, gives=S, more=True, optional=1),
    "substr": function(_substr, S, N, N, gives=S, optional=1),
    "substring": function(_substring, S, N, N, gives=S, optional=1),
    "substring-before": function(_substring_before, S, S, gives=S),
    "substring-after": function(_substring_after, S, S, gives=S),
    "translate": function(_translate, S, S, S, gives=S),
    "string-length": function(_string_length, ANY, gives=N, optional=1, in_context=True),
    "normalize-space": function(_normalize_space, ANY, gives=S, optional=1, in_context=True),
    "contains": function(lambda text, part: part in text, S, S, gives=B),
    "starts-with": function(str.startswith, S, S, gives=B),
    "ends-with": function(str.endswith, S, S, gives=B),
    "uuid": function(_uuid, ANY, gives=S, optional=1, in_context=True),
    "digest": function(_digest, S, S, S, gives=S, optional=1),
    "base64-decode": function(_base64_decode, S, gives=S),
    "extract-signed": function(_extract_signed, S, S, gives=S),
    "regex": function(_regex, S, S, gives=B),
    "local-name": function(_local_name, NODES, gives=S, optional=1, in_context=True),
    "name": function(_name, NODES, gives=S, optional=1, in_context=True),
    "namespace-uri": function(_namespace_uri, NODES, gives=S, optional=1, in_context=True),
    "jr:itext": function(_itext, S, gives=S, in_context=True),
    "property": function(_property, S, gives=S, in_context=True),
}
