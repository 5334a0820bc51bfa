"""What can go wrong while a stream is read. Every message is a sentence for the person who trains."""


class StreamError(Exception):
    """Any failure of this package; the message says what was found and what would be right."""


class TopicNotFound(StreamError):
    """The topic is not on the cluster, or the cluster does not answer."""


class NotASample(StreamError):
    """A record is not what Refract writes: no framing, another schema, another split."""


class DigestChanged(StreamError):
    """The copies were made by more than one definition of the pipeline, or by another than the saved state's."""


class RangeLost(StreamError):
    """Records of the pinned range are no longer in the topic: retention or compaction removed them."""


class StateMismatch(StreamError):
    """A saved state belongs to another topic, order or shard, or to a later version of this package."""


class ReadTimeout(StreamError):
    """Nothing came for longer than the timeout, and the end of the range is not reached."""


class MissingExtra(StreamError):
    """A library is needed that this package does not install by itself."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more libraries: pip install 'refract-stream[{extra}]'")
