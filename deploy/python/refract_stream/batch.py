"""Samples, several at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, overload

from .errors import StreamError
from .sample import Sample

if TYPE_CHECKING:
    import numpy
    import numpy.typing


class Batch(Sequence[Sample]):
    """Some samples, in order; its methods give what a training step takes, one row or element for each sample."""

    __slots__ = ("samples",)

    def __init__(self, samples: list[Sample]) -> None:
        self.samples = samples

    def __len__(self) -> int:
        return len(self.samples)

    @overload
    def __getitem__(self, index: int) -> Sample: ...

    @overload
    def __getitem__(self, index: slice) -> list[Sample]: ...

    def __getitem__(self, index: int | slice) -> Sample | list[Sample]:
        return self.samples[index]

    def ids(self) -> list[str]:
        """Ids of the samples."""
        return [sample.record["id"] for sample in self.samples]

    def weights(self) -> list[float]:
        """Importance weights, above 0: how many originals of its class each sample stands for."""
        return [sample.record["weight"] for sample in self.samples]

    def targets(self, classes: Sequence[str]) -> list[int]:
        """Of each sample the index in ``classes`` of its main class; raises StreamError where it has none of them."""
        places = {name: place for place, name in enumerate(classes)}
        try:
            return [places[sample.record["main_class"]] for sample in self.samples]
        except KeyError as unknown:
            raise StreamError(
                f"a sample has class {unknown.args[0]}, which is none of the {len(classes)} given"
            ) from None

    def soft_labels(self, classes: Sequence[str]) -> list[list[float]]:
        """Shares of the classes, a row for each sample, a column for each of ``classes``."""
        places, rows = {name: place for place, name in enumerate(classes)}, []
        for sample in self.samples:
            label = sample.record["label"]
            row = [0.0] * len(classes)
            try:
                for one in () if label is None else label["classes"] or label["multilabel"]:
                    row[places[one["name"]]] = one["share"]
            except KeyError:
                row = sample.soft_label(classes)  # raises, and says which class
            rows.append(row)
        return rows

    def values(self) -> list[float | None]:
        """Targets of a regression."""
        return [sample.value for sample in self.samples]

    def texts(self) -> list[str | None]:
        """Texts of the samples."""
        return [sample.record["text"] for sample in self.samples]

    def images(self) -> numpy.typing.NDArray[numpy.uint8]:
        """The images as one numpy array, uint8, samples x height x width x 3 (RGB); all must have one size.

        Needs the extra ``images``.
        """
        from .images import stack

        return stack([(sample.media, sample.id) for sample in self.samples])


class Batches:
    """Batches of a stream; its iteration is that of the stream, so the stream's state holds between two batches."""

    def __init__(self, stream: Iterable[Sample], size: int, drop_last: bool) -> None:
        if size < 1:
            raise StreamError(f"a batch has at least one sample, found size {size}")
        self._stream, self._size, self._drop_last = stream, size, drop_last

    def __iter__(self) -> Iterator[Batch]:
        samples: list[Sample] = []
        for sample in self._stream:
            samples.append(sample)
            if len(samples) == self._size:
                yield Batch(samples)
                samples = []
        if samples and not self._drop_last:
            yield Batch(samples)
