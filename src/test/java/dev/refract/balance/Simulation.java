package dev.refract.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Runs a ledger over a stream and measures what the reference measures. */
final class Simulation {
    private static final int WINDOW = 2_000;
    private static final int EVERY = 200;
    private static final double RECOVERED = .05;
    private static final int CHECKS = 10;

    final Ledger ledger;
    final List<Double> windowDistances = new ArrayList<>();
    int mostCopies;
    int mostCopiesAfterEvent;
    long scarce;
    long scarceKept;
    int recovery = -1;
    private final Scenario.Stream stream;
    private final TreeMap<String, Integer> window = new TreeMap<>();
    private final Deque<String> order = new ArrayDeque<>();

    private Simulation(Scenario.Stream stream, Ledger ledger) {
        this.stream = stream;
        this.ledger = ledger;
    }

    static Simulation run(Scenario.Stream stream, BalanceRules rules, long seed) {
        return run(stream, rules, seed, stream::uniform);
    }

    static Simulation run(Scenario.Stream stream, BalanceRules rules, long seed, IntFunction<Mix> wanted) {
        Simulation simulation = new Simulation(stream, new Ledger(rules));
        SplittableRandom random = new SplittableRandom(~seed);
        for (int t = 0; t < stream.labels().size(); t++) {
            simulation.step(t, random.nextDouble(), wanted);
        }
        return simulation;
    }

    private void step(int t, double u, IntFunction<Mix> wanted) {
        String label = stream.labels().get(t);
        Decision decision = ledger.decide(label, u);
        ledger.commit(decision);
        mostCopies = Math.max(mostCopies, decision.copies());
        if (stream.event() >= 0 && t >= stream.event()) {
            mostCopiesAfterEvent = Math.max(mostCopiesAfterEvent, decision.copies());
        }
        if (decision.standing() == Standing.SCARCE) {
            scarce++;
            scarceKept += decision.copies() > 0 ? 1 : 0;
        }
        for (int i = 0; i < decision.copies(); i++) {
            order.add(label);
            window.merge(label, 1, Integer::sum);
            if (order.size() > WINDOW) {
                window.merge(order.remove(), -1, Integer::sum);
            }
        }
        if ((t + 1) % EVERY == 0) {
            windowDistances.add(Mix.of(window).distance(wanted.apply(t)));
            watchRecovery();
        }
    }

    private void watchRecovery() {
        int first = windowDistances.size() - CHECKS;
        if (stream.event() < 0 || recovery >= 0 || first < stream.event() / EVERY) {
            return;
        }
        if (windowDistances.subList(first, windowDistances.size()).stream().allMatch(d -> d < RECOVERED)) {
            recovery = (first + 1) * EVERY - stream.event();
        }
    }

    double meanWindowDistance() {
        return meanWindowDistanceFrom(0);
    }

    /** The mean over the windows that were looked at from this record on. */
    double meanWindowDistanceFrom(int record) {
        return windowDistances.subList(record / EVERY, windowDistances.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /** Copies made over copies that the volume asked for. */
    double volumeKept() {
        return ledger.copies() / ledger.copiesDue();
    }

    double originalsKept() {
        return scarceKept / (double) Math.max(1, scarce);
    }

    double distance() {
        return ledger.made().distance(stream.uniform(stream.labels().size() - 1));
    }
}
