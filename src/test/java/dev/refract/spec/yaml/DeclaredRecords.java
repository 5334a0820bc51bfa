package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import dev.refract.feed.template.TemplateSet;
import dev.refract.spec.Pipeline;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** All records that a user can write. */
public final class DeclaredRecords {
    private final DeclaredFamilies families = DeclaredFamilies.load();

    private DeclaredRecords() {}

    /** The declarations of a pipeline and of a set of templates, and of everything that can stand below them. */
    public static Set<Declaration<?>> all() {
        Set<Declaration<?>> found = new LinkedHashSet<>();
        DeclaredRecords records = new DeclaredRecords();
        records.collect(new Shape.Group(Pipeline.class), found);
        records.collect(new Shape.Group(TemplateSet.class), found);
        return found;
    }

    private void collect(Shape shape, Set<Declaration<?>> found) {
        nested(shape).forEach(inner -> collect(inner, found));
        members(shape)
                .filter(declaration -> found.stream().noneMatch(known -> known.type() == declaration.type()))
                .forEach(declaration -> {
                    found.add(declaration);
                    declaration.fields().forEach(field -> collect(field.shape(), found));
                });
    }

    private Stream<Declaration<?>> members(Shape shape) {
        if (shape instanceof Shape.Group group) {
            return Stream.of(Declaration.of(group.type()));
        }
        return shape instanceof Shape.Tagged tagged ? families.of(tagged.family()).values().stream() : Stream.empty();
    }

    private static Stream<Shape> nested(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return Stream.of(list.element());
        }
        if (shape instanceof Shape.MapOf map) {
            return Stream.of(map.value());
        }
        if (shape instanceof Shape.OptionalOf value) {
            return Stream.of(value.value());
        }
        return shape instanceof Shape.ValueOrFile file ? Stream.of(file.value()) : Stream.empty();
    }
}
