package dev.refract.augment;

import dev.refract.augment.ContractSamples.Specimen;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.engine.ResourceIndex;
import dev.refract.augment.engine.StepCodec;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.DataFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What every operation and policy promises, checked for one of them: each violation is one line. It returns what it
 * finds instead of failing, so that a test can show that it finds something in a broken operation.
 */
public final class OperationContract {
    private static final int COPIES = 6;
    private static final int DRAWS = 24;
    private static final double MEASURABLE = 0.004;

    private final StepCodec codec;
    private final Augmenter augmenter;
    private final Medium medium;
    private final ContractSamples samples;

    /**
     * @param medium of the kind of {@code samples}
     */
    public OperationContract(Catalog catalog, Medium medium, ContractSamples samples) {
        this.codec = new StepCodec(catalog);
        this.augmenter = new Augmenter(codec);
        this.medium = medium;
        this.samples = samples;
    }

    /** Everything that is wrong with an operation or a policy, whatever its arguments; empty when it is sound. */
    public List<String> violations(Transform operation) {
        List<String> found = new ArrayList<>();
        for (Specimen specimen : samples.ordinary()) {
            guarded(found, specimen, () -> {
                repeats(operation, specimen, found);
                if (operation instanceof Augmentation<?> drawing) {
                    readsBack(drawing, specimen, found);
                }
            });
        }
        for (Specimen specimen : samples.extremes()) {
            guarded(found, specimen, () -> survives(operation, specimen, found));
        }
        return found;
    }

    /** What is wrong with an operation of which nobody set an argument: that it does nothing to see. */
    public List<String> idleness(Augmentation<?> byDefault) {
        double most = 0;
        for (Specimen specimen : samples.ordinary()) {
            double sum = 0;
            try (Subject subject = medium.open(specimen.payload(), specimen.label())) {
                for (int i = 0; i < DRAWS; i++) {
                    sum += make(subject, byDefault, i).distance();
                }
            }
            most = Math.max(most, sum / DRAWS);
        }
        return most >= MEASURABLE
                ? List.of()
                : List.of("the default changes the payload by " + most + " on average, less than " + MEASURABLE);
    }

    /** Same address, same copy: again, in another order, in another thread, from the lineage. */
    private void repeats(Transform operation, Specimen specimen, List<String> found) {
        Object before = specimen.payload().toString() + specimen.payload().hashCode();
        try (Subject subject = medium.open(specimen.payload(), specimen.label())) {
            List<Integer> order = new ArrayList<>();
            Map<Integer, Result> first = new TreeMap<>();
            for (int i = 0; i < COPIES; i++) {
                order.add(i);
                first.put(i, make(subject, operation, i));
            }
            Collections.shuffle(order, new Random(1));
            for (int i : order) {
                expectEqual(first.get(i), make(subject, operation, i), specimen + ", made twice", found);
            }
            Map<Integer, Result> elsewhere = CompletableFuture.supplyAsync(() -> all(operation, specimen))
                    .join();
            for (int i : order) {
                Result made = first.get(i);
                expectEqual(made, elsewhere.get(i), specimen + ", made in another thread", found);
                if (!again(subject, operation, made).equals(made.copy())) {
                    found.add(specimen + ": the copy made again from its lineage is another one");
                }
                samples.stray(made.copy()).forEach(stray -> found.add(specimen + ": " + stray));
            }
        }
        if (!before.equals(specimen.payload().toString() + specimen.payload().hashCode())) {
            found.add(specimen + ": the input was modified");
        }
    }

    private Augmented again(Subject subject, Transform operation, Result made) {
        return augmenter.replay(
                subject, made.steps(), samples.partners(), ResourceIndex.of(List.of(Stage.of(operation))));
    }

    private Map<Integer, Result> all(Transform operation, Specimen specimen) {
        Map<Integer, Result> made = new TreeMap<>();
        try (Subject subject = medium.open(specimen.payload(), specimen.label())) {
            for (int i = COPIES - 1; i >= 0; i--) {
                made.put(i, make(subject, operation, i));
            }
        }
        return made;
    }

    /** A step is plain data: read back, it is equal to what was written. */
    @SuppressWarnings("unchecked") // the samples' operations are of the medium's kind
    private <F extends Facts> void readsBack(Augmentation<F> operation, Specimen specimen, List<String> found) {
        try (Subject subject = medium.open(specimen.payload(), specimen.label());
                Draft draft = subject.draft()) {
            for (int i = 0; i < COPIES; i++) {
                Optional<? extends Step> step = draw(operation, (F) draft.facts(), i);
                step.ifPresent(drawn -> {
                    AppliedStep written = codec.write(operation, drawn);
                    if (!codec.read(written).equals(drawn)) {
                        found.add(specimen + ": " + written.parameters() + " is not read back as " + drawn);
                    }
                });
            }
        }
    }

    private <F extends Facts> Optional<? extends Step> draw(Augmentation<F> operation, F facts, int copy) {
        return operation instanceof Mixing<F> mixing
                ? mixing.draw(facts, samples.partners(), address(copy).generator())
                : operation.draw(facts, address(copy).generator());
    }

    private void survives(Transform operation, Specimen specimen, List<String> found) {
        try (Subject subject = medium.open(specimen.payload(), specimen.label())) {
            for (int i = 0; i < 2; i++) {
                samples.stray(make(subject, operation, i).copy()).forEach(stray -> found.add(specimen + ": " + stray));
            }
        } catch (DataFault refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                found.add(specimen + ": refused without a word");
            }
        }
    }

    private Result make(Subject subject, Transform operation, int copy) {
        return augmenter.make(subject, List.of(Stage.of(operation)), samples.partners(), address(copy));
    }

    private static Address address(int copy) {
        return Address.of(7, "contract", "specimen").child(copy);
    }

    private static void expectEqual(Result first, Result second, String when, List<String> found) {
        if (!first.equals(second)) {
            found.add(when + ": same address, another copy");
        }
    }

    private static void guarded(List<String> found, Specimen specimen, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            found.add(specimen + ": " + e);
        }
    }
}
