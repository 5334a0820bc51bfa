"""Reads the streams that Refract publishes: each sample once, in an order that a seed decides."""

from .batch import Batch, Batches
from .cluster import Cluster
from .errors import (
    DigestChanged,
    MissingExtra,
    NotASample,
    RangeLost,
    ReadTimeout,
    StateMismatch,
    StreamError,
    TopicNotFound,
)
from .ranges import Range, Shard
from .sample import Lineage, Sample, Step
from .stream import Stream

__all__ = [
    "Batch",
    "Batches",
    "Cluster",
    "DigestChanged",
    "Lineage",
    "MissingExtra",
    "NotASample",
    "Range",
    "RangeLost",
    "ReadTimeout",
    "Sample",
    "Shard",
    "StateMismatch",
    "Step",
    "Stream",
    "StreamError",
    "TopicNotFound",
]
