"""Errors that name what is wrong by a code and its values, never by a sentence.

The rooms below ``fieldapp.ui`` speak no human language: a window and a command line each put a code
into words, in the user's language. This module is a leaf; every room may import it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class CodedError(Exception):
    """An expected failure that a person can understand and mend.

    ``code`` is a stable dotted name such as ``form.not_xml``; ``values`` are the facts that the
    sentence needs (a file, a sheet and cell, a question, an expression). No value may hold an answer.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = MappingProxyType(values)

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({facts})"


class FormError(CodedError):
    """A form that cannot be used as it is, or an operation that the form does not allow."""
