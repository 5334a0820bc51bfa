"""Pixels of encoded images: JPEG by libjpeg-turbo (simplejpeg), ten times as fast for small ones; else by Pillow."""

from __future__ import annotations

import io
from collections.abc import Sequence

from .errors import MissingExtra, StreamError

try:
    import numpy
    import numpy.typing
    import simplejpeg
    from PIL import Image
except ImportError as missing:
    raise MissingExtra("Decoding images", "images") from missing

JPEG = b"\xff\xd8"
COLORS = {"YCbCr", "RGB", "Gray"}  # the others, of print, differ by their maker; Pillow knows how


def rgb(encoded: bytes, name: str) -> numpy.typing.NDArray[numpy.uint8]:
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


def stack(encoded: Sequence[tuple[bytes, str]]) -> numpy.typing.NDArray[numpy.uint8]:
    """Several images, each with the name of its sample, as one array; all must have one size."""
    arrays = [rgb(*one) for one in encoded]
    sizes = sorted({array.shape[:2] for array in arrays})
    if len(sizes) > 1:
        raise StreamError(
            f"the images of a batch have {len(sizes)} sizes, {sizes[0]} and {sizes[1]} among them; bring each"
            " sample.image() to one size before you stack them"
        )
    return numpy.stack(arrays)
