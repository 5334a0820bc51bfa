"""Samples per second of CPU: this package, and the loader that one writes without it.

    compare.py BOOTSTRAP REGISTRY PIPELINE [--images] [--rounds N]

The plain loader does what its users do today: one ``poll`` for each record, the documented deserializer (or
fastavro's schemaless reader), a batch of soft labels and weights, no shuffle. The stream does the same and shuffles.
Each reads the whole training topic in a process of its own, in turns; CPU time counts all threads of the process and
none of the imports. ``--images`` also decodes every image with Pillow, the same way in all.
"""

import argparse
import io
import json
import multiprocessing
import time
import urllib.request


def plain(at, images, deserializer):
    """The plain loader: end of the topic by watermarks, batches of 128."""
    from confluent_kafka import Consumer, KafkaError, TopicPartition

    bootstrap, registry, pipeline = at
    topic = f"{pipeline}.train"
    settings = {"group.id": "plain", "isolation.level": "read_committed", "enable.auto.commit": False}
    consumer = Consumer({"bootstrap.servers": bootstrap, "enable.partition.eof": True, **settings})
    partitions = consumer.list_topics(topic).topics[topic].partitions
    consumer.assign([TopicPartition(topic, number, 0) for number in partitions])
    decode = deserializer(registry, topic)
    left, classes, batch, samples = set(partitions), {}, [], 0
    while left:
        message = consumer.poll(10)
        if message.error():
            assert message.error().code() == KafkaError._PARTITION_EOF, message.error()
            left.discard(message.partition())
            continue
        batch.append(decode(message.value()))
        samples += 1
        if len(batch) == 128:
            collate(batch, classes, images)
            batch = []
    consumer.close()
    return samples


def collate(batch, classes, images):
    labels = []
    for record in batch:
        row = {}
        for one in record["label"]["classes"]:
            row[classes.setdefault(one["name"], len(classes))] = one["share"]
        labels.append([row.get(place, 0.0) for place in range(len(classes))])
    weights = [record["weight"] for record in batch]
    if images:
        import numpy
        from PIL import Image

        pixels = [Image.open(io.BytesIO(record["media"]["encoded"])).convert("RGB") for record in batch]
        return numpy.stack([numpy.asarray(one) for one in pixels]), labels, weights
    return labels, weights


def documented(registry, topic):
    from confluent_kafka.schema_registry import SchemaRegistryClient
    from confluent_kafka.schema_registry.avro import AvroDeserializer
    from confluent_kafka.serialization import MessageField, SerializationContext

    deserializer = AvroDeserializer(SchemaRegistryClient({"url": registry}))
    context = SerializationContext(topic, MessageField.VALUE)
    return lambda value: deserializer(value, context)


def schemaless(registry, topic):
    import fastavro

    with urllib.request.urlopen(f"{registry}/subjects/{topic}-value/versions/latest") as answer:
        schema = fastavro.parse_schema(json.loads(json.load(answer)["schema"]))
    return lambda value: fastavro.schemaless_reader(io.BytesIO(value[5:]), schema)


def stream(at, images):
    """The same with refract-stream, shuffled."""
    from refract_stream import Stream

    bootstrap, registry, pipeline = at
    samples = 0
    for batch in Stream(pipeline, bootstrap=bootstrap, registry=registry).shuffle(4096, seed=1).batch(128):
        samples += len(batch)
        if images:
            batch.images()
        batch.soft_labels(KNOWN), batch.weights()
    return samples


KNOWN: list[str] = []  # classes of the stream, which the plain loader collects as they come
READERS = {
    "plain, AvroDeserializer": lambda at, images: plain(at, images, documented),
    "plain, fastavro": lambda at, images: plain(at, images, schemaless),
    "refract-stream": stream,
}


def measure(name, at, images, classes, answers):
    import confluent_kafka.schema_registry.avro  # noqa: F401 imports are not measured
    import fastavro  # noqa: F401

    import refract_stream

    if images:
        import refract_stream.images  # noqa: F401
    KNOWN.extend(classes)
    begun = time.process_time()
    samples = READERS[name](at, images)
    answers.put((samples, time.process_time() - begun))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bootstrap")
    parser.add_argument("registry")
    parser.add_argument("pipeline")
    parser.add_argument("--images", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    from refract_stream import Stream

    at = given.bootstrap, given.registry, given.pipeline
    classes = Stream(given.pipeline, bootstrap=given.bootstrap, registry=given.registry).classes()
    context, best = multiprocessing.get_context("spawn"), {}
    for _ in range(given.rounds):
        for name in READERS:
            answers = context.Queue()
            process = context.Process(target=measure, args=(name, at, given.images, classes, answers))
            process.start()
            samples, seconds = answers.get(timeout=300)
            process.join()
            best[name] = max(best.get(name, 0), samples / seconds)
    for name, speed in best.items():
        print(f"{name:26}{speed:9,.0f} samples per CPU second, {best['refract-stream'] / speed:5.2f} x")


if __name__ == "__main__":
    main()
