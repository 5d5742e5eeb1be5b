"""Moments as people say them: the time today, "yesterday", else the date as Mongolians write it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication


def moment(iso: str, now: datetime) -> str:
    """A short form of an ISO 8601 moment for lists; "" for none."""
    if not iso:
        return ""
    then = datetime.fromisoformat(iso).astimezone(now.tzinfo)
    if then.date() == now.date():
        return then.strftime("%H:%M")
    if then.date() == now.date() - timedelta(days=1):
        return QCoreApplication.translate("Dates", "yesterday")
    return then.strftime("%m-%d" if then.year == now.year else "%Y-%m-%d")


def whole_moment(iso: str, now: datetime) -> str:
    """Date and time, for details; "" for none."""
    if not iso:
        return ""
    return datetime.fromisoformat(iso).astimezone(now.tzinfo).strftime("%Y-%m-%d %H:%M")
