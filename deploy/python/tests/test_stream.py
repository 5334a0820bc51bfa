"""A stream over topics in memory: what it gives, in which order, and where it goes on."""

import json
import unittest
from collections import Counter

from refract_stream import DigestChanged, NotASample, Range, RangeLost, StateMismatch, Stream, StreamError

from .memory import MemoryCluster, framed, pets, sample

ORIGINS, COPIES = 60, 4
ALL = Counter(f"pet {n}~{c}" if c else f"pet {n}" for n in range(ORIGINS) for c in range(COPIES + 1))


def stream(cluster, buffer=80, seed=7, apart=20, **more):
    return Stream("pets", cluster=cluster, **more).shuffle(buffer, seed, apart)


def ids(samples):
    return [one.id for one in samples]


class StreamTest(unittest.TestCase):
    def setUp(self):
        self.cluster = MemoryCluster(pets__train=pets(ORIGINS, COPIES))

    def test_an_epoch_gives_each_sample_once(self):
        self.assertEqual(Counter(ids(stream(self.cluster))), ALL)

    def test_the_order_depends_on_the_seed_and_not_on_fetches(self):
        first = ids(stream(self.cluster))
        for _ in range(5):
            self.assertEqual(ids(stream(self.cluster)), first)
        self.assertNotEqual(ids(stream(self.cluster, seed=8)), first)

    def test_without_a_shuffle_partitions_keep_their_order_and_end_together(self):
        places = [(one.partition, one.offset) for one in Stream("pets", cluster=self.cluster)]
        for number in range(3):
            offsets = [offset for partition, offset in places if partition == number]
            self.assertEqual(offsets, sorted(offsets))
        self.assertEqual({partition for partition, _ in places[-12:]}, {0, 1, 2})
        self.assertEqual(places, [(one.partition, one.offset) for one in Stream("pets", cluster=self.cluster)])

    def test_each_epoch_has_an_order_of_its_own(self):
        pets_stream = stream(self.cluster)
        first, second = ids(pets_stream), ids(pets_stream)
        self.assertEqual(pets_stream.epoch, 2)
        self.assertNotEqual(first, second)
        self.assertEqual(Counter(second), ALL)

    def test_siblings_stay_apart(self):
        origins = [one.origin_id for one in stream(self.cluster, apart=10)]
        for place in range(len(origins)):
            self.assertNotIn(origins[place], origins[place + 1 : place + 11])

    def test_it_goes_on_at_every_place(self):
        undisturbed = ids(stream(self.cluster))
        for stop in range(0, len(undisturbed) + 1, 13):
            before = stream(self.cluster)
            samples = iter(before)
            head = [next(samples).id for _ in range(stop)]
            state = json.loads(json.dumps(before.state_dict()))
            after = stream(self.cluster)
            after.load_state_dict(state)
            self.assertEqual(after.state_dict(), state)
            self.assertEqual(head + ids(after), undisturbed, stop)
            self.assertEqual(after.epoch, 1)

    def test_many_stops_give_the_same_epochs(self):
        whole = stream(self.cluster)
        undisturbed = [ids(whole), ids(whole)]
        found, state, epoch = [[], []], None, 0
        while epoch < 2:
            part = stream(self.cluster)
            if state is not None:
                part.load_state_dict(state)
            for number, one in enumerate(part):
                found[epoch].append(one.id)
                if number == 10:
                    break
            state = part.state_dict()
            epoch = part.epoch
        self.assertEqual(found, undisturbed)

    def test_shards_share_the_samples_and_keep_siblings_together(self):
        for count in (1, 2, 3, 5, 7):
            parts = [[one for one in stream(self.cluster).shard(index, count)] for index in range(count)]
            self.assertEqual(sum((Counter(ids(part)) for part in parts), Counter()), ALL, count)
            origins = [{one.origin_id for one in part} for part in parts]
            self.assertEqual(sum(map(len, origins)), ORIGINS)

    def test_a_shard_of_a_partition_goes_on(self):
        undisturbed = ids(stream(self.cluster).shard(5, 7))
        before = stream(self.cluster).shard(5, 7)
        samples = iter(before)
        head = [next(samples).id for _ in range(len(undisturbed) // 2)]
        after = stream(self.cluster).shard(5, 7)
        after.load_state_dict(before.state_dict())
        self.assertEqual(head + ids(after), undisturbed)

    def test_retracted_samples_are_left_out(self):
        retraction = {
            "id": "pet 1", "split": "TRAIN", "revision": 0, "superseded_by": None, "samples": ["pet 1", "pet 1~2"],
            "reason": "DELETED", "pipeline": "pets", "version": 1, "digest": "", "event_time": 0,
        }  # fmt: skip
        other = {**retraction, "split": "TEST", "samples": ["pet 2"]}
        topic = [[(b"pet 1", framed("retraction", 2, value)) for value in (retraction, other)]]
        cluster = MemoryCluster(pets__train=pets(ORIGINS, COPIES), pets__retractions=topic)
        self.assertEqual(ALL - Counter(ids(stream(cluster))), Counter(["pet 1", "pet 1~2"]))

    def test_a_later_revision_is_not_retracted(self):
        topic = pets(ORIGINS, COPIES)
        topic[0].append((b"pet 1", framed("sample", 1, sample("pet 1", 0, revision=1))))
        retraction = {
            "id": "pet 1", "split": "TRAIN", "revision": 0, "superseded_by": 1, "samples": ["pet 1"],
            "reason": "REVISED", "pipeline": "pets", "version": 1, "digest": "", "event_time": 0,
        }  # fmt: skip
        cluster = MemoryCluster(
            pets__train=topic, pets__retractions=[[(b"pet 1", framed("retraction", 2, retraction))]]
        )
        self.assertEqual([one.revision for one in stream(cluster) if one.id == "pet 1"], [1])

    def test_a_changed_digest_is_refused_unless_allowed(self):
        topic = pets(ORIGINS, COPIES)
        topic[0].append((b"new", framed("sample", 1, sample("new", 1, digest="cd" * 32))))
        cluster = MemoryCluster(pets__train=topic)
        with self.assertRaisesRegex(DigestChanged, "digest abababababab…, the one at partition 0, offset .* by cdcdcd"):
            ids(Stream("pets", cluster=cluster))
        self.assertEqual(Counter(ids(stream(cluster, allow_digest_change=True))), ALL + Counter(["new~1"]))

    def test_another_split_or_pipeline_is_refused(self):
        with self.assertRaisesRegex(NotASample, "holds a sample of TRAIN at partition .* where TEST was asked for"):
            ids(Stream("pets", "test", topic="pets.train", cluster=self.cluster))
        with self.assertRaisesRegex(NotASample, "copies of pipeline pets, not cars"):
            ids(Stream("cars", topic="pets.train", cluster=self.cluster))

    def test_a_state_of_another_order_is_refused(self):
        state = stream(self.cluster).state_dict()
        with self.assertRaisesRegex(
            StateMismatch, "saved with shuffle buffer 80, seed 7, apart 20, and the stream has"
        ):
            stream(self.cluster, seed=8).load_state_dict(state)
        with self.assertRaisesRegex(StateMismatch, r"saved with shard \[0, 1\], and the stream has shard \[1, 2\]"):
            stream(self.cluster).shard(1, 2).load_state_dict(state)
        with self.assertRaisesRegex(StateMismatch, "the state has version 99"):
            stream(self.cluster).load_state_dict({**state, "version": 99})

    def test_a_buffer_that_retention_has_emptied_is_refused(self):
        before = stream(self.cluster)
        next(iter(before))
        state = before.state_dict()
        lost = MemoryCluster(pets__train=[[None] * 100 + part[100:] for part in pets(ORIGINS, COPIES)])
        after = stream(lost)
        after.load_state_dict(state)
        with self.assertRaisesRegex(
            RangeLost, "samples that the saved state holds in its shuffle buffer are no longer"
        ):
            ids(after)

    def test_end_is_pinned_once_and_now_for_each_epoch(self):
        end, now = stream(self.cluster), stream(self.cluster, until="now")
        ids(end), ids(now)
        self.cluster.topics["pets.train"][0].append((b"new", framed("sample", 1, sample("new", 1))))
        self.assertEqual(Counter(ids(end)), ALL)
        self.assertEqual(Counter(ids(now)), ALL + Counter(["new~1"]))

    def test_a_later_training_reads_what_came_behind(self):
        first = stream(self.cluster)
        ids(first)
        self.cluster.topics["pets.train"][0].append((b"new", framed("sample", 1, sample("new", 1))))
        self.assertEqual(ids(stream(self.cluster, after=first.range)), ["new~1"])

    def test_ranks_share_a_range(self):
        pinned = Range.from_json(json.loads(json.dumps(stream(self.cluster).range.to_json())))
        self.cluster.topics["pets.train"][0].append((b"new", framed("sample", 1, sample("new", 1))))
        self.assertEqual(Counter(ids(stream(self.cluster).within(pinned))), ALL)

    def test_without_an_end_it_waits_and_goes_on(self):
        live = Stream("pets", until=None, cluster=self.cluster)
        samples = iter(live)
        head = [next(samples).id for _ in range(100)]
        state = json.loads(json.dumps(live.state_dict()))
        rest = Stream("pets", until=None, cluster=self.cluster)
        rest.load_state_dict(state)
        samples = iter(rest)
        self.assertEqual(Counter(head + [next(samples).id for _ in range(sum(ALL.values()) - 100)]), ALL)

    def test_classes_are_read_once_and_kept_in_the_state(self):
        first = stream(self.cluster)
        self.assertEqual(first.classes(), ["cat", "dog"])
        second = stream(self.cluster)
        second.load_state_dict(first.state_dict())
        opened = self.cluster.opened
        self.assertEqual(second.classes(), ["cat", "dog"])
        self.assertEqual(self.cluster.opened, opened)

    def test_batches_hold_what_a_step_takes(self):
        batches = list(stream(self.cluster).batch(128))
        self.assertEqual([len(batch) for batch in batches], [128, 128, 44])
        self.assertEqual([len(batch) for batch in stream(self.cluster).batch(128, drop_last=True)], [128, 128])
        first = batches[0]
        self.assertEqual(first.ids(), [one.id for one in first])
        self.assertEqual(first.weights(), [1.0] * 128)
        self.assertEqual(
            list(zip(first.targets(["cat", "dog"]), first.soft_labels(["cat", "dog"]), strict=True)),
            [(0, [1.0, 0.0]) if one.label == "cat" else (1, [0.0, 1.0]) for one in first],
        )
        with self.assertRaisesRegex(StreamError, "has class dog, which is none of the 1 given"):
            first.targets(["cat"]), batches[1].targets(["cat"])

    def test_what_cannot_be_is_said(self):
        for mistake, words in (
            (lambda: Stream("pets", "training", cluster=self.cluster), "train, validation, test, found 'training'"),
            (lambda: Stream("pets", until="tomorrow", cluster=self.cluster), 'until is "end", "now" or None'),
            (lambda: stream(self.cluster, buffer=20, apart=20), "found buffer=20"),
            (lambda: stream(self.cluster).shard(2, 2), "a shard is one of 0 to 1, found 2"),
            (lambda: stream(self.cluster).batch(0), "at least one sample"),
            (lambda: Stream("pets", data="/nowhere"), "no cluster is named, and none runs here"),
        ):
            with self.assertRaisesRegex(StreamError, words):
                mistake()
