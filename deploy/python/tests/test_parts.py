"""Single parts: values, draws, the shuffle buffer, the pause of partitions, addresses."""

import http.server
import itertools
import json
import random
import tempfile
import threading
import unittest
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from unittest import mock

from refract_stream import Lineage, NotASample, ReadTimeout, Sample, Stream, StreamError, merge
from refract_stream.log import Fetched, Record
from refract_stream.registry import Decoder
from refract_stream.retractions import Retractions
from refract_stream.shuffle import BLOCK, Draws, Shuffle

from .memory import DIGEST, MemoryCluster, MemoryLog, framed, sample, schema


class DecoderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        asked = cls.asked = []
        schemas = {
            "/schemas/ids/1": schema("sample"),
            "/schemas/ids/2": schema("retraction"),
            "/schemas/ids/3": "string",
        }

        class Registry(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append((self.path, self.headers["Authorization"]))
                known = self.path in schemas
                self.send_response(200 if known else 404)
                self.end_headers()
                self.wfile.write(json.dumps({"schema": json.dumps(schemas[self.path])} if known else {}).encode())

            def log_message(self, *words):
                pass

        cls.server = http.server.HTTPServer(("127.0.0.1", 0), Registry)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.url = f"127.0.0.1:{cls.server.server_port}/"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def test_a_schema_is_asked_for_once(self):
        self.asked.clear()
        decode = Decoder("http://me:p%40ss@" + self.url, "SampleRecord")
        for copy in range(3):
            self.assertEqual(decode(framed("sample", 1, sample("a", copy)))["copy"], copy)
        self.assertEqual(self.asked, [("/schemas/ids/1", "Basic bWU6cEBzcw==")])

    def test_what_is_no_sample_is_said(self):
        decode = Decoder("http://" + self.url, "SampleRecord")
        value = framed("sample", 1, sample("a", 0))
        for broken, words in (
            (b"", "but with nothing"),
            (b"\x07" + value[1:], "does not begin with a zero byte and the id of a schema, but with 07"),
            (value[:-3], "its bytes do not fit its schema"),
            (value + b"xy", "2 bytes are left over"),
            (b"\0\0\0\0\x02" + value[5:], "its schema 2 is RetractionRecord, not SampleRecord"),
            (b"\0\0\0\0\x03" + value[5:], "its schema 3 is string, not SampleRecord"),
        ):
            with self.assertRaisesRegex(NotASample, words):
                decode(broken)
        with self.assertRaisesRegex(StreamError, "answers 404 to /schemas/ids/9"):
            decode(b"\0\0\0\0\x09")
        with self.assertRaisesRegex(StreamError, "does not answer"):
            Decoder("http://127.0.0.1:1", "SampleRecord")(value)

    def test_a_sample_has_all_that_was_written(self):
        written = sample("a", 2, weight=0.25, event_time=1764201600123, attributes={"camera": "x"})
        written["label"] = {
            "classes": [{"name": "cat", "share": 0.75}, {"name": "dog", "share": 0.25}],
            "spans": [{"start": 0, "end": 1, "category": "NAME"}],
        }
        written["lineage"]["steps"] = [{"operation": "word_swap", "parameters": "{}"}]
        one = Sample(Decoder("http://" + self.url, "SampleRecord")(framed("sample", 1, written)), 3, 4)
        self.assertEqual((one.id, one.origin_id, one.copy, one.weight, one.revision), ("a~2", "a", 2, 0.25, 0))
        self.assertEqual((one.kind, one.text, one.label, one.value), ("text", "a 2", "cat", None))
        self.assertEqual(one.classes, {"cat": 0.75, "dog": 0.25})
        self.assertEqual(one.soft_label(["ape", "dog", "cat"]), [0.0, 0.25, 0.75])
        self.assertEqual(one.spans, [{"start": 0, "end": 1, "category": "NAME"}])
        self.assertEqual(one.event_time, datetime(2025, 11, 27, 0, 0, 0, 123000, timezone.utc))
        self.assertEqual(one.lineage, Lineage("pets", 1, DIGEST, ["a"], [("word_swap", "{}")], 0))
        self.assertEqual(one.attributes, {"camera": "x"})
        with self.assertRaisesRegex(StreamError, "sample a~2 is a text and has no media"):
            _ = one.media
        with self.assertRaisesRegex(StreamError, "has class dog, which is none of the 2 given"):
            one.soft_label(["ape", "cat"])

    def test_rows_and_series_come_by_name(self):
        cells = [{"column": "n", "number": 0.5}, {"column": "i", "integer": 0}, {"column": "b", "boolean": False},
                 {"column": "c", "category": ""}, {"column": "t", "timestamp": 5}, {"column": "m"}]  # fmt: skip
        decode = Decoder("http://" + self.url, "SampleRecord")
        row = Sample(decode(framed("sample", 1, sample("r", 0, text=None, row={"cells": cells}))), 0, 0)
        self.assertEqual((row.kind, row.row), ("row", {"n": 0.5, "i": 0, "b": False, "c": "", "t": 5, "m": None}))
        channels = [{"name": "x", "values": [1.0, 2.0]}]
        series = Sample(
            decode(framed("sample", 1, sample("s", 0, text=None, series={"rate": 50.0, "channels": channels}))), 0, 0
        )
        self.assertEqual((series.kind, series.rate, series.series), ("series", 50.0, {"x": [1.0, 2.0]}))
        self.assertIsNone(series.row)


class OrderTest(unittest.TestCase):
    def test_draws_go_on_from_their_number(self):
        whole = Draws("7/0")
        numbers = [whole() for _ in range(2 * BLOCK + 10)]
        for drawn in (0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK):
            rest = Draws("7/0", drawn)
            self.assertEqual([rest() for _ in range(10)], numbers[drawn : drawn + 10])
        self.assertEqual(len(set(numbers)), len(numbers))

    def test_a_shuffle_mixes_evenly(self):
        records = [Record(0, number, None, b"") for number in range(2000)]
        places = [record.offset for record in Shuffle(500, 0, Draws("1"))(records)]
        self.assertEqual(sorted(places), list(range(2000)))
        drawn = sum(place < 500 for place in places[:500])  # of the first 500 held: 500 (1 - 1/e) are expected, 316
        self.assertLess(abs(drawn - 316), 30)  # three standard deviations

    def test_siblings_are_spread_over_the_rest_of_an_epoch(self):
        keys = [b"often"] * 40 + [b"%d" % number for number in range(400)]
        random.Random(1).shuffle(keys)
        records = [Record(0, number, key, b"") for number, key in enumerate(keys)]
        order = [record.key for record in Shuffle(1000, 9, Draws("1"))(records)]
        places = [place for place, key in enumerate(order) if key == b"often"]
        self.assertGreater(min(after - before for before, after in itertools.pairwise(places)), 9)

    def test_where_all_are_siblings_they_still_come(self):
        records = [Record(0, number, b"%d" % (number % 2), b"") for number in range(50)]
        order = [record.key for record in Shuffle(20, 5, Draws("1"))(records)]
        self.assertEqual(order, [order[0], order[1]] * 25)

    def test_a_partition_that_runs_ahead_is_paused(self):
        log = MemoryLog({0: [(n, b"", b"") for n in range(900)], 1: [(899, b"", b"")]}, {0: 900, 1: 900}, 1)
        with mock.patch.object(merge, "HIGH", 60), mock.patch.object(merge, "LOW", 20):
            source = merge.Merge(log, log.range(), {0: 0, 1: 0})
            source.open()
            read = Counter(record.partition for record in source)
        self.assertEqual(read, Counter({0: 900, 1: 1}))
        self.assertEqual(source.next, {0: 900, 1: 900})

    def test_retractions_that_come_later_are_taken(self):
        def retraction(revision):
            return framed("retraction", 2, {
                "id": "a", "split": "TRAIN", "revision": revision, "superseded_by": None, "samples": ["a"],
                "reason": "DELETED", "pipeline": "pets", "version": 1, "digest": "", "event_time": 0,
            })  # fmt: skip

        log = MemoryLog({0: [(0, b"a", retraction(0)), (1, b"a", None), (2, b"a", retraction(1))]}, {0: 1}, 1)
        retractions = Retractions(log, MemoryCluster().decoder("RetractionRecord"), "TRAIN")
        retractions.read(follow=True)
        first, second = sample("a", 0), sample("a", 0, revision=1)
        self.assertEqual([retractions.cover({"revision": 0, **one}) for one in (first, second)], [True, False])
        while not retractions.cover(second):
            retractions.refresh()

    def test_silence_is_an_error_with_its_place(self):
        log = MemoryLog({0: [(0, b"", b"")]}, {0: 5}, 1)
        log.fetch = lambda seconds: Fetched((), {})
        source = merge.Merge(log, {0: (0, 5)}, {0: 0}, timeout=0)
        source.open()
        with self.assertRaisesRegex(
            ReadTimeout, "nothing came for 0 seconds; of the range .* partition 0 is read to 0 of 5"
        ):
            list(source)


class AddressesTest(unittest.TestCase):
    def test_those_of_a_running_refract_are_found(self):
        with tempfile.TemporaryDirectory() as folder:
            note = "#a note\n#date\nbootstrap.servers=127.0.0.1\\:4242\nschema.registry.url=http\\://127.0.0.1\\:8081\n"
            Path(folder, "endpoints.properties").write_text(note)
            found = Stream("pets", data=folder)._cluster
        self.assertEqual((found.bootstrap, found.registry), ("127.0.0.1:4242", "http://127.0.0.1:8081"))

    def test_isolation_cannot_be_changed(self):
        from refract_stream.kafka import KafkaLog

        with self.assertRaisesRegex(StreamError, "isolation.level is always read_committed"):
            KafkaLog("pets.train", "127.0.0.1:1", {"isolation.level": "read_uncommitted"}, 1.0)


if __name__ == "__main__":
    unittest.main()
