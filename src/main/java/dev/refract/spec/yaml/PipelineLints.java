package dev.refract.spec.yaml;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Mixing;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.augment.catalog.Catalog;
import dev.refract.gate.DiffersFromOrigin;
import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.sample.Kind;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is allowed but hardly meant. */
final class PipelineLints {
    private final Catalog catalog;
    private final ParseContext findings;
    private final List<Problem> warnings = new ArrayList<>();

    private PipelineLints(Catalog catalog, ParseContext findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** One warning for each thing in {@code pipeline} that does not do what it looks like. */
    static List<Problem> of(Pipeline pipeline, Catalog catalog, ParseContext findings) {
        PipelineLints lints = new PipelineLints(catalog, findings);
        lints.copies(pipeline);
        if (pipeline.sink().retractions().isPresent() && !pipeline.source().retracts()) {
            lints.warn(
                    "sink.retractions",
                    "nothing is retracted: set source.revisions to supersede or source.tombstones to forward");
        }
        lints.steps(pipeline.augment().steps(), "augment.steps");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        lints.kinds(pipeline.augment().steps(), kinds);
        pipeline.media().forEach(medium -> kinds.add(medium.kind()));
        if (kinds.equals(EnumSet.of(Kind.TEXT))) {
            lints.mixing(pipeline.augment().steps(), "augment.steps");
        }
        return List.copyOf(lints.warnings);
    }

    private void copies(Pipeline pipeline) {
        boolean steps = !pipeline.augment().steps().isEmpty();
        boolean copies = pipeline.makesCopies();
        boolean compared = pipeline.gate().stream()
                .anyMatch(gate -> gate instanceof DiffersFromOrigin || gate instanceof NoDuplicateOfSibling);
        if (copies && !steps) {
            warn("augment.steps", "there are no steps, so every copy equals its origin; add a step");
        }
        if (steps && !copies) {
            warn("augment.copies", "no copies are made, so no step is applied");
        }
        if (copies && steps && !compared) {
            warn("gate", "copies that equal their origin are published; the gate differs_from_origin refuses them");
        }
    }

    private void steps(List<Stage> steps, String path) {
        for (int i = 0; i < steps.size(); i++) {
            Stage stage = steps.get(i);
            if (stage.p() == 0) {
                warn(path + "[" + i + "]", "p is 0, so the step is never applied");
            }
            boolean alone = steps.size() == 1 && path.equals("augment.steps");
            if (stage.part() instanceof Policy policy) {
                if (!alone && policy.copies().isPresent()) {
                    warn(
                            path + "[" + i + "]",
                            "is not the only entry of augment.steps, so it does not decide how many copies there are");
                }
                steps(policy.steps(), path + "[" + i + "]");
            } else if (stage.part() instanceof Augmentation<?> operation) {
                if (!catalog.media().containsKey(operation.kind().id())) {
                    warn(
                            path + "[" + i + "]",
                            "no medium can open " + operation.kind().id() + " data");
                }
                for (String caution : operation.cautions()) {
                    warn(path + "[" + i + "]", caution);
                }
            }
        }
    }

    /** The kinds of data that the operations which do not mix are for. */
    private void kinds(List<Stage> steps, Set<Kind> kinds) {
        for (Stage stage : steps) {
            if (stage.part() instanceof Policy policy) {
                kinds(policy.steps(), kinds);
            } else if (stage.part() instanceof Augmentation<?> operation && !(operation instanceof Mixing<?>)) {
                kinds.add(operation.kind());
            }
        }
    }

    /** In a pipeline that is about texts: what mixes can only be meant for them. */
    private void mixing(List<Stage> steps, String path) {
        for (int i = 0; i < steps.size(); i++) {
            Transform part = steps.get(i).part();
            if (part instanceof Policy policy) {
                mixing(policy.steps(), path + "[" + i + "]");
            } else if (part instanceof Mixing<?> operation && operation.kind() != Kind.TEXT) {
                warn(
                        path + "[" + i + "]",
                        "works on " + operation.kind().id() + " data and leaves texts alone: "
                                + ExcludedOperations.MIXED_TEXTS);
            }
        }
    }

    private void warn(String path, String message) {
        warnings.add(findings.problemAt(path, message));
    }
}
