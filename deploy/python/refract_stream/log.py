"""What the reader needs of a topic: the seam between the order of samples and the client of Kafka."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol


class Record(NamedTuple):
    """A record as it lies in the topic, undecoded."""

    partition: int
    offset: int
    key: bytes | None  # id of the origin: siblings have the same
    value: bytes | None  # None: a tombstone


class Fetched(NamedTuple):
    """What one fetch brought: records, those of a partition in order; and how far partitions are read to their end."""

    records: Iterable[Record]
    reached: Mapping[int, int]  # partition -> offset at which its committed end is, when it was reached


class Log(Protocol):
    """Committed records of one topic. A log is used by one thread of one process."""

    def range(self) -> dict[int, tuple[int, int]]:
        """Of each partition the first offset, and one past the last that is committed now."""

    def open(self, positions: Mapping[int, int]) -> None:
        """Begins to fetch at these offsets; partitions that are not named are not read."""

    def fetch(self, seconds: float) -> Fetched:
        """Waits up to ``seconds`` for anything, then brings all that is there."""

    def pause(self, partitions: Iterable[int]) -> None:
        """Fetches nothing of these until they are resumed, to bound memory."""

    def resume(self, positions: Mapping[int, int]) -> None:
        """Goes on with paused partitions, at the offset that is the next to be fetched."""

    def close(self) -> None:
        """Lets go of connections; may be called twice."""
