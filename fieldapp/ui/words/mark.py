"""Marks a text for translation where it is written down; it is translated where it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 (lupdate reads the call)
    """``text`` itself. Named as lupdate wants it."""
    return text
