package dev.refract.copies;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.label.KeypointNames;
import dev.refract.declare.Declaration;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What in a pipeline does not fit the samples that come: steps for other kinds of data than theirs, names with a side
 * that a mirror image falsifies, and outlines that operations cover. Not thread-safe.
 */
public final class SampleFit {
    private static final KeypointNames SIDES = new KeypointNames(Map.of(), true);
    private static final int SHOWN = 5;

    private final Plan plan;
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> points = new TreeSet<>();
    private long withObjects;
    private long withOutlines;

    /** Begins without samples. */
    public SampleFit(Plan plan) {
        this.plan = plan;
    }

    /** Takes in a sample. */
    public void add(Sample sample) {
        kinds.merge(sample.payload().kind(), 1L, Long::sum);
        classes.addAll(sample.label().classes().keySet());
        classes.addAll(sample.label().multilabel().keySet());
        withObjects += sample.label().instances().isEmpty() ? 0 : 1;
        withOutlines += sample.label().instances().stream()
                        .anyMatch(instance -> !instance.polygons().isEmpty())
                ? 1
                : 0;
        for (Instance instance : sample.label().instances()) {
            classes.add(instance.category());
            instance.keypoints().stream().map(Keypoint::name).forEach(points::add);
        }
    }

    /** One sentence for each thing that does not fit. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        steps(warnings);
        if (withObjects > 0) {
            Set<String> cautions = new TreeSet<>();
            cautions(plan.stagesFor(Kind.IMAGE), cautions);
            cautions.forEach(
                    caution -> warnings.add("objects came with " + withObjects + " of the samples, and " + caution));
        }
        Set<String> covering = new TreeSet<>();
        covering(plan.stagesFor(Kind.IMAGE), covering);
        if (withOutlines > 0 && !covering.isEmpty()) {
            warnings.add("outlines came with " + withOutlines + " of the samples, and keep what "
                    + String.join(", ", covering)
                    + " covers; visibility says how much is seen, and the gate boxes_remain: {min_visibility: …} refuses"
                    + " objects that are hidden");
        }
        boolean mirrored = kinds.containsKey(Kind.IMAGE) && mirrors(plan.stagesFor(Kind.IMAGE));
        if (mirrored && plan.media().get(Kind.IMAGE) instanceof ImageMedium images) {
            classes(images, warnings);
            points(images, warnings);
        }
        return warnings;
    }

    /** Only where copies are made: otherwise nothing is expected of the steps. */
    private void steps(List<String> warnings) {
        if (!plan.pipeline().makesCopies() || plan.pipeline().augment().steps().isEmpty()) {
            return;
        }
        String made = plan.stages().keySet().stream().map(Kind::id).sorted().collect(Collectors.joining(", "));
        kinds.forEach((kind, count) -> {
            if (plan.stagesFor(kind).isEmpty()) {
                warnings.add("no step of this pipeline works on " + kind.id() + ", of which " + count
                        + " samples came; its steps are for " + (made.isEmpty() ? "no kind of data here" : made));
            }
        });
    }

    private void classes(ImageMedium images, List<String> warnings) {
        Set<String> declared = new TreeSet<>();
        images.classPairs().ifPresent(pairs -> {
            declared.addAll(pairs.keySet());
            declared.addAll(pairs.values());
        });
        Map<String, String> pairs = new TreeMap<>();
        for (String name : classes) {
            String other = SIDES.mirrored(name);
            if (!other.equals(name) && !declared.contains(name) && !pairs.containsKey(other)) {
                pairs.put(name, other);
            }
        }
        if (!pairs.isEmpty()) {
            warnings.add("copies may be mirrored and keep classes with a side: " + shown(pairs.keySet())
                    + "; media: [image: {class_pairs: {"
                    + pairs.keySet().iterator().next() + ": "
                    + pairs.values().iterator().next() + "}}] swaps them");
        }
    }

    /** A name with a side that the names here do not recognize, seen by what differs in one letter or word only. */
    private void points(ImageMedium images, List<String> warnings) {
        KeypointNames names = new KeypointNames(images.keypointPairs(), images.mirrorSides());
        Set<String> unpaired = points.stream()
                .filter(name -> names.mirrored(name).equals(name))
                .filter(name -> !images.keypointPairs().containsKey(name)
                        && points.stream().anyMatch(other -> !other.equals(name) && SidePairs.differ(name, other)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unpaired.isEmpty()) {
            warnings.add("copies may be mirrored and keep the names of keypoints that look like pairs: "
                    + shown(unpaired) + "; media: [image: {keypoint_pairs: {…}}] swaps them");
        }
    }

    private static String shown(Set<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (names.size() > SHOWN ? ", …" : "");
    }

    private static void cautions(List<Stage> stages, Set<String> cautions) {
        for (Stage stage : stages) {
            if (stage.part() instanceof Policy policy) {
                cautions(policy.steps(), cautions);
            } else if (stage.part() instanceof Augmentation<?> operation) {
                cautions.addAll(operation.cautions());
            }
        }
    }

    private static void covering(List<Stage> stages, Set<String> ids) {
        for (Stage stage : stages) {
            if (stage.part() instanceof Policy policy) {
                covering(policy.steps(), ids);
            } else if (stage.part() instanceof Augmentation<?> operation && operation.covers()) {
                ids.add(Declaration.of(operation.getClass().asSubclass(Record.class))
                        .id());
            }
        }
    }

    private static boolean mirrors(List<Stage> stages) {
        return stages.stream()
                .anyMatch(stage -> stage.part() instanceof Policy policy
                        ? mirrors(policy.steps())
                        : stage.part() instanceof Augmentation<?> operation && operation.mirrors());
    }
}
