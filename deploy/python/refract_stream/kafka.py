"""A topic as confluent-kafka reads it: committed records only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition

from .errors import RangeLost, StreamError, TopicNotFound
from .log import Fetched, Record

BATCH = 2_000  # records of one fetch, at most
FIXED = {
    "isolation.level": "read_committed",  # what a transaction did not commit was never published
    "enable.auto.commit": False,  # positions are kept in the state, with the model
    "enable.auto.offset.store": False,
    "enable.partition.eof": True,  # markers at the end of a partition are no records: this says that it is read
    "auto.offset.reset": "error",  # what retention removed must not be skipped in silence
}

DEFAULTS = {
    "group.id": "refract-stream",  # asked for by the client; no offset is ever committed under it
    "fetch.wait.max.ms": 50,  # how long a broker waits with the news that a partition has nothing more
}


class KafkaLog:
    """Committed records of one topic of a cluster."""

    def __init__(self, topic: str, bootstrap: str, config: Mapping[str, object], timeout: float) -> None:
        """
        config: settings of librdkafka, for example of TLS and SASL; those in ``FIXED`` cannot be changed.
        timeout: seconds to wait for an answer about the topic.
        """
        changed = sorted(name for name, value in FIXED.items() if config.get(name, value) != value)
        if changed:
            raise StreamError(f"{changed[0]} is always {FIXED[changed[0]]}: the order and the counts rest on it")
        self.topic, self._bootstrap, self._timeout = topic, bootstrap, timeout
        self._settings = {**DEFAULTS, **config, "bootstrap.servers": bootstrap, **FIXED}
        self._consumer: Consumer | None = None

    def exists(self) -> bool:
        """Whether the cluster has the topic; raises where the cluster does not answer."""
        try:
            topics = self._client().list_topics(self.topic, timeout=self._timeout).topics
        except KafkaException as error:
            raise TopicNotFound(f"no Kafka answers at {self._bootstrap}: {error.args[0].str()}") from error
        return self.topic in topics and topics[self.topic].error is None

    def range(self) -> dict[int, tuple[int, int]]:
        """Of each partition the first offset, and one past the last that is committed now."""
        if not self.exists():
            raise TopicNotFound(
                f"there is no topic {self.topic} at {self._bootstrap}: the pipeline creates its topics when it first"
                " runs; if the topic has another name, give it as topic=…"
            )
        numbers = sorted(self._client().list_topics(self.topic, timeout=self._timeout).topics[self.topic].partitions)
        try:
            return {number: self._edges(number) for number in numbers}
        except KafkaException as error:
            raise StreamError(f"the offsets of {self.topic} cannot be listed: {error.args[0].str()}") from error

    def _edges(self, number: int) -> tuple[int, int]:
        """To a read-committed client the broker gives the last stable offset as the end: all before it is decided."""
        return self._client().get_watermark_offsets(TopicPartition(self.topic, number), timeout=self._timeout)

    def open(self, positions: Mapping[int, int]) -> None:
        """Begins to fetch at these offsets."""
        self._client().assign([TopicPartition(self.topic, number, offset) for number, offset in positions.items()])

    def fetch(self, seconds: float) -> Fetched:
        """Waits up to ``seconds`` for a first message, then brings all that librdkafka has received."""
        consumer = self._client()
        first = consumer.poll(seconds)
        if first is None:
            return Fetched((), {})
        records: list[Record] = []
        reached: dict[int, int] = {}
        for message in [first, *consumer.consume(BATCH, 0)]:
            error = message.error()
            number: int = message.partition()  # type: ignore[assignment]  # what came from a topic has both
            offset: int = message.offset()  # type: ignore[assignment]
            if error is None:
                records.append(Record(number, offset, message.key(), message.value()))
            elif error.code() == KafkaError._PARTITION_EOF:
                reached[number] = offset
            else:
                self._raise(error, number)
        return Fetched(records, reached)

    def _raise(self, error: KafkaError, partition: int) -> None:
        if error.code() in (KafkaError._AUTO_OFFSET_RESET, KafkaError.OFFSET_OUT_OF_RANGE):
            raise RangeLost(
                f"partition {partition} of {self.topic} no longer has the records that are to be read next: retention"
                " removed them; keep the topic longer than a training takes, or start a new range"
            )
        if error.fatal() or not (error.retriable() or error.code() == KafkaError._ALL_BROKERS_DOWN):
            raise StreamError(f"{self.topic} cannot be read: {error.str()}")

    def pause(self, partitions: Iterable[int]) -> None:
        """Fetches nothing of these until they are resumed."""
        self._client().pause([TopicPartition(self.topic, number) for number in partitions])

    def resume(self, positions: Mapping[int, int]) -> None:
        """Goes on with paused partitions at these offsets."""
        for number, offset in positions.items():
            self._client().resume([TopicPartition(self.topic, number)])
            self._client().seek(TopicPartition(self.topic, number, offset))

    def close(self) -> None:
        """Leaves the cluster; may be called twice."""
        if self._consumer is not None:
            self._consumer.close()
            self._consumer = None

    def _client(self) -> Consumer:
        if self._consumer is None:
            self._consumer = Consumer(self._settings, logger=None)
        return self._consumer
