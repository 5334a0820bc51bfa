"""One pass over a range."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .errors import NotASample
from .log import Log, Record
from .merge import Merge
from .provenance import Provenance
from .ranges import Range, Shard
from .retractions import Retractions
from .sample import Sample
from .shuffle import Shuffle


class Epoch:
    """Merges, shuffles and decodes one shard of a range, and knows at each sample where it stands."""

    def __init__(
        self,
        everything: Range,
        shard: Shard,
        log: Log,
        decode: Callable[[bytes], dict[str, Any]],
        shuffle: Shuffle | None,
        retractions: Retractions,
        provenance: Provenance,
        timeout: float,
        position: Mapping[str, Any] | None = None,
    ) -> None:
        """
        everything: the range of all shards.
        shuffle: None: the order of the topic.
        position: what ``position()`` of an earlier one gave; None: from the beginning.
        """
        mine = everything.only(shard.partitions(everything)).partitions
        following = {number: begin for number, (begin, _) in mine.items()}
        if position is not None:
            following = {int(number): offset for number, offset in position["next"].items()}
        self.samples = 0 if position is None else position["samples"]
        self._endless, self._topic = everything.endless, everything.topic
        self._log, self._decode, self._shuffle = log, decode, shuffle
        self._retractions, self._provenance = retractions, provenance
        self._merge = Merge(log, mine, following, shard.holds(everything), timeout)
        self._position = position

    def __iter__(self) -> Iterator[Sample]:
        """The samples; the topics are let go of when it ends."""
        try:
            self._retractions.read(self._endless)
            yield from self._samples()
        finally:
            self._log.close()
            self._retractions.close()

    def _samples(self) -> Iterator[Sample]:
        position, shuffle = self._position, self._shuffle
        wanted = [(number, offset) for number, offset in position["held"]] if position else []
        held = self._merge.open(wanted)
        records: Iterator[Record] = iter(self._merge)
        if shuffle is not None:
            if position:
                recent = (None if key is None else key.encode("utf-8", "surrogateescape") for key in position["recent"])
                shuffle.restore(held, recent, position["draining"])
            records = shuffle(records)
        self._position = None
        decode, check, retractions = self._decode, self._provenance.check, self._retractions
        for partition, offset, _, value in records:
            if value is None:  # a tombstone; what it retracts is in the topic of retractions
                continue
            try:
                record = decode(value)
                check(record, partition, offset)
            except NotASample as error:
                raise NotASample(f"{self._topic}, partition {partition}, offset {offset}: {error}") from error
            if self._endless:
                retractions.refresh()
            if retractions.cover(record):
                continue
            self.samples += 1
            yield Sample(record, partition, offset)

    def position(self) -> dict[str, Any]:
        """Where it stands, for ``json``; valid between two samples."""
        if self._position is not None:  # restored, and not begun yet
            return dict(self._position)
        shuffle = self._shuffle
        recent = [] if shuffle is None else list(shuffle.recent)
        return {
            "samples": self.samples,
            "next": {str(number): offset for number, offset in self._merge.next.items()},
            "held": [] if shuffle is None else [[record.partition, record.offset] for record in shuffle.held],
            "recent": [None if key is None else key.decode("utf-8", "surrogateescape") for key in recent],
            "draining": shuffle is not None and shuffle.draining,
            "draws": 0 if shuffle is None else shuffle.draws.drawn,
        }
