"""A form's label as Qt rich text: the styling that forms may use, and nothing else.

The text is untrusted. Tags and styles on a short list pass, everything else is shown as it is written;
nothing can load: images and addresses are text. Markdown and HTML subset as in the ODK documentation
(form styling).
"""

from __future__ import annotations

import html
import re

LONGEST = 20_000
"""Characters; a longer label is shown without styling."""

_TAG = re.compile(r"<(/?)(span|p|sub|sup|br|b|i|u|em|strong|h[1-6])(\s[^<>]*)?/?>", re.IGNORECASE)
_STYLE = re.compile(r"""style\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_DECLARATIONS = {
    "color": re.compile(r"#[0-9a-f]{3,8}|[a-z]{3,20}|rgb\([\d\s,]{5,20}\)", re.IGNORECASE),
    "text-align": re.compile(r"left|right|center|justify", re.IGNORECASE),
    "text-decoration": re.compile(r"underline|line-through|none", re.IGNORECASE),
    "font-weight": re.compile(r"bold|normal|[1-9]00", re.IGNORECASE),
    "font-style": re.compile(r"italic|normal", re.IGNORECASE),
}
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>])")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<!\w)__(?=\S)(.+?)(?<=\S)__(?!\w)")
_EMPHASIS = re.compile(r"\*(?=[^\s*])([^*]+?)(?<=\S)\*|(?<!\w)_(?=[^\s_])([^_]+?)(?<=\S)_(?!\w)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)[\s#]*$")
_BULLET = re.compile(r"^\s*[-*]\s+")
_SIZES = {1: "x-large", 2: "large"}

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")
_HELD = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


def rich_text(text: str) -> str:
    """Qt rich text for a label in Markdown with the HTML subset; every line break is kept."""
    if len(text) > LONGEST:
        return html.escape(text).replace("\n", "<br>")
    held: list[str] = []

    def hold(piece: str) -> str:
        held.append(piece)
        return f"{_OPEN}{len(held) - 1}{_CLOSE}"

    text = _MARKS.sub("", text)
    text = _ESCAPE.sub(lambda found: hold(html.escape(found.group(1))), text)
    text = _TAG.sub(lambda found: hold(_tag(*found.groups())), text)
    lines = "<br>".join(_line(line) for line in html.escape(text, quote=False).split("\n"))
    return _HELD.sub(lambda found: held[int(found.group(1))], lines)


def plain_text(text: str) -> str:
    """A label on one line without its styling: for lists, tooltips and screen readers."""
    bare = text[:LONGEST]
    for pattern, kept in ((_TAG, " "), (_LINK, r"\1"), (_STRONG, r"\1\2"), (_EMPHASIS, r"\1\2")):
        bare = pattern.sub(kept, bare)
    lines = (_HEADING.sub(r"\2", line) for line in bare.split("\n"))
    return " ".join(_ESCAPE.sub(r"\1", " ".join(lines)).split())


def _tag(closing: str, name: str, attributes: str | None) -> str:
    """An allowed tag with the styles that are allowed, or none."""
    name = name.lower()
    if closing:
        return f"</{name}>"
    found = _STYLE.search(attributes or "")
    style = _style(found.group(1) or found.group(2) or "") if found else ""
    return f'<{name} style="{style}">' if style else f"<{name}>"


def _style(text: str) -> str:
    kept = []
    for declaration in text.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if name in _DECLARATIONS and _DECLARATIONS[name].fullmatch(value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def _line(line: str) -> str:
    """One escaped line with its Markdown."""
    heading = _HEADING.match(line)
    if heading:
        size = _SIZES.get(len(heading.group(1)), "medium")
        return f'<span style="font-size:{size};font-weight:bold">{_inline(heading.group(2))}</span>'
    return _inline(_BULLET.sub("•&nbsp;", line))


def _inline(text: str) -> str:
    text = _LINK.sub(r"<u>\1</u> (\2)", text)
    text = _STRONG.sub(r"<b>\1\2</b>", text)
    return _EMPHASIS.sub(r"<i>\1\2</i>", text)
