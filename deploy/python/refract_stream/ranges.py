"""A pinned range of a topic, and which part of it one of several readers takes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import StateMismatch


@dataclass(frozen=True)
class Range:
    """Offsets of a topic: of each partition the first, and one past the last, or None without an end.

    Offsets are not dense: commit markers, aborted records and compaction take some. ``size`` is therefore an upper
    bound of the number of samples.
    """

    topic: str
    partitions: Mapping[int, tuple[int, int | None]]

    @classmethod
    def of(cls, topic: str, edges: Mapping[int, tuple[int, int]], after: Range | None, endless: bool) -> Range:
        """What a topic holds between its edges; only what is behind ``after``, and without an end on request."""
        before = {} if after is None else after.partitions
        partitions: dict[int, tuple[int, int | None]] = {}
        for number, (first, last) in edges.items():
            begin = first if number not in before else min(max(first, before[number][1] or 0), last)
            partitions[number] = (begin, None if endless else last)
        return cls(topic, partitions)

    @property
    def size(self) -> int | None:
        """Sum of the offsets in the range, at least the number of samples; None without an end."""
        sizes = [end - begin for begin, end in self.partitions.values() if end is not None]
        return sum(sizes) if len(sizes) == len(self.partitions) else None

    @property
    def endless(self) -> bool:
        """Whether it has no end."""
        return any(end is None for _, end in self.partitions.values())

    def to_json(self) -> dict[str, Any]:
        """A form that ``json`` can write and that ``from_json`` reads, to give the same range to other ranks."""
        return {
            "topic": self.topic,
            "partitions": {str(number): list(edges) for number, edges in sorted(self.partitions.items())},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Range:
        """Reads what ``to_json`` made."""
        edges = {
            int(number): (int(begin), end if end is None else int(end))
            for number, (begin, end) in data["partitions"].items()
        }
        return cls(str(data["topic"]), edges)

    def only(self, numbers: Iterable[int]) -> Range:
        """The same range of some of the partitions."""
        return Range(self.topic, {number: self.partitions[number] for number in numbers})


@dataclass(frozen=True)
class Shard:
    """Part ``index`` of ``count`` of a range. Together the parts hold each sample once; siblings share a part.

    With as many partitions as parts or more, a part has whole partitions. With fewer, parts divide the origins of a
    partition by a checksum of the key: each reads the whole partition and decodes its own samples.
    """

    index: int = 0
    count: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.index < self.count:
            raise StateMismatch(f"a shard is one of 0 to {self.count - 1}, found {self.index}")

    def partitions(self, everything: Range) -> list[int]:
        """Numbers of the partitions that this part reads."""
        numbers = sorted(everything.partitions)
        if not numbers:
            return []
        if self.count <= len(numbers):
            return numbers[self.index :: self.count]
        return [numbers[self.index % len(numbers)]]

    def holds(self, everything: Range) -> Callable[[bytes | None], bool] | None:
        """A test of keys (bytes or None) of the partitions that this part reads; None when all are its own."""
        number = len(everything.partitions)
        if number == 0 or self.count <= number:
            return None
        slices = len(range(self.index % number, self.count, number))
        slot = self.index // number
        return None if slices == 1 else lambda key: zlib.crc32(key or b"") % slices == slot
