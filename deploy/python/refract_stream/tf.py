"""A stream as a ``tf.data.Dataset``. Needs the extra ``tf``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .errors import MissingExtra
from .sample import Sample
from .stream import Stream

try:
    import tensorflow
except ImportError as missing:
    raise MissingExtra("A dataset of TensorFlow", "tf") from missing


def dataset(stream: Stream, transform: Callable[[Sample], Any], signature: Any) -> tensorflow.data.Dataset:
    """One epoch of the stream for each iteration of the dataset.

    transform: makes of a sample a tensor, or a tuple or dict of them, for example
        ``lambda one: (one.image(), one.soft_label(classes), one.weight)``.
    signature: ``tf.TensorSpec`` of what ``transform`` makes, in the same structure.

    ``tf.data`` reads ahead, so take a checkpoint from ``stream.state_dict()`` only where nothing is prefetched, or
    between two epochs.
    """

    def elements() -> Iterator[Any]:
        for sample in stream:
            yield transform(sample)

    return tensorflow.data.Dataset.from_generator(elements, output_signature=signature)
