"""One sample, decoded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import StreamError

if TYPE_CHECKING:
    import numpy
    import numpy.typing

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
PAYLOADS = ("media", "text", "row", "series", "reference")


class Step(NamedTuple):
    """An operation that was applied."""

    operation: str  # its id in the catalog of Refract
    parameters: str  # what was drawn for it: a JSON object


class Lineage(NamedTuple):
    """How a copy was made."""

    pipeline: str
    version: int
    digest: str  # SHA-256 of the pipeline, 64 hexadecimal digits
    parents: list[str]  # ids of the samples that it was made of, the origin first
    steps: list[Step]
    round: int  # count round that decided the number of copies; 0: the partition alone


class Sample:
    """A sample of a stream; an original (``copy`` 0) or a copy.

    ``record`` is the whole decoded record as ``schemas/sample.avsc`` describes it; the properties give what a training
    needs most. ``partition`` and ``offset`` say where it lies in the topic.
    """

    __slots__ = ("offset", "partition", "record")

    def __init__(self, record: dict[str, Any], partition: int, offset: int) -> None:
        self.record, self.partition, self.offset = record, partition, offset

    def __repr__(self) -> str:
        return f"Sample({self.id!r}, label={self.label!r}, copy={self.copy})"

    @property
    def id(self) -> str:
        """Unique within a pipeline's outputs."""
        return self.record["id"]

    @property
    def origin_id(self) -> str:
        """Id of the original that it descends from; its own id for an original."""
        origin = self.record["origin_id"]
        return self.record["id"] if origin is None else origin

    @property
    def copy(self) -> int:
        """0 for an original, n for copy n of its origin."""
        return self.record["copy"]

    @property
    def weight(self) -> float:
        """How many originals of its class it stands for, above 0: the importance weight back to the source's mix."""
        return self.record["weight"]

    @property
    def revision(self) -> int:
        """Number of the content under this id; 0 is the first."""
        return self.record["revision"]

    @property
    def event_time(self) -> datetime | None:
        """When it happened, in UTC; None when that is unknown. Copies have their origin's."""
        milliseconds = self.record["event_time"]
        return EPOCH + timedelta(milliseconds=milliseconds) if milliseconds else None

    @property
    def kind(self) -> str:
        """``image``, ``audio``, ``video``, ``volume``, ``text``, ``row``, ``series`` or ``reference``."""
        media = self.record["media"]
        if media is not None:
            return media["kind"].lower()
        return next(name for name in PAYLOADS if self.record[name] is not None)

    @property
    def media(self) -> bytes:
        """The content of the image's, sound's or video's file, still encoded."""
        media = self.record["media"]
        if media is None:
            raise StreamError(f"sample {self.id} is a {self.kind} and has no media")
        return media["encoded"]

    @property
    def text(self) -> str | None:
        """The text; None for other samples."""
        return self.record["text"]

    @property
    def row(self) -> dict[str, float | int | bool | str | None] | None:
        """Values by column, in the table's order; a time in milliseconds since 1970, None: missing."""
        row = self.record["row"]
        return None if row is None else {cell["column"]: _value(cell) for cell in row["cells"]}

    @property
    def series(self) -> dict[str, list[float]] | None:
        """Values by channel, all as long; ``rate`` gives how many a second has."""
        series = self.record["series"]
        return None if series is None else {channel["name"]: channel["values"] for channel in series["channels"]}

    @property
    def rate(self) -> float | None:
        """Values of a series per second."""
        series = self.record["series"]
        return None if series is None else series["rate"]

    @property
    def label(self) -> str | None:
        """The class with the largest share; None without classes that exclude each other."""
        return self.record["main_class"]

    @property
    def classes(self) -> dict[str, float]:
        """Shares of classes that exclude each other, in (0, 1], sum 1; empty without any."""
        return self._shares("classes")

    @property
    def multilabel(self) -> dict[str, float]:
        """Probabilities, in (0, 1], of classes that are true independently."""
        return self._shares("multilabel")

    def soft_label(self, classes: Sequence[str]) -> list[float]:
        """Shares (or independent probabilities, where the sample has those) in the order of ``classes``.

        Raises StreamError for a class that ``classes`` does not have.
        """
        shares = self.classes or self.multilabel
        vector = [shares.get(name, 0.0) for name in classes]
        if len(vector) - vector.count(0.0) < len(shares):
            unknown = sorted(shares.keys() - set(classes))
            raise StreamError(f"sample {self.id} has class {unknown[0]}, which is none of the {len(classes)} given")
        return vector

    def _shares(self, part: str) -> dict[str, float]:
        label = self.record["label"]
        return {} if label is None else {one["name"]: one["share"] for one in label[part]}

    @property
    def value(self) -> float | None:
        """Target of a regression."""
        return self._part("value", None)

    @property
    def instances(self) -> list[dict[str, Any]]:
        """Objects in an image: category, box, polygons, mask, keypoints; in pixels from the top left corner."""
        return self._part("instances", [])

    @property
    def spans(self) -> list[dict[str, Any]]:
        """Marked stretches of a text: start, end (Unicode code points, as in ``text[start:end]``), category."""
        return self._part("spans", [])

    @property
    def events(self) -> list[dict[str, Any]]:
        """Marked stretches of a sound or series: onset, offset (seconds), category."""
        return self._part("events", [])

    def _part(self, name: str, absent: Any) -> Any:
        label = self.record["label"]
        return absent if label is None else label[name]

    @property
    def lineage(self) -> Lineage | None:
        """How it was made; None for an original."""
        lineage = self.record["lineage"]
        if lineage is None:
            return None
        steps = [Step(step["operation"], step["parameters"]) for step in lineage["steps"]]
        return Lineage(**{**lineage, "steps": steps})

    @property
    def attributes(self) -> dict[str, str]:
        """Free facts, carried along."""
        return self.record["attributes"]

    def image(self) -> numpy.typing.NDArray[numpy.uint8]:
        """The image as a numpy array, uint8, height x width x 3 (RGB). Needs the extra ``images``."""
        from .images import rgb

        return rgb(self.media, self.id)


def _value(cell: dict[str, Any]) -> float | int | bool | str | None:
    return next(
        (cell[kind] for kind in ("number", "integer", "boolean", "category", "timestamp") if cell[kind] is not None),
        None,
    )
