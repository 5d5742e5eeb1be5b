"""Pictures from a form or an answer, drawn small. Their bytes are untrusted: the size is read first."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap

MOST_PIXELS = 100_000_000


def picture_of(data: bytes, side: int) -> QPixmap | None:
    """A picture no wider or higher than ``side``; None when the bytes are no picture or a huge one."""
    image = image_of(data, side)
    return None if image is None else QPixmap.fromImage(image)


def image_of(data: bytes, side: int) -> QImage | None:
    """The same, for drawing on it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def png_of(image: QImage) -> bytes:
    """In memory: no answer becomes a file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
