package dev.refract.balance.ledger;

import dev.refract.simulate.DistanceMeter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * C-SMOTE (Bernardo et al. 2020), as far as counts go: every record passes, and then minority samples are
 * synthesized until the minority is half of all. Two classes only; it begins once the minority has a
 * hundred records, as the paper's default says. The drift window is left out, which favours it here.
 */
final class CSmote implements Sampler {
    private static final int LEAST = 100;

    private final Map<String, Long> real = new TreeMap<>();
    private final Map<String, Long> all = new TreeMap<>();

    @Override
    public void take(String label, UniformRandomProvider random, DistanceMeter out) {
        real.merge(label, 1L, Long::sum);
        all.merge(label, 1L, Long::sum);
        out.emit(label, 1);
        if (all.size() < 2) {
            return;
        }
        String minority = all.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        long majority = all.values().stream().mapToLong(n -> n).max().orElseThrow();
        int missing = (int) (majority - all.get(minority));
        if (real.get(minority) >= LEAST && missing > 0) {
            all.put(minority, majority);
            out.synthesize(minority, missing);
        }
    }
}
