"""A shuffle buffer that keeps siblings, samples of one origin, apart."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterable, Iterator

from .log import Record

BLOCK = 4096  # draws of one generator: how many are drawn again, at most, to go on from a number of draws
TRIES = 8  # draws for a sample without a near sibling, before all are looked at


class Draws:
    """Numbers in [0, 1) that depend on a seed and on how many were drawn before, so that two numbers are its state."""

    def __init__(self, seed: str, drawn: int = 0) -> None:
        self.drawn = drawn
        self._seed = seed
        self._random = random.Random(f"{seed}/{drawn // BLOCK}")
        for _ in range(drawn % BLOCK):
            self._random.random()

    def __call__(self) -> float:
        if self.drawn % BLOCK == 0:
            self._random.seed(f"{self._seed}/{self.drawn // BLOCK}")
        self.drawn += 1
        return self._random.random()


class Shuffle:
    """Holds up to ``buffer`` records; each that comes drives one out, drawn at random.

    One with a sibling among the last ``apart`` that left is drawn again; when all have one, that leaves whose sibling
    left first. When the input ends, the rest is put in an order where siblings stand at equal distances, as far from
    each other as they can.
    """

    def __init__(self, buffer: int, apart: int, draws: Draws) -> None:
        self.held: list[Record] = []
        self.recent: deque[bytes | None] = deque()  # keys of the last that left, the oldest first
        self.draining = False
        self.draws = draws
        self._buffer, self._apart = buffer, apart
        self._near: dict[bytes, int] = {}  # how many of ``recent`` have a key

    def restore(self, held: list[Record], recent: Iterable[bytes | None], draining: bool) -> None:
        """Goes on where another stood."""
        self.held, self.draining = held, draining
        for key in recent:
            self._left(key)

    def __call__(self, records: Iterable[Record]) -> Iterator[Record]:
        """The same records in another order; takes one for each that it gives once the buffer is full."""
        held = self.held
        if not self.draining:
            for record in records:
                if len(held) < self._buffer:
                    held.append(record)
                    continue
                place = self._drawn()
                leaves, held[place] = held[place], record
                self._left(leaves.key)
                yield leaves
            self._arrange()
            self.draining = True
        while held:
            leaves = held.pop(self._first())
            self._left(leaves.key)
            yield leaves

    def _drawn(self) -> int:
        held, near, draws = self.held, self._near, self.draws
        for _ in range(TRIES):
            place = int(draws() * len(held))
            if held[place][2] not in near:
                return place
        for behind in range(len(held)):
            other = (place + behind) % len(held)
            if held[other].key not in near:
                return other
        return self._longest_ago(range(len(held)))

    def _first(self) -> int:
        """The next of the arranged rest, which is held from its end to its beginning."""
        backwards = range(len(self.held) - 1, -1, -1)
        for place in backwards:
            if self.held[place].key not in self._near:
                return place
        return self._longest_ago(backwards)

    def _longest_ago(self, places: range) -> int:
        last = {key: order for order, key in enumerate(self.recent)}
        return min(places, key=lambda place: last[self.held[place].key])

    def _arrange(self) -> None:
        siblings: dict[object, list[Record]] = {}
        for number, record in enumerate(self.held):
            siblings.setdefault(number if record.key is None else record.key, []).append(record)
        placed: list[tuple[float, int, Record]] = []
        for records in siblings.values():
            start = self.draws()
            for number, record in enumerate(records):
                placed.append(((number + start) / len(records), len(placed), record))
        placed.sort(reverse=True)
        self.held[:] = [record for _, _, record in placed]

    def _left(self, key: bytes | None) -> None:
        if self._apart == 0:
            return
        recent, near = self.recent, self._near
        recent.append(key)
        if key is not None:
            near[key] = near.get(key, 0) + 1
        if len(recent) > self._apart:
            oldest = recent.popleft()
            if oldest is not None:
                if near[oldest] == 1:
                    del near[oldest]
                else:
                    near[oldest] -= 1
