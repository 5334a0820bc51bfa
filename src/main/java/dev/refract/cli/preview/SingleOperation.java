package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.augment.policy.ApplyEach;
import dev.refract.copies.Plan;
import dev.refract.declare.Declaration;
import dev.refract.sample.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a pipeline, alone.
 *
 * @param id of the operation
 * @param type of the operation, as declared
 * @param plan plays the operation on every copy, whatever its probability, and has no gates, which judge
 *     whole copies; an operation that the pipeline has with several settings takes them in turns
 */
record SingleOperation(String id, Class<?> type, Plan plan) {

    /** Every operation on this kind of data, also inside policies, in the order in which the pipeline names them. */
    static List<SingleOperation> of(Plan plan, Kind kind) {
        Map<String, Set<Transform>> settings = new LinkedHashMap<>();
        collect(plan.stagesFor(kind), settings);
        return settings.entrySet().stream()
                .map(each -> new SingleOperation(
                        each.getKey(),
                        each.getValue().iterator().next().getClass(),
                        alone(each.getKey(), each.getValue(), kind, plan)))
                .toList();
    }

    private static void collect(List<Stage> stages, Map<String, Set<Transform>> settings) {
        for (Stage stage : stages) {
            if (stage.part() instanceof Policy policy) {
                collect(policy.steps(), settings);
            } else if (stage.part() instanceof Augmentation<?> operation) {
                String id = Declaration.of(operation.getClass().asSubclass(Record.class))
                        .id();
                settings.computeIfAbsent(id, unseen -> new LinkedHashSet<>()).add(operation);
            }
        }
    }

    /** Draws under a digest of its own, so that one operation's draws say nothing of another's. */
    private static Plan alone(String id, Set<Transform> settings, Kind kind, Plan plan) {
        Stage inTurns = Stage.of(new ApplyEach(settings.stream().map(Stage::of).toList()));
        return new Plan(
                plan.pipeline().withGates(List.of()),
                plan.digest() + " " + id,
                plan.media(),
                Map.of(kind, List.of(inTurns)),
                plan.augmenter(),
                plan.splitter());
    }
}
