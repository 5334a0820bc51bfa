package dev.refract.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Where progress is shown: standard error.
 *
 * @param err takes whole lines
 * @param interactive whether a person watches, so that a line may be drawn over
 * @param quiet whether warnings alone are wanted
 */
public record Terminal(PrintWriter err, boolean interactive, boolean quiet) {
    private static final int UPDATE_MILLIS = 200;
    private static final int STEPS = 4;

    /** The terminal of this process; the launcher knows whether it is one. */
    public static Terminal of(PrintWriter err, boolean quiet) {
        return new Terminal(err, Boolean.getBoolean("refract.terminal"), quiet);
    }

    /** Says how things stand in one line, made {@link Printable}; nothing when quiet. */
    public void print(String line) {
        if (!quiet) {
            warn(line);
        }
    }

    /** Says what is wrong in one line, made {@link Printable}. */
    public void warn(String line) {
        err.println(Printable.line(line));
        err.flush();
    }

    /**
     * Begins to show how a task comes along.
     *
     * @param unit what is counted, in the plural
     */
    public ProgressMeter startMeter(String task, String unit, long total) {
        return interactive && !quiet ? new BarMeter(task, unit, total) : new LineMeter(task, unit, total);
    }

    private String summary(String task, String unit, long done, long startedAt) {
        double seconds =
                (System.nanoTime() - startedAt) / (double) Duration.ofSeconds(1).toNanos();
        return String.format(
                Locale.ROOT, "%s %,d %s in %.1f s, %,.0f a second", task, done, unit, seconds, done / seconds);
    }

    /** A bar with rate and time left, gone when it is done. */
    private final class BarMeter implements ProgressMeter {
        private final String task;
        private final String unit;
        private final long startedAt = System.nanoTime();
        private final ProgressBar bar;
        private long done;

        BarMeter(String task, String unit, long total) {
            this.task = task;
            this.unit = unit;
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUnit(" " + unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .setConsumer(new OverwrittenLine(err))
                    .build();
        }

        @Override
        public void update(long count) {
            done = count;
            bar.stepTo(count);
        }

        @Override
        public void close() {
            bar.close();
            print(summary(task, unit, done, startedAt));
        }
    }

    /** A line at each quarter. */
    private final class LineMeter implements ProgressMeter {
        private final String task;
        private final String unit;
        private final long startedAt = System.nanoTime();
        private final long total;
        private long step = 1;
        private long done;

        LineMeter(String task, String unit, long total) {
            this.task = task;
            this.unit = unit;
            this.total = total;
        }

        @Override
        public synchronized void update(long count) {
            done = count;
            while (step < STEPS && count * STEPS >= step * total) {
                print(String.format(Locale.ROOT, "%s %,d of %,d %s", task, count, total, unit));
                step = Math.max(step + 1, count * STEPS / Math.max(1, total) + 1);
            }
        }

        @Override
        public synchronized void close() {
            print(summary(task, unit, done, startedAt));
        }
    }
}
