"""Adapters to libraries that this package does not install; each is skipped where its library is absent."""

import importlib.util
import sys
import unittest
from collections import Counter

from refract_stream import MissingExtra, Stream

from .memory import MemoryCluster, pets


def absent(library):
    return importlib.util.find_spec(library) is None


def number(one):
    return int(one.origin_id.split()[1]), one.copy


class TorchTest(unittest.TestCase):
    @unittest.skipIf(absent("torch"), "PyTorch is not installed: pip install 'refract-stream[torch]'")
    def test_workers_share_the_samples(self):
        from torch.utils.data import DataLoader

        from refract_stream.torch import IterableDataset

        cluster = MemoryCluster(pets__train=pets(20, 2))
        expected = Counter(number(one) for one in Stream("pets", cluster=cluster))
        for workers in (0, 2, 5):
            data = IterableDataset(Stream("pets", cluster=cluster).shuffle(30, apart=3), transform=number)
            loader = DataLoader(data, batch_size=None, num_workers=workers)
            self.assertEqual(Counter(map(tuple, loader)), expected)

    @unittest.skipIf(absent("torch"), "PyTorch is not installed: pip install 'refract-stream[torch]'")
    def test_an_epoch_that_is_named_has_its_order_in_the_workers(self):
        from torch.utils.data import DataLoader

        from refract_stream.torch import IterableDataset

        cluster = MemoryCluster(pets__train=pets(20, 2))
        whole = Stream("pets", cluster=cluster).shuffle(30, apart=3)
        epochs = [[number(one) for one in whole] for _ in range(2)]
        data = IterableDataset(Stream("pets", cluster=cluster).shuffle(30, apart=3), transform=number)
        for epoch in (1, 0):
            data.set_epoch(epoch)
            loader = DataLoader(data, batch_size=None, num_workers=1)
            self.assertEqual([tuple(one) for one in loader], epochs[epoch])

    @unittest.skipIf(absent("torch"), "PyTorch is not installed: pip install 'refract-stream[torch]'")
    def test_the_state_goes_on(self):
        from refract_stream.torch import IterableDataset

        def data():
            return IterableDataset(Stream("pets", cluster=MemoryCluster(pets__train=pets(20, 2))).shuffle(30, apart=3))

        whole = [one.id for one in data()]
        first, second = data(), data()
        samples = iter(first)
        head = [next(samples).id for _ in range(17)]
        second.load_state_dict(first.state_dict())
        self.assertEqual(head + [one.id for one in second], whole)

    @unittest.skipUnless(absent("torch"), "PyTorch is installed")
    def test_without_torch_the_extra_is_named(self):
        with self.assertRaisesRegex(
            MissingExtra, r"PyTorch needs more libraries: pip install 'refract-stream\[torch\]'"
        ):
            importlib.import_module("refract_stream.torch")
        self.assertNotIn("refract_stream.torch", sys.modules)


class TensorFlowTest(unittest.TestCase):
    @unittest.skipIf(absent("tensorflow"), "TensorFlow is not installed: pip install 'refract-stream[tf]'")
    def test_a_dataset_has_each_sample_once(self):
        import tensorflow

        from refract_stream.tf import dataset

        cluster = MemoryCluster(pets__train=pets(20, 2))
        spec = tensorflow.TensorSpec((2,), tensorflow.int32)
        found = Counter(tuple(map(int, one)) for one in dataset(Stream("pets", cluster=cluster), number, spec))
        self.assertEqual(found, Counter(number(one) for one in Stream("pets", cluster=cluster)))


class ImagesTest(unittest.TestCase):
    @unittest.skipIf(
        absent("PIL") or absent("numpy") or absent("simplejpeg"),
        "Pillow, numpy and simplejpeg are not installed: pip install 'refract-stream[images]'",
    )
    def test_images_are_stacked(self):
        import io

        import numpy
        from PIL import Image

        from refract_stream import Batch, Sample, StreamError

        def picture(mode, size):
            out = io.BytesIO()
            Image.new(mode, size, 77).save(out, "PNG")
            return Sample({"id": mode, "media": {"kind": "IMAGE", "encoded": out.getvalue()}}, 0, 0)

        stacked = Batch([picture("L", (5, 3)), picture("L", (5, 3))]).images()
        self.assertTrue(numpy.array_equal(stacked, numpy.full((2, 3, 5, 3), 77, numpy.uint8)))
        out = io.BytesIO()
        gradient = Image.linear_gradient("L").resize((40, 30)).convert("RGB")
        for mode in ("L", "RGB", "CMYK"):
            out.seek(0)
            gradient.convert(mode).save(out, "JPEG")
            encoded = out.getvalue()
            pixels = Sample({"id": mode, "media": {"kind": "IMAGE", "encoded": encoded}}, 0, 0).image()
            self.assertTrue(numpy.array_equal(pixels, numpy.asarray(Image.open(io.BytesIO(encoded)).convert("RGB"))))
        with self.assertRaisesRegex(StreamError, r"2 sizes, \(3, 4\) and \(3, 5\) among them"):
            Batch([picture("L", (5, 3)), picture("L", (4, 3))]).images()
        for damaged in (b"no image", encoded[:100], b"\xff\xd8"):
            with self.assertRaisesRegex(StreamError, "the image of sample broken cannot be decoded"):
                Sample({"id": "broken", "media": {"kind": "IMAGE", "encoded": damaged}}, 0, 0).image()
