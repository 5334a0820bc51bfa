"""Trains a softmax regression on images from a stream, with numpy alone, and tests it on the held-out side.

    train.py PIPELINE [--data .refract] [--epochs 5] [--checkpoint FILE]

It needs the extra ``images`` and a cluster that runs, for example ``./refract run mine.yaml`` in this folder. Stop it
at any time and call it again: it goes on behind the last checkpoint, in the middle of an epoch, and ends with the same
numbers as one that was never stopped.
"""

import argparse
import json
import os

import numpy

from refract_stream import Stream

RATE, BATCH, STEPS = 0.03, 64, 20  # learning rate; samples of a step; steps from one checkpoint to the next


def pixels(batch):
    """Images as rows of gray values, each of mean 0 and deviation 1, with a one at the end for the bias."""
    rows = batch.images().mean(axis=3).reshape(len(batch), -1)
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= rows.std(axis=1, keepdims=True) + 1e-6
    return numpy.hstack([rows, numpy.ones((len(batch), 1))])


def step(weights, batch, classes):
    """One step of gradient descent on the cross entropy with soft labels; gives the new weights."""
    x, y = pixels(batch), numpy.array(batch.soft_labels(classes))
    if weights is None:
        weights = numpy.zeros((x.shape[1], len(classes)))
    scores = x @ weights
    shares = numpy.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return weights - RATE * x.T @ (shares - y) / len(batch)


def save(file, weights, stream):
    with open(file + ".new", "w", encoding="utf-8") as out:
        json.dump({"weights": weights.tolist(), "stream": stream.state_dict()}, out)
    os.replace(file + ".new", file)


def recalls(weights, samples, classes):
    """Share of each class's samples that is recognized."""
    right, all_of = numpy.zeros(len(classes)), numpy.zeros(len(classes))
    for batch in samples.batch(256):
        found = (pixels(batch) @ weights).argmax(axis=1)
        for target, guess in zip(batch.targets(classes), found, strict=True):
            all_of[target] += 1
            right[target] += target == guess
    return right[all_of > 0] / all_of[all_of > 0], right.sum() / all_of.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pipeline")
    parser.add_argument("--data", default=".refract")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--checkpoint", default="train.json")
    given = parser.parse_args()

    stream = Stream(given.pipeline, "train", data=given.data).shuffle(4096, seed=7, apart=BATCH)
    weights = None
    if os.path.exists(given.checkpoint):
        with open(given.checkpoint, encoding="utf-8") as file:
            saved = json.load(file)
        weights = numpy.array(saved["weights"])
        stream.load_state_dict(saved["stream"])
        print(f"goes on in epoch {stream.epoch}")
    classes = stream.classes()
    while stream.epoch < given.epochs:
        epoch, samples = stream.epoch, 0
        for number, batch in enumerate(stream.batch(BATCH)):
            weights = step(weights, batch, classes)
            samples += len(batch)
            if number % STEPS == STEPS - 1:
                save(given.checkpoint, weights, stream)
        print(f"epoch {epoch}: {samples} samples")
        save(given.checkpoint, weights, stream)
    each, overall = recalls(weights, Stream(given.pipeline, "test", data=given.data), classes)
    print(f"test: accuracy {overall:.3f}, mean recall of {len(each)} classes {each.mean():.3f}")


if __name__ == "__main__":
    main()
