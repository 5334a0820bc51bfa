package dev.refract.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What {@link BareCallBench} measures as one table, in a minute: microseconds of {@linkplain ThreadTime
 * processor time}, the ways taking turns, and the ratio to the bare call in the same round. Given the
 * command of a Python that has OpenCV, {@code src/bench/python/bare_calls.py} takes its turn too:
 *
 * <pre>{@code -Dbench.main=dev.refract.bench.BareCallTable -Dbench.args="/usr/bin/python3 src/bench/python/bare_calls.py"}</pre>
 */
public final class BareCallTable {
    private static final List<String> FAMILIES = List.of(
            "flip", "rotate", "perspective", "resize", "gaussian_blur", "median_blur", "box_blur", "brightness");
    private static final int WARM_UP = 500;
    private static final int ROUND = 30;
    private static final int ROUNDS = 25;

    private BareCallTable() {}

    /** @param python command and arguments; none, no Python */
    public static void main(String[] python) throws IOException {
        System.out.printf("%-16s %10s %18s %18s %18s%n", "us", "bare", "rendered", "copy", "python");
        Optional<Process> other = python.length == 0
                ? Optional.empty()
                : Optional.of(new ProcessBuilder(python)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
        try {
            FAMILIES.forEach(family -> print(family, other));
        } finally {
            other.ifPresent(Process::destroy);
        }
    }

    private static void print(String family, Optional<Process> python) {
        BareCallBench bench = new BareCallBench();
        bench.family = family;
        bench.open();
        ThreadTime.perCall(WARM_UP, bench::rendered);
        ThreadTime.perCall(WARM_UP, bench::bare);
        double[] bare = new double[ROUNDS];
        double[] rendered = new double[ROUNDS];
        double[] copy = new double[ROUNDS];
        double[] asked = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = ThreadTime.perCall(ROUND, bench::bare);
            rendered[round] = ThreadTime.perCall(ROUND, bench::rendered);
            copy[round] = ThreadTime.perCall(ROUND, bench::copy);
            asked[round] = python.map(other -> ask(other, family)).orElse(Double.NaN);
        }
        bench.close();
        System.out.printf(
                "%-16s %10.1f %18s %18s %18s%n",
                family, ThreadTime.median(bare), cell(rendered, bare), cell(copy, bare), cell(asked, bare));
    }

    private static String cell(double[] way, double... bare) {
        double[] ratios = new double[way.length];
        for (int round = 0; round < way.length; round++) {
            ratios[round] = way[round] / bare[round];
        }
        return "%.1f (x%.3f)".formatted(ThreadTime.median(way), ThreadTime.median(ratios));
    }

    private static double ask(Process python, String family) {
        try {
            PrintWriter question = new PrintWriter(python.outputWriter(StandardCharsets.UTF_8), true);
            question.println(family);
            BufferedReader answers = python.inputReader(StandardCharsets.UTF_8);
            return Double.parseDouble(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("Python does not answer", e);
        }
    }
}
