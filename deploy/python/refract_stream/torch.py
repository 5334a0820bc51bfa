"""A stream as a dataset of PyTorch. Needs the extra ``torch``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .errors import MissingExtra
from .sample import Sample
from .stream import Stream

try:
    import torch
    import torch.distributed
    import torch.utils.data
except ImportError as missing:
    raise MissingExtra("A dataset of PyTorch", "torch") from missing


class IterableDataset(torch.utils.data.IterableDataset):  # type: ignore[misc]  # untyped where torch is absent
    """One epoch for each iteration, divided over the ranks of ``torch.distributed`` and the workers of a DataLoader.

    The range is pinned here, in the process that makes the dataset, so that all workers read the same. Ranks must be
    given one range: ``stream.within(range)``. The state is that of one worker; ``StatefulDataLoader`` of torchdata
    keeps those of all.
    """

    def __init__(self, stream: Stream, transform: Callable[[Sample], Any] | None = None) -> None:
        """
        transform: makes of a sample what the DataLoader collates, in the worker; None: the Sample itself.
        """
        super().__init__()
        self._whole = stream if stream.range.endless else stream.within(stream.range)
        self._transform = transform
        self._part: Stream | None = None
        self._place = (0, 0)

    def set_epoch(self, epoch: int) -> None:
        """Names the epoch of the next iteration, which decides its order; call it where workers do not persist."""
        self._whole.epoch = epoch
        self._part = None

    def __iter__(self) -> Iterator[Any]:
        transform = self._transform
        for sample in self._mine():
            yield sample if transform is None else transform(sample)

    def state_dict(self) -> dict[str, Any]:
        """The state of this worker's part, between two samples."""
        return self._mine().state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Goes on with this worker's part where the state was taken."""
        self._mine().load_state_dict(state)

    def _mine(self) -> Stream:
        place = _place()
        if self._part is None or self._place != place:
            self._part, self._place = self._whole.shard(*place), place
        return self._part


def _place() -> tuple[int, int]:
    """Which shard this process reads, and of how many."""
    rank, ranks = 0, 1
    if torch.distributed.is_available() and torch.distributed.is_initialized():
        rank, ranks = torch.distributed.get_rank(), torch.distributed.get_world_size()
    worker = torch.utils.data.get_worker_info()
    number, workers = (0, 1) if worker is None else (worker.id, worker.num_workers)
    return rank * workers + number, ranks * workers
