package dev.refract.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import dev.refract.feed.template.TemplateSet;
import dev.refract.spec.Pipeline;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promise 2, reproducible: an old word in a pipeline is refused, and the message names the new one. */
class RenamedWordsTest {
    private final DeclaredFamilies families = DeclaredFamilies.load();

    @Test
    void everySuccessorIsAWordThatIsKnownSomewhere() {
        Set<String> known = new LinkedHashSet<>();
        all().forEach(declaration -> declaration.fields().forEach(field -> {
            known.add(field.name());
            known.addAll(words(field.shape()));
        }));

        RenamedWords.all()
                .forEach((old, successors) -> assertThat(known).as(old).containsAll(successors));
    }

    @Test
    void noOldWordStandsBesideItsSuccessor() {
        all().forEach(declaration -> {
            Set<String> names = FieldReader.names(declaration);
            names.forEach(name -> assertThat(RenamedWords.successor(name, names))
                    .as(declaration.id() + "." + name)
                    .isEmpty());
        });
    }

    private static Set<String> words(Shape shape) {
        return shape instanceof Shape.Choice choice ? new LinkedHashSet<>(choice.words()) : Set.of();
    }

    private Set<Declaration<?>> all() {
        Set<Declaration<?>> found = new LinkedHashSet<>();
        collect(new Shape.Group(Pipeline.class), found);
        collect(new Shape.Group(TemplateSet.class), found);
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
