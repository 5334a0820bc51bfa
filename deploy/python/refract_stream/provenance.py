"""Whether a sample belongs to the stream that was asked for."""

from __future__ import annotations

from typing import Any

from .errors import DigestChanged, NotASample


class Provenance:
    """The split and the definition of the pipeline that all samples of a stream share.

    Copies name the SHA-256 of the pipeline that made them. The first digest seen, or that of a saved state, is the
    stream's.
    """

    def __init__(self, topic: str, pipeline: str, split: str, allow_change: bool) -> None:
        """
        pipeline: name that copies must have in their lineage.
        split: TRAIN, VALIDATION or TEST.
        """
        self.digest: str | None = None
        self._topic, self._pipeline, self._split, self._allow = topic, pipeline, split, allow_change

    def check(self, sample: dict[str, Any], partition: int, offset: int) -> None:
        """Raises when a decoded sample is of another split, pipeline or digest."""
        if sample["split"] != self._split:
            raise NotASample(
                f"{self._topic} holds a sample of {sample['split']} at partition {partition}, offset {offset}, where"
                f" {self._split} was asked for"
            )
        lineage = sample["lineage"]
        if lineage is not None and lineage["digest"] != self.digest:
            self._other(lineage, partition, offset)

    def _other(self, lineage: dict[str, Any], partition: int, offset: int) -> None:
        if lineage["pipeline"] != self._pipeline:
            raise NotASample(
                f"{self._topic} holds copies of pipeline {lineage['pipeline']}, not {self._pipeline}; name the pipeline"
                " that writes the topic"
            )
        if self.digest is not None and not self._allow:
            raise DigestChanged(
                f"the copies of {self._topic} up to here were made by a pipeline with digest {self.digest[:12]}…, the"
                f" one at partition {partition}, offset {offset} by {lineage['digest'][:12]}…: the pipeline was"
                " changed; allow_digest_change=True trains on both, after=… begins behind the earlier ones"
            )
        self.digest = lineage["digest"]
