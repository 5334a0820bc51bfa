"""A topic in memory whose fetches come in the order of a seed, as those of a real broker come in no order at all."""

from __future__ import annotations

import bisect
import functools
import io
import json
import random
from pathlib import Path

import fastavro

from refract_stream.log import Fetched, Record

SCHEMAS = Path(__file__).parents[3] / "schemas"
DIGEST = "ab" * 32


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / f"{name}.avsc").read_text(encoding="utf-8"))


@functools.cache
def parsed(name: str):
    """The schema for fastavro; times are numbers."""
    return fastavro.parse_schema(json.loads(json.dumps(schema(name)).replace('"logicalType"', '"was"')))


def framed(name: str, number: int, value: dict) -> bytes:
    """A value as Refract writes it, under a made-up schema id."""
    out = io.BytesIO()
    fastavro.schemaless_writer(out, parsed(name), value)
    return b"\0" + number.to_bytes(4, "big") + out.getvalue()


def sample(origin: str, copy: int, label: str = "cat", split: str = "TRAIN", digest: str = DIGEST, **more) -> dict:
    lineage = {"pipeline": "pets", "version": 1, "digest": digest, "parents": [origin], "steps": [], "round": 0}
    return {
        "id": f"{origin}~{copy}" if copy else origin,
        "split": split,
        "copy": copy,
        "main_class": label,
        "origin_id": origin if copy else None,
        "text": f"{origin} {copy}",
        "label": {"classes": [{"name": label, "share": 1.0}]},
        "lineage": lineage if copy else None,
        **more,
    }


class MemoryLog:
    """Each partition is a list of (offset, key, value); offsets may have gaps, and the end may lie behind the last."""

    def __init__(
        self, partitions: dict[int, list[tuple[int, bytes | None, bytes | None]]], ends: dict[int, int], seed: int
    ):
        self.partitions, self.ends, self.random = partitions, ends, random.Random(seed)
        self.positions: dict[int, int] = {}
        self.paused: set[int] = set()
        self.pauses = 0

    def exists(self) -> bool:
        return True

    def range(self) -> dict[int, tuple[int, int]]:
        return {number: (0, end) for number, end in self.ends.items()}

    def open(self, positions) -> None:
        self.positions = dict(positions)

    def fetch(self, seconds: float) -> Fetched:
        """Some records of one partition, sometimes nothing; the end only once it is reached."""
        waiting = [number for number in self.positions if number not in self.paused]
        if not waiting or self.random.random() < 0.2:
            return Fetched((), {})
        number = self.random.choice(waiting)
        records = self.partitions[number]
        first = bisect.bisect_left(records, self.positions[number], key=lambda record: record[0])
        found = records[first : first + self.random.randint(1, 50)]
        if not found:
            return Fetched((), {number: self.ends[number]})
        self.positions[number] = found[-1][0] + 1
        return Fetched([Record(number, *record) for record in found], {})

    def pause(self, partitions) -> None:
        self.paused.update(partitions)
        self.pauses += 1

    def resume(self, positions) -> None:
        for number, offset in positions.items():
            assert self.positions[number] == offset
            self.paused.remove(number)

    def close(self) -> None:
        pass


class MemoryCluster:
    """Topics in memory; every log that is opened fetches in another order."""

    def __init__(self, **topics: list[list[tuple[bytes | None, bytes | None]]]):
        """topics: by name (``__`` for a dot) a list of partitions, each a list of keys and values; None: a marker."""
        self.topics = {name.replace("__", "."): partitions for name, partitions in topics.items()}
        self.opened = 0

    def log(self, topic: str):
        self.opened += 1
        if topic not in self.topics:
            return Missing()
        partitions = {
            number: [(offset, *record) for offset, record in enumerate(records) if record is not None]
            for number, records in enumerate(self.topics[topic])
        }
        ends = {number: len(records) for number, records in enumerate(self.topics[topic])}
        return MemoryLog(partitions, ends, self.opened)

    def decoder(self, record: str):
        name = {"SampleRecord": "sample", "RetractionRecord": "retraction"}[record]
        return lambda value: fastavro.schemaless_reader(io.BytesIO(value[5:]), parsed(name), None)


class Missing:
    """A topic that is not there."""

    def exists(self) -> bool:
        return False

    def close(self) -> None:
        pass


def pets(origins: int = 60, copies: int = 4, partitions: int = 3, **more) -> list[list]:
    """A training topic: siblings next to each other, a marker behind each origin."""
    topic: list[list] = [[] for _ in range(partitions)]
    for number in range(origins):
        origin = f"pet {number}"
        for copy in range(copies + 1):
            value = framed("sample", 1, sample(origin, copy, "cat" if number % 3 else "dog", **more))
            topic[number % (2 * partitions - 1) % partitions].append((origin.encode(), value))
        topic[number % (2 * partitions - 1) % partitions].append(None)
    return topic
