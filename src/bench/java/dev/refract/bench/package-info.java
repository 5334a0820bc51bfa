/**
 * How fast Refract is: end to end on the embedded broker, and its hot pieces one by one.
 *
 * <p>End to end, about five minutes; prints records per second and ratios, all of one run:
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec
 * mvn -q -Pbench test-compile exec:exec -Dbench.args="records=1000000 rounds=7 images=../shared/data/cifar10-lt"
 * }</pre>
 *
 * <p>The hot pieces, with JMH; its arguments are a pattern of benchmark names and JMH's own options:
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=org.openjdk.jmh.Main -Dbench.args="SerdeBench -f 1"
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=org.openjdk.jmh.Main -Dbench.args="-l"
 * }</pre>
 *
 * <p>Every operation on an image of 512 by 512 pixels, by JMH in twenty minutes or by processor time in
 * five; and what a copy costs over the one OpenCV call it comes down to, in a minute, beside the same
 * calls from Python (leave the last argument out where there is no OpenCV for Python):
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.bench.OperationBench
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.bench.OperationRates
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.bench.BareCallTable \
 *   -Dbench.args="/usr/bin/python3 src/bench/python/bare_calls.py"
 * }</pre>
 *
 * <p>The profile sets what {@code ./refract} sets: one OpenMP thread, and for glibc that freed pixels stay in
 * the process, without which operations in floating point take up to six times as long.
 *
 * <p>The cost of a balance, in nanoseconds and bytes of state a record, and as a part of a pipeline's time:
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=org.openjdk.jmh.Main -Dbench.args="LedgerBench|ReservoirBench"
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.cli.BalanceShare \
 *   -Dbench.args="run topologies/01-images.yaml --input ../shared/data/cifar10-lt/train --data target/share"
 * }</pre>
 *
 * <p>What the check at decode costs a record that only passes, a minute:
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.topology.DecodeCheckCost
 * }</pre>
 *
 * <p>What it costs such a record to be known by its content, half a minute:
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.topology.RevisionCost
 * }</pre>
 *
 * <p>Numbers of different runs are not to be compared: the same copy of the same records has been seen
 * to differ by a factor of two between a quiet and a busy machine. Ratios within a run are steady, which
 * is why the end-to-end benchmark interleaves what it compares.
 */
package dev.refract.bench;
