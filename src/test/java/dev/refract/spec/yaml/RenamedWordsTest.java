package dev.refract.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.declare.Shape;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reproducible: an old word in a pipeline is refused, and the message names the new one. */
class RenamedWordsTest {
    @Test
    void everySuccessorIsAWordThatIsKnownSomewhere() {
        Set<String> known = new LinkedHashSet<>();
        DeclaredRecords.all()
                .forEach(declaration -> declaration.fields().forEach(field -> {
                    known.add(field.name());
                    known.addAll(words(field.shape()));
                }));

        RenamedWords.all()
                .forEach((old, successors) -> assertThat(known).as(old).containsAll(successors));
    }

    @Test
    void noOldWordStandsBesideItsSuccessor() {
        DeclaredRecords.all().forEach(declaration -> {
            Set<String> names = FieldReader.names(declaration);
            names.forEach(name -> assertThat(RenamedWords.successor(name, names))
                    .as(declaration.id() + "." + name)
                    .isEmpty());
        });
    }

    private static Set<String> words(Shape shape) {
        return shape instanceof Shape.Choice choice ? new LinkedHashSet<>(choice.words()) : Set.of();
    }
}
