"""The OpenCV calls of BareCallBench from Python: same sizes, same parameters, one thread.

Needs OpenCV for Python: apt-get install python3-opencv. Alone it prints microseconds of processor time a call:

    python3 src/bench/python/bare_calls.py

Given the names of families on standard input, one a line, it answers each with the microseconds of one round, so that
another program (BareCallTable) can take turns with it.
"""

import math
import statistics
import sys
import time

import cv2
import numpy

SIDE = 512
ROUND = 0.03  # seconds
ROUNDS = 25


def picture():
    random = numpy.random.default_rng(1)
    y, x = numpy.mgrid[0:SIDE, 0:SIDE]
    channels = [255 * x / SIDE, 255 * y / SIDE, 255 * (x + y) / (2 * SIDE)]
    noisy = [(channel + random.integers(0, 16, (SIDE, SIDE))) % 256 for channel in channels]
    return numpy.dstack(noisy).astype(numpy.uint8)


def calls():
    image = picture()
    size = (SIDE, SIDE)
    middle = SIDE / 2 - 0.5
    turn = cv2.getRotationMatrix2D((middle, middle), 30, 1)
    shares = [(0.05, 0.02), (0.97, 0.06), (0.93, 0.98), (0.02, 0.95)]
    corners = numpy.array([(SIDE * x - 0.5, SIDE * y - 0.5) for x, y in shares], numpy.float32)
    ends = numpy.array([(-0.5, -0.5), (SIDE - 0.5, -0.5), (SIDE - 0.5, SIDE - 0.5), (-0.5, SIDE - 0.5)], numpy.float32)
    tilt = cv2.getPerspectiveTransform(corners, ends)
    kernel = 2 * math.ceil(3 * 1.5) + 1
    table = numpy.clip(numpy.round(numpy.arange(256) + 0.1 * 255), 0, 255).astype(numpy.uint8)
    return {
        "flip": lambda: cv2.flip(image, 1),
        "rotate": lambda: cv2.warpAffine(image, turn, size),
        "perspective": lambda: cv2.warpPerspective(image, tilt, size),
        "resize": lambda: cv2.resize(image, (SIDE // 2, SIDE // 2), interpolation=cv2.INTER_AREA),
        "gaussian_blur": lambda: cv2.GaussianBlur(image, (kernel, kernel), 1.5),
        "median_blur": lambda: cv2.medianBlur(image, 5),
        "box_blur": lambda: cv2.blur(image, (5, 5)),
        "brightness": lambda: cv2.LUT(image, table),
    }


def microseconds(call):
    begin = now = time.thread_time()
    count = 0
    while now - begin < ROUND:
        call()
        count += 1
        now = time.thread_time()
    return (now - begin) / count * 1e6


def main():
    cv2.setNumThreads(1)
    families = calls()
    if not sys.stdin.isatty():
        for line in sys.stdin:
            print(microseconds(families[line.strip()]), flush=True)
        return
    print(f"OpenCV {cv2.__version__}, microseconds a call")
    for family, call in families.items():
        call()
        print(f"{family:16}{statistics.median(microseconds(call) for _ in range(ROUNDS)):10.1f}")


if __name__ == "__main__":
    main()
