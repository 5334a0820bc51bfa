"""What a Python program does with Refract's topics and registry, by clients that Refract has no part in.

    contract.py register BOOTSTRAP REGISTRY SCHEMA SUBJECT...    registers a schema file by confluent-kafka
    contract.py look-up  BOOTSTRAP REGISTRY SCHEMA SUBJECT...    each subject's latest version must be the file
    contract.py produce  BOOTSTRAP REGISTRY SCHEMA TOPIC         JSON lines {"key", "value"} from standard input
    contract.py consume  BOOTSTRAP REGISTRY TOPIC...             JSON lines to standard output
    contract.py count    BOOTSTRAP REGISTRY TOPIC...             how many values it can read, with --plain
    contract.py header   BOOTSTRAP REGISTRY SCHEMA TOPIC         as produce, the schema id in a header

The option --plain in front takes kafka-python and fastavro, without confluent-kafka. Bytes are
{"base64": "..."} in JSON, times are milliseconds since 1970.
"""

import base64
import datetime
import io
import json
import struct
import sys
import urllib.request

import fastavro

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def from_json(value):
    if isinstance(value, dict):
        if set(value) == {"base64"}:
            return base64.b64decode(value["base64"])
        return {name: from_json(member) for name, member in value.items()}
    return [from_json(item) for item in value] if isinstance(value, list) else value


def to_json(value):
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    if isinstance(value, datetime.datetime):
        return (value - EPOCH) // datetime.timedelta(milliseconds=1)
    if isinstance(value, dict):
        return {name: to_json(member) for name, member in value.items()}
    return [to_json(item) for item in value] if isinstance(value, list) else value


def lines_in():
    for line in sys.stdin:
        record = json.loads(line)
        yield record["key"].encode(), from_json(record["value"])


def line_out(topic, partition, offset, timestamp, key, headers, value):
    print(
        json.dumps(
            {
                "topic": topic,
                "partition": partition,
                "offset": offset,
                "timestamp": timestamp,
                "key": None if key is None else key.decode(),
                "headers": {name: data.decode(errors="replace") for name, data in headers or []},
                "value": to_json(value),
            }
        )
    )


class Confluent:
    """confluent-kafka with its serializers; it registers nothing by itself."""

    def __init__(self, bootstrap, registry):
        from confluent_kafka.schema_registry import SchemaRegistryClient

        self.bootstrap = bootstrap
        self.client = SchemaRegistryClient({"url": registry})

    def register(self, schema, subjects):
        from confluent_kafka.schema_registry import Schema

        for subject in subjects:
            self.client.register_schema(subject, Schema(schema, "AVRO"))

    def look_up(self, schema, subjects):
        from confluent_kafka.schema_registry import Schema

        for subject in subjects:
            latest = self.client.get_latest_version(subject)
            found = self.client.lookup_schema(subject, Schema(schema, "AVRO"))
            assert found.schema_id == latest.schema_id, f"{subject}: {found} is not the latest, {latest}"
            assert json.loads(latest.schema.schema_str) == json.loads(schema), f"{subject} holds another schema"

    def produce(self, schema, topic, header=False):
        from confluent_kafka import Producer
        from confluent_kafka.schema_registry.avro import AvroSerializer
        from confluent_kafka.serialization import MessageField, SerializationContext

        settings = {"auto.register.schemas": False}
        if header:
            from confluent_kafka.schema_registry import header_schema_id_serializer

            settings["schema.id.serializer"] = header_schema_id_serializer
        serializer = AvroSerializer(self.client, schema, conf=settings)
        failures = []
        producer = Producer({"bootstrap.servers": self.bootstrap, "linger.ms": 5})
        for key, value in lines_in():
            headers = []
            context = SerializationContext(topic, MessageField.VALUE, headers)
            data = serializer(value, context)
            producer.produce(
                topic,
                key=key,
                value=data,
                headers=headers,
                on_delivery=lambda error, message: failures.append(error) if error else None,
            )
        producer.flush()
        assert not failures, failures

    def consume(self, topics):
        from confluent_kafka import Consumer, TopicPartition
        from confluent_kafka.schema_registry.avro import AvroDeserializer
        from confluent_kafka.serialization import MessageField, SerializationContext

        deserializer = AvroDeserializer(self.client)
        consumer = Consumer(
            {
                "bootstrap.servers": self.bootstrap,
                "group.id": "contract-python",
                "isolation.level": "read_committed",
                "enable.auto.commit": False,
                "enable.partition.eof": True,
                "auto.offset.reset": "earliest",
            }
        )
        metadata = consumer.list_topics().topics
        left = {(topic, partition) for topic in topics for partition in metadata[topic].partitions}
        consumer.assign([TopicPartition(topic, partition, 0) for topic, partition in left])
        while left:
            message = consumer.poll(10)
            assert message is not None, f"nothing came for ten seconds, the ends of {left} are not reached"
            if message.error():
                left.discard((message.topic(), message.partition()))
                continue
            value = deserializer(message.value(), SerializationContext(message.topic(), MessageField.VALUE))
            line_out(
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp()[1],
                message.key(),
                message.headers(),
                value,
            )
        consumer.close()


class Plain:
    """kafka-python and fastavro as pip installs them, and the five bytes in front of each value by hand."""

    def __init__(self, bootstrap, registry):
        self.bootstrap = bootstrap
        self.registry = registry
        self.schemas = {}

    def get(self, path):
        with urllib.request.urlopen(self.registry + path, timeout=30) as answer:
            return json.load(answer)

    def produce(self, schema, topic):
        from kafka import KafkaProducer

        parsed = fastavro.parse_schema(json.loads(schema))
        schema_id = self.get(f"/subjects/{topic}-value/versions/latest")["id"]
        producer = KafkaProducer(bootstrap_servers=self.bootstrap, acks="all")
        sent = []
        for key, value in lines_in():
            out = io.BytesIO()
            out.write(struct.pack(">bI", 0, schema_id))
            fastavro.schemaless_writer(out, parsed, value)
            sent.append(producer.send(topic, key=key, value=out.getvalue()))
        for future in sent:
            future.get(timeout=30)
        producer.close()

    def consume(self, topics):
        for record in self.records(topics):
            line_out(
                record.topic,
                record.partition,
                record.offset,
                record.timestamp,
                record.key,
                record.headers,
                self.decode(record.value),
            )

    def count(self, topics):
        print(json.dumps({"records": sum(1 for record in self.records(topics) if self.decode(record.value))}))

    def records(self, topics):
        from kafka import KafkaConsumer, TopicPartition

        consumer = KafkaConsumer(
            bootstrap_servers=self.bootstrap, isolation_level="read_committed", enable_auto_commit=False
        )
        partitions = [TopicPartition(topic, p) for topic in topics for p in consumer.partitions_for_topic(topic)]
        consumer.assign(partitions)
        consumer.seek_to_beginning()
        ends = consumer.end_offsets(partitions)
        while any(consumer.position(partition) < end for partition, end in ends.items()):
            for records in consumer.poll(timeout_ms=1000).values():
                yield from records
        consumer.close()

    def decode(self, data):
        """Every byte must be read: what is left over would be a value of another schema."""
        if data is None:
            return None
        magic, schema_id = struct.unpack(">bI", data[:5])
        assert magic == 0, data[:5]
        if schema_id not in self.schemas:
            written = json.loads(self.get(f"/schemas/ids/{schema_id}")["schema"])
            self.schemas[schema_id] = fastavro.parse_schema(written)
        body = io.BytesIO(data[5:])
        value = fastavro.schemaless_reader(body, self.schemas[schema_id], None)
        assert not body.read(), "bytes are left over"
        return value


def main(arguments):
    kind = Confluent
    if arguments[0] == "--plain":
        kind = Plain
        arguments = arguments[1:]
    command, bootstrap, registry, *rest = arguments
    client = kind(bootstrap, registry)
    if command == "consume":
        client.consume(rest)
        return
    if command == "count":
        client.count(rest)
        return
    with open(rest[0], encoding="utf-8") as file:
        schema = file.read()
    if command == "register":
        client.register(schema, rest[1:])
    elif command == "look-up":
        client.look_up(schema, rest[1:])
    elif command == "produce":
        client.produce(schema, rest[1])
    elif command == "header":
        client.produce(schema, rest[1], header=True)
    else:
        sys.exit(__doc__)


main(sys.argv[1:])
