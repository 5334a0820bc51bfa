package dev.refract.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Which part of a pipeline's time the balance takes: runs a command of Refract in this process and looks at
 * what its stream threads do, some three hundred times a second. All of one run, so that a busy machine
 * matters little; with some hundred looks the share is good to a percent or two.
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=dev.refract.cli.BalanceShare \
 *   -Dbench.args="run topologies/01-images.yaml --input ../shared/data/cifar10-lt/train --data target/share"
 * }</pre>
 */
public final class BalanceShare {
    private static final long PAUSE = 3_000_000;

    private BalanceShare() {}

    /** What a stream thread was found doing. */
    private enum Doing {
        /** Deciding how many copies, drawing on the reservoir, writing down what came of it. */
        BALANCE,
        /** Everything else that is done to a record. */
        REFINE,
        /** Kafka Streams and its clients: polling, committing, producing. */
        STREAMS,
        /** Waiting for the broker or for another thread. */
        WAIT
    }

    /** Takes the words of a command. */
    public static void main(String[] arguments) {
        Thread command = new Thread(() -> Main.commandLine().execute(arguments));
        command.start();
        Map<Doing, Integer> looks = new TreeMap<>();
        while (command.isAlive()) {
            LockSupport.parkNanos(PAUSE);
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread.getName().matches(".*-StreamThread-\\d+")) {
                    looks.merge(doing(thread, stack), 1, Integer::sum);
                }
            });
        }
        int all = looks.values().stream().mapToInt(Integer::intValue).sum();
        int busy = all - looks.getOrDefault(Doing.WAIT, 0);
        int balance = looks.getOrDefault(Doing.BALANCE, 0);
        System.out.printf(
                "%nlooks %s; balance %.1f %% of the time, %.1f %% of the time not spent waiting%n",
                looks, 100.0 * balance / all, 100.0 * balance / busy);
    }

    private static Doing doing(Thread thread, StackTraceElement[] stack) {
        if (thread.getState() != Thread.State.RUNNABLE) {
            return Doing.WAIT;
        }
        Doing doing = Doing.STREAMS;
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().contains("EPoll") || frame.getMethodName().equals("epollWait")) {
                return Doing.WAIT;
            }
            if (frame.getClassName().equals("dev.refract.topology.LedgerRation")) {
                return Doing.BALANCE;
            }
            if (frame.getClassName().equals("dev.refract.topology.RefineProcessor")) {
                doing = Doing.REFINE;
            }
        }
        return doing;
    }
}
