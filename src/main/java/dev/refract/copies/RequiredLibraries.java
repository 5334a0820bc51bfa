package dev.refract.copies;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Declaration;
import dev.refract.declare.Library;
import dev.refract.spec.Pipeline;
import java.util.List;

/** Whether the class path has what a pipeline runs with: asked before the first record, not at it. */
final class RequiredLibraries {
    private RequiredLibraries() {}

    /** @throws dev.refract.declare.MissingLibraryException for the first step, gate or medium without its library */
    static void check(Pipeline pipeline) {
        checkStages(pipeline.augment().steps());
        pipeline.gate().forEach(RequiredLibraries::checkOne);
        pipeline.media().forEach(RequiredLibraries::checkOne);
    }

    private static void checkStages(List<Stage> stages) {
        for (Stage stage : stages) {
            checkOne(stage.part());
            if (stage.part() instanceof Policy policy) {
                checkStages(policy.steps());
            }
        }
    }

    private static void checkOne(Object declared) {
        Library.missingFor(declared.getClass())
                .ifPresent(library ->
                        library.require(Declaration.of(declared.getClass().asSubclass(Record.class))
                                .id()));
    }
}
