"""The records of several partitions in one order that does not depend on when a fetch brings which of them."""

from __future__ import annotations

import heapq
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from .errors import RangeLost, ReadTimeout
from .log import Log, Record

WAIT_SECONDS = 0.5  # of one fetch; waits end earlier when something comes
HIGH, LOW = 20_000, 5_000  # records of a partition that wait for the others: pause above, resume below


class Merge:
    """Reads partitions side by side, each in its order.

    Of a pinned range the next record is that of the partition of which the smallest share has been handed out, so all
    partitions end together. Without an end, records come as they arrive.

    ``next`` holds, of each partition, the offset behind the last record that was handed out: where to go on.
    """

    def __init__(
        self,
        log: Log,
        edges: Mapping[int, tuple[int, int | None]],
        next_offsets: Mapping[int, int],
        holds: Callable[[bytes | None], bool] | None = None,
        timeout: float = 60.0,
    ) -> None:
        """
        edges: of each partition the first offset, and one past the last; None: without an end.
        holds: which keys are wanted; None: all.
        timeout: seconds without any news before a pinned range is given up.
        """
        self.next = dict(next_offsets)
        self._log, self._holds, self._timeout = log, holds, timeout
        self._begins = {number: begin for number, (begin, _) in edges.items()}
        self._ends = {number: end for number, (_, end) in edges.items() if end is not None}
        self._sizes = {number: end - self._begins[number] for number, end in self._ends.items()}
        self._endless = len(self._ends) < len(edges)
        self._queues: dict[int, deque[Record]] = {number: deque() for number in edges}
        self._read = dict(next_offsets)  # offset behind the last record fetched; the end once it is reached
        self._paused: set[int] = set()

    def open(self, wanted: Sequence[tuple[int, int]] = ()) -> list[Record]:
        """Begins to read; brings the records at these (partition, offset) places, which come before ``next``."""
        start = {number: offset for number, offset in self.next.items() if not self._ended(number)}
        for number, offset in wanted:
            start[number] = min(offset, start.get(number, offset))
        self._read.update(start)
        self._log.open(start)
        places: dict[tuple[int, int], Record | None] = dict.fromkeys(wanted)
        missing = len(places)
        while missing:
            for record in self._fetch():
                if places.get(record[:2], record) is None:
                    places[record[:2]] = record
                    missing -= 1
            lost = [place for place, record in places.items() if record is None and self._passed(place[0])]
            if lost:
                raise RangeLost(
                    f"{len(lost)} of the {len(places)} samples that the saved state holds in its shuffle buffer are no"
                    f" longer in the topic, the first at partition {lost[0][0]}, offset {lost[0][1]}: retention or"
                    " compaction removed them, and the epoch cannot be resumed exactly; start a new one"
                )
        return [places[place] for place in wanted]  # type: ignore[misc]

    def __iter__(self) -> Iterator[Record]:
        return self._as_they_arrive() if self._endless else self._pinned()

    def _pinned(self) -> Iterator[Record]:
        heads: list[tuple[float, int]] = []
        for number in self._begins:
            self._push(heads, number)
        following, queues, begins, sizes = self.next, self._queues, self._begins, self._sizes
        while heads:
            number = heads[0][1]
            queue = queues[number]
            record = queue.popleft()
            following[number] = record[1] + 1
            if queue and number not in self._paused:
                heapq.heapreplace(heads, ((queue[0][1] - begins[number]) / sizes[number], number))
            else:
                heapq.heappop(heads)
                self._push(heads, number)
            yield record
        for number, end in self._ends.items():
            self.next[number] = max(self.next[number], end)

    def _push(self, heads: list[tuple[float, int]], number: int) -> None:
        queue = self._queues[number]
        while not queue and not self._ended(number):
            if number in self._paused:
                self._resume(number)
            self._fetch()
        if number in self._paused and len(queue) < LOW:
            self._resume(number)
        if queue:
            heapq.heappush(heads, ((queue[0].offset - self._begins[number]) / self._sizes[number], number))

    def _as_they_arrive(self) -> Iterator[Record]:
        while True:
            for number, queue in self._queues.items():
                while queue:
                    record = queue.popleft()
                    self.next[number] = record.offset + 1
                    yield record
            self._fetch()

    def _fetch(self) -> list[Record]:
        """Queues what one fetch brings; gives what comes before ``next``."""
        fetched = self._log.fetch(WAIT_SECONDS)
        deadline = time.monotonic() + self._timeout
        while not fetched.records and not fetched.reached:
            if time.monotonic() > deadline and not self._endless:
                raise ReadTimeout(f"nothing came for {self._timeout:g} seconds; {self._left()}")
            fetched = self._log.fetch(WAIT_SECONDS)
        holds, read, following, queues = self._holds, self._read, self.next, self._queues
        earlier = []
        for record in fetched.records:
            number, offset = record[0], record[1]
            read[number] = offset + 1
            end = self._ends.get(number)
            if offset < following[number]:
                earlier.append(record)
            elif (end is None or offset < end) and (holds is None or holds(record[2])):
                queues[number].append(record)
        for number, offset in fetched.reached.items():
            read[number] = max(read[number], offset)
        self._pause_full()
        return earlier

    def _pause_full(self) -> None:
        full = [number for number, queue in self._queues.items() if len(queue) > HIGH and number not in self._paused]
        if full:
            self._log.pause(full)
            self._paused.update(full)

    def _resume(self, number: int) -> None:
        self._log.resume({number: self._read[number]})
        self._paused.discard(number)

    def _ended(self, number: int) -> bool:
        return number in self._ends and self._read[number] >= self._ends[number]

    def _passed(self, number: int) -> bool:
        return self._read[number] >= self.next[number]

    def _left(self) -> str:
        places = [
            f"partition {number} is read to {self._read[number]} of {end}"
            for number, end in self._ends.items()
            if not self._ended(number)
        ]
        return "of the range to read, " + "; ".join(places)
