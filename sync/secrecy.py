"""Tokens that servers put into URLs never reach a log or an error."""

from __future__ import annotations

import logging
import re

_TOKENS = re.compile(r"/(key|test|collector|st)/[^/\s?#'\"]+")
_URLS = re.compile(r"https?://[^\s'\"<>]+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")

LONGEST_MESSAGE = 300


def redact(text: str) -> str:
    """The text with the token part of app-user paths (Central, Kobo, draft and Enketo links) struck out."""
    return _TOKENS.sub(r"/\1/…", text)


def clean_message(text: str) -> str:
    """A server's words as they may be shown and kept: one line, no addresses, no control signs, short."""
    plain = _CONTROL.sub(" ", redact(_URLS.sub("…", text)))
    return re.sub(r"\s+", " ", plain).strip()[:LONGEST_MESSAGE]


class TokenFilter(logging.Filter):
    """Strikes tokens out of what an HTTP library logs about its requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = redact(record.getMessage())
        record.args = ()
        return True


def guard_logs() -> None:
    """Put the filter on urllib3's logger, which names whole paths; doing it twice does nothing more."""
    logger = logging.getLogger("urllib3.connectionpool")
    if not any(isinstance(present, TokenFilter) for present in logger.filters):
        logger.addFilter(TokenFilter())
