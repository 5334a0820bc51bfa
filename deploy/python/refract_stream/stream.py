"""A stream of training samples."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from .batch import Batches
from .cluster import Cluster
from .epoch import Epoch
from .errors import StreamError
from .log import Log
from .provenance import Provenance
from .ranges import Range, Shard
from .retractions import Retractions
from .sample import Sample
from .shuffle import Draws, Shuffle
from .state import VERSION, check

Until = Literal["end", "now"] | None
SPLITS = ("train", "validation", "test")


class Stream:
    """The samples that a pipeline of Refract publishes, decoded; each iteration is one epoch.

    An epoch over a pinned range gives each sample once, in an order that depends on the range, the seed and the number
    of the epoch alone. Samples that are retracted when an epoch begins or is resumed are left out.
    """

    def __init__(
        self,
        pipeline: str,
        split: str = "train",
        *,
        bootstrap: str | None = None,
        registry: str | None = None,
        data: str = ".refract",
        config: Mapping[str, object] = {},
        topic: str | None = None,
        retractions: str | None = None,
        until: Until = "end",
        after: Range | None = None,
        allow_digest_change: bool = False,
        timeout: float = 60.0,
        cluster: Cluster | None = None,
    ) -> None:
        """
        pipeline: its name, as in the pipeline's file.
        split: ``train``, ``validation`` or ``test``.
        bootstrap, registry: addresses of Kafka and the schema registry; None: those of the ``refract run`` that works
            over the folder ``data``.
        config: further settings of librdkafka, for example of TLS and SASL.
        topic, retractions: names of the topics; None: ``<pipeline>.<split>``, and ``<pipeline>.retractions`` if there
            is one.
        until: ``"end"`` pins the range once, for all epochs; ``"now"`` anew when an epoch begins; None never ends, and
            samples come as they arrive.
        after: a range of an earlier training; only what was published behind it is read.
        allow_digest_change: reads on where the pipeline was changed; otherwise that raises DigestChanged.
        timeout: seconds without any news before reading is given up.
        cluster: instead of addresses, for tests.
        """
        if split not in SPLITS:
            raise StreamError(f"a split is one of {', '.join(SPLITS)}, found {split!r}")
        if until not in ("end", "now", None):
            raise StreamError(f'until is "end", "now" or None, found {until!r}')
        self._cluster = cluster or Cluster.find(bootstrap, registry, data, config, timeout)
        self._split, self._until, self._after = split.upper(), until, after
        self._topic = topic or f"{pipeline}.{split}"
        self._retractions, self._named = retractions or f"{pipeline}.retractions", retractions is not None
        self._timeout = timeout
        self._shuffle: dict[str, int] | None = None
        self._shard = Shard()
        self._range: Range | None = None
        self._classes: list[str] | None = None
        self._saved: Mapping[str, Any] | None = None
        self._current: Epoch | None = None
        self._provenance = Provenance(self._topic, pipeline, self._split, allow_digest_change)
        self.epoch = 0

    def shuffle(self, buffer: int = 4096, seed: int = 0, apart: int = 128) -> Stream:
        """The same stream, shuffled.

        buffer: samples that are held, encoded; a larger one mixes better and costs memory.
        seed: decides the order, together with the number of the epoch.
        apart: between two siblings (samples of one origin) come at least so many others, where the data allow it;
            take the size of your batches, so that none has two. 0: siblings are not kept apart.
        """
        if buffer < 1 or not 0 <= apart < buffer:
            raise StreamError(f"a buffer has room for more than apart={apart} samples, found buffer={buffer}")
        return self._with(_shuffle={"buffer": buffer, "seed": seed, "apart": apart})

    def shard(self, index: int, count: int) -> Stream:
        """Part ``index`` of ``count`` of the stream, for one of several ranks or workers; siblings share a part."""
        return self._with(_shard=Shard(index, count))

    def within(self, pinned: Range) -> Stream:
        """The same stream over a range that another rank has pinned."""
        if pinned.topic != self._topic:
            raise StreamError(f"the range is of topic {pinned.topic}, and the stream of {self._topic}")
        return self._with(_range=pinned, _until="end")

    def batch(self, size: int, drop_last: bool = False) -> Batches:
        """Batches of ``size`` samples; the last of an epoch may be smaller, unless ``drop_last``."""
        return Batches(self, size, drop_last)

    @property
    def range(self) -> Range:
        """The range of the current epoch, of all shards; it is pinned when it is asked for the first time."""
        if self._range is None:
            self._range = self._pinned()
        return self._range

    def classes(self) -> list[str]:
        """Names of the classes in the range, sorted; the first call reads the range once, and the state keeps them."""
        if self._classes is None:
            if self.range.endless:
                raise StreamError('a stream with until=None has no end to look for classes; use until="now" for them')
            names: set[str] = set()
            for sample in self._pass(Shard(), None, None):
                names.update(sample.classes or sample.multilabel)
            self._classes = sorted(names)
        return list(self._classes)

    def __iter__(self) -> Iterator[Sample]:
        """One epoch: from its beginning or, the first time after ``load_state_dict``, from the saved state."""
        saved, self._saved = self._saved, None
        if saved is None and self._until == "now":
            self._range = None
        position = None if saved is None else saved["position"]
        drawn = 0 if position is None else position["draws"]
        self._current = self._pass(self._shard, self._shuffler(drawn), position)
        yield from self._current
        self._current = None
        self.epoch += 1

    def state_dict(self) -> dict[str, Any]:
        """Where the stream stands, in a form that ``json`` and ``torch.save`` can write; take it between two samples.

        It holds offsets, the seed and the places of what is in the shuffle buffer, but no sample.
        """
        position = self._current.position() if self._current else self._saved["position"] if self._saved else None
        return {
            "version": VERSION,
            **self._settings(),
            "epoch": self.epoch,
            "range": None if self._range is None else self._range.to_json(),
            "digest": self._provenance.digest,
            "classes": self._classes,
            "position": position,
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Makes the next iteration go on where ``state_dict`` was taken; raises StateMismatch for another stream's."""
        check(state, self._settings())
        self.epoch, self._provenance.digest, self._classes = state["epoch"], state["digest"], state["classes"]
        self._range = None if state["range"] is None else Range.from_json(state["range"])
        self._current = None
        self._saved = copy.deepcopy(dict(state)) if state["position"] is not None else None

    def _settings(self) -> dict[str, Any]:
        return {"topic": self._topic, "shuffle": self._shuffle, "shard": [self._shard.index, self._shard.count]}

    def _pass(self, shard: Shard, shuffle: Shuffle | None, position: Mapping[str, Any] | None) -> Epoch:
        return Epoch(
            self.range,
            shard,
            self._cluster.log(self._topic),
            self._cluster.decoder("SampleRecord"),
            shuffle,
            Retractions(self._retracting(), self._cluster.decoder("RetractionRecord"), self._split),
            self._provenance,
            self._timeout,
            position,
        )

    def _retracting(self) -> Log | None:
        """The topic of retractions; None where it is not named and there is none."""
        log = self._cluster.log(self._retractions)
        if self._named or log.exists():
            return log
        log.close()
        return None

    def _shuffler(self, drawn: int) -> Shuffle | None:
        how = self._shuffle
        if how is None:
            return None
        seed = f"{how['seed']}/{self.epoch}/{self._shard.index}/{self._shard.count}"
        return Shuffle(how["buffer"], how["apart"], Draws(seed, drawn))

    def _pinned(self) -> Range:
        log = self._cluster.log(self._topic)
        try:
            edges = log.range()
        finally:
            log.close()
        return Range.of(self._topic, edges, self._after, endless=self._until is None)

    def _with(self, **changes: object) -> Stream:
        other = copy.copy(self)
        other._current = other._saved = None
        other._provenance = copy.copy(self._provenance)
        for name, value in changes.items():
            setattr(other, name, value)
        return other
