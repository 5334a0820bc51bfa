"""Reads a stream with refract-stream, as a training would.

    read_stream.py pass   BOOTSTRAP REGISTRY PIPELINE EPOCHS         undisturbed
    read_stream.py killed BOOTSTRAP REGISTRY PIPELINE EPOCHS FILE    killed again and again, resumed from FILE

Both print a JSON line for each sample that was trained on, {"epoch", "batch", "value"}, in order; killed ends with a
line {"kills"}.
"""

import json
import os
import signal
import sys

from refract_stream import Stream

BATCH = 16


def stream(bootstrap, registry, pipeline):
    return Stream(pipeline, bootstrap=bootstrap, registry=registry).shuffle(128, seed=11, apart=BATCH)


def undisturbed(at, epochs):
    samples = stream(*at)
    for epoch in range(epochs):
        for number, batch in enumerate(samples.batch(BATCH)):
            for sample in batch:
                print(json.dumps({"epoch": epoch, "batch": number, "value": sample.record}))


def train(at, epochs, file, batches):
    """Goes on from the checkpoint in ``file``; dies after so many batches, in the middle of the next."""
    trained, samples = [], stream(*at)
    if os.path.exists(file):
        with open(file, encoding="utf-8") as checkpoint:
            saved = json.load(checkpoint)
        trained = saved["trained"]
        samples.load_state_dict(saved["state"])
    while samples.epoch < epochs:
        epoch = samples.epoch
        begun = sum(1 for sample in trained if sample["epoch"] == epoch) // BATCH
        for number, batch in enumerate(samples.batch(BATCH), begun):
            if batches == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            batches -= 1
            trained += [{"epoch": epoch, "batch": number, "value": sample.record} for sample in batch]
            save(file, {"trained": trained, "state": samples.state_dict()})
    save(file, {"trained": trained, "state": samples.state_dict()})


def save(file, checkpoint):
    with open(file + ".new", "w", encoding="utf-8") as out:
        json.dump(checkpoint, out)
    os.replace(file + ".new", file)


def killed(at, epochs, file):
    """A child for each attempt: each has its own consumer, and dies with it."""
    kills = 0
    while True:
        child = os.fork()
        if child == 0:
            train(at, epochs, file, 3 + kills % 5)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == 0:
            break
        assert status == -signal.SIGKILL, status
        kills += 1
    with open(file, encoding="utf-8") as checkpoint:
        for sample in json.load(checkpoint)["trained"]:
            print(json.dumps(sample))
    print(json.dumps({"kills": kills}))


def main(command, bootstrap, registry, pipeline, epochs, *rest):
    at = bootstrap, registry, pipeline
    if command == "pass":
        undisturbed(at, int(epochs))
    else:
        killed(at, int(epochs), *rest)


main(*sys.argv[1:])
