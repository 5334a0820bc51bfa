package dev.refract.cli.reports;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.copies.Plan;
import dev.refract.declare.Declaration;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the operations of a pipeline that changed none of the copies that were published. */
final class UnusedSteps {
    /** Copies of a kind before anything is said: a step with a small p may by chance be in none of fewer. */
    private static final int ENOUGH = 100;

    private final Plan plan;
    private final Map<Kind, Long> copies = new EnumMap<>(Kind.class);
    private final Set<String> used = new HashSet<>();

    UnusedSteps(Plan plan) {
        this.plan = plan;
    }

    void output(Sample sample) {
        sample.lineage().ifPresent(lineage -> {
            copies.merge(sample.payload().kind(), 1L, Long::sum);
            lineage.steps().forEach(step -> used.add(step.operation()));
        });
    }

    /** A line for each operation that no copy has a step of. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        copies.forEach((kind, count) -> {
            Set<String> declared = new LinkedHashSet<>();
            if (count >= ENOUGH) {
                collect(plan.stagesFor(kind), declared);
            }
            declared.removeAll(used);
            declared.forEach(id -> lines.add(String.format(
                    Locale.ROOT,
                    "unused    %s is in none of %,d %s copies: it found nothing to change",
                    id,
                    count,
                    kind.id())));
        });
        return lines;
    }

    /** Steps that are never played say nothing: {@code validate} names them. */
    private static void collect(List<Stage> stages, Set<String> ids) {
        for (Stage stage : stages) {
            if (stage.p() == 0) {
                continue;
            }
            if (stage.part() instanceof Policy policy) {
                collect(policy.steps(), ids);
            } else if (stage.part() instanceof Augmentation<?> operation) {
                ids.add(Declaration.of(operation.getClass().asSubclass(Record.class))
                        .id());
            }
        }
    }
}
