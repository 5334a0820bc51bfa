package dev.refract.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Runs a ledger over a stream and measures what the reference measures. */
final class Simulation {
    private static final int WINDOW = 2_000;
    private static final int EVERY = 200;
    private static final double RECOVERED = .05;
    private static final int CHECKS = 10;

    final Ledger ledger;
    private final Reservoirs reservoirs;
    private final SplittableRandom reservoirDraws;
    int mostUses;
    long pulled;
    final List<Double> windowDistances = new ArrayList<>();
    int mostCopies;
    int mostCopiesAfterEvent;
    long scarce;
    long scarceKept;
    int recovery = -1;
    private final Scenario.Stream stream;
    private final TreeMap<String, Integer> window = new TreeMap<>();
    private final Deque<String> order = new ArrayDeque<>();

    private Simulation(Scenario.Stream stream, Ledger ledger, ReservoirRules reservoirs, long seed) {
        this.stream = stream;
        this.ledger = ledger;
        this.reservoirs = new Reservoirs(reservoirs);
        this.reservoirDraws = new SplittableRandom(seed * 31);
    }

    static Simulation run(Scenario.Stream stream, BalanceRules rules, long seed) {
        return run(stream, rules, ReservoirRules.DEFAULT, seed);
    }

    static Simulation run(Scenario.Stream stream, BalanceRules rules, ReservoirRules reservoirs, long seed) {
        Simulation simulation = new Simulation(stream, new Ledger(rules), reservoirs, seed);
        SplittableRandom random = new SplittableRandom(~seed);
        for (int t = 0; t < stream.labels().size(); t++) {
            simulation.step(t, random.nextDouble());
        }
        return simulation;
    }

    private void step(int t, double u) {
        String label = stream.labels().get(t);
        Decision decision = ledger.decide(label, u);
        List<Entry> drawn = decision.pull()
                .map(pull -> reservoirs.draw(pull.label(), pull.copies(), t))
                .orElse(List.of());
        ledger.commit(decision.pulled(drawn.size()));
        reservoirs.commit(drawn);
        drawn.forEach(entry -> emit(entry.label()));
        pulled += drawn.size();
        mostUses = Math.max(mostUses, drawn.stream().mapToInt(Entry::uses).max().orElse(0));
        if (decision.standing() == Standing.SCARCE || decision.standing() == Standing.COMMON) {
            reservoirs.commit(reservoirs.offer(label, "" + t, t, decision.copies(), reservoirDraws.nextDouble()));
        }
        mostCopies = Math.max(mostCopies, decision.copies());
        if (stream.event() >= 0 && t >= stream.event()) {
            mostCopiesAfterEvent = Math.max(mostCopiesAfterEvent, decision.copies());
        }
        if (decision.standing() == Standing.SCARCE) {
            scarce++;
            scarceKept += decision.copies() > 0 ? 1 : 0;
        }
        for (int i = 0; i < decision.copies(); i++) {
            emit(label);
        }
        if ((t + 1) % EVERY == 0) {
            windowDistances.add(Mix.of(window).distance(stream.uniform(t)));
            watchRecovery();
        }
    }

    private void emit(String label) {
        order.add(label);
        window.merge(label, 1, Integer::sum);
        if (order.size() > WINDOW) {
            window.merge(order.remove(), -1, Integer::sum);
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
