"""Samples that no longer hold because their origin was corrected or deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import NotASample
from .log import Log
from .merge import Merge


class Retractions:
    """What ``schemas/retraction.avsc`` records say of one split: of each sample the last revision that is retracted."""

    def __init__(self, log: Log | None, decode: Callable[[bytes], dict[str, Any]], split: str) -> None:
        """
        log: the topic of retractions; None: nothing is retracted.
        split: TRAIN, VALIDATION or TEST.
        """
        self._log, self._decode, self._split = log, decode, split
        self._last: dict[str, int] = {}
        self._following = False

    def read(self, follow: bool) -> None:
        """Reads all that is committed now; with ``follow``, ``refresh`` brings what comes later."""
        if self._log is None:
            return
        edges = self._log.range()
        begins = {number: begin for number, (begin, _) in edges.items()}
        merge = Merge(self._log, edges, begins)
        merge.open()
        for record in merge:
            self._take(record.value)
        if follow:
            self._log.open({number: end for number, (_, end) in edges.items()})
            self._following = True
        else:
            self._log.close()

    def refresh(self) -> None:
        """Takes what has come since, without waiting."""
        if self._following and self._log is not None:
            for record in self._log.fetch(0).records:
                self._take(record.value)

    def cover(self, sample: dict[str, Any]) -> bool:
        """Whether a decoded sample is retracted: one with a higher revision took its place, or none did."""
        last = self._last.get(sample["id"])
        return last is not None and sample["revision"] <= last

    def close(self) -> None:
        """Lets go of the topic."""
        if self._log is not None:
            self._log.close()

    def _take(self, value: bytes | None) -> None:
        if value is None:
            return
        try:
            retraction = self._decode(value)
        except NotASample as error:
            raise NotASample(f"a record of the topic of retractions cannot be read: {error}") from error
        if retraction["split"] == self._split:
            for sample in retraction["samples"]:
                self._last[sample] = max(retraction["revision"], self._last.get(sample, 0))
