package dev.refract.source;

import dev.refract.declare.Param;
import dev.refract.sample.Annotation;
import dev.refract.sample.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Where a label stands. */
public record LabelFields(
        @Param(
                doc = "Field of the class: its name, a list of names that each count as one vote, or a map of names to"
                        + " shares that sum to 1.",
                example = "after.category",
                shorthand = true)
        Optional<FieldPath> classes,

        @Param(
                doc =
                        "Field of the classes that are true independently of each other: a list of names, or a map of names"
                                + " to probabilities.",
                example = "after.tags")
        Optional<FieldPath> multilabel,

        @Param(doc = "Field of the regression target.", example = "after.price")
        Optional<FieldPath> value,

        @Param(doc = "Field of the annotation's id.", example = "annotation.id")
        Optional<FieldPath> annotationId,

        @Param(doc = "Field of who annotated.", example = "annotation.completed_by")
        Optional<FieldPath> annotator,

        @Param(doc = "Field of how far annotators agree, in [0, 1].")
        Optional<FieldPath> agreement,

        @Param(doc = "Field of how sure the annotator is, in [0, 1].")
        Optional<FieldPath> confidence) {
    private static final Annotation NOBODY =
            new Annotation(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public LabelFields {
        if (Stream.of(classes, multilabel, value).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("names no label; give classes, multilabel or value");
        }
    }

    Label in(SourceFields record) {
        Label label = Label.NONE
                .withClasses(classes.flatMap(record::find)
                        .map(field -> shares(field, true))
                        .orElse(Map.of()))
                .withMultilabel(multilabel
                        .flatMap(record::find)
                        .map(field -> shares(field, false))
                        .orElse(Map.of()))
                .withValue(number(value, record));
        Annotation annotation = new Annotation(
                annotationId.flatMap(record::find).map(FieldValue::name),
                annotator.flatMap(record::find).map(FieldValue::name),
                number(agreement, record),
                number(confidence, record));
        return annotation.equals(NOBODY) ? label : label.withAnnotation(annotation);
    }

    /** @param votes whether names of a list share the sample; else each is true on its own */
    private static Map<String, Double> shares(FieldValue field, boolean votes) {
        Map<String, Double> shares = new LinkedHashMap<>();
        if (field.node().isObject()) {
            field.members().forEach((name, share) -> shares.put(name, share.number()));
        } else if (field.node().isArray()) {
            List<FieldValue> names = field.elements();
            names.forEach(name -> shares.merge(name.name(), 1.0, votes ? Double::sum : Math::max));
            shares.replaceAll((name, count) -> votes ? count / names.size() : count);
        } else {
            shares.put(field.name(), 1.0);
        }
        return shares;
    }

    private static OptionalDouble number(Optional<FieldPath> field, SourceFields record) {
        Optional<FieldValue> found = field.flatMap(record::find);
        return found.isPresent() ? OptionalDouble.of(found.get().number()) : OptionalDouble.empty();
    }

    List<FieldPath> named() {
        return Stream.of(classes, multilabel, value, annotationId, annotator, agreement, confidence)
                .flatMap(Optional::stream)
                .toList();
    }
}
