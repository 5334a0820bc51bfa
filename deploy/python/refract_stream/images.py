"""Pixels of encoded images: JPEG by libjpeg-turbo itself (simplejpeg), ten times as fast for small ones, else Pillow."""

from __future__ import annotations

import io

from .errors import MissingExtra, StreamError

try:
    import numpy
    import simplejpeg
    from PIL import Image
except ImportError as missing:
    raise MissingExtra("Decoding images", "images") from missing

JPEG = b"\xff\xd8"
COLORS = {"YCbCr", "RGB", "Gray"}  # the others, of print, differ by their maker; Pillow knows how


def rgb(encoded: bytes, name: str) -> numpy.ndarray:
    """Pixels of an encoded image: uint8, height x width x 3. Transparency is dropped, gray is three times the same.

    A note in the file about its orientation is not applied.
    """
    if encoded.startswith(JPEG):
        try:
            if simplejpeg.decode_jpeg_header(encoded)[2] in COLORS:
                return simplejpeg.decode_jpeg(encoded, "RGB")
        except ValueError:  # damaged: Pillow says how
            pass
    try:
        with Image.open(io.BytesIO(encoded)) as image:
            return numpy.asarray(image if image.mode == "RGB" else image.convert("RGB"))
    except OSError as error:
        raise StreamError(f"the image of sample {name} cannot be decoded: {error}") from error
