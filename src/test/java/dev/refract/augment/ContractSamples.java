package dev.refract.augment;

import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract needs to know of one kind of data. */
public interface ContractSamples {

    /** A payload and its label, with a name for messages. */
    record Specimen(String name, Payload payload, Label label) {
        @Override
        public String toString() {
            return name;
        }
    }

    Kind kind();

    /** The medium to open them with, where the one that users get by default does not do. */
    default Medium medium(Medium byDefault) {
        return byDefault;
    }

    /** Every operation of this kind, at least once each, with arguments as a user would give them. */
    List<Augmentation<?>> operations();

    /** Operations whose very nature is to change nothing that can be seen; all others have to by default. */
    default Set<Class<?>> invisible() {
        return Set.of();
    }

    /** What this machine lacks that the operation needs, a program for example; empty where it can be tried. */
    default Optional<String> obstacle(Augmentation<?> operation) {
        return Optional.empty();
    }

    /** Everyday data, labels of every sort included; every operation has to work on each. */
    List<Specimen> ordinary();

    /** The smallest, the largest, the oddest; an operation may refuse them with a data fault. */
    List<Specimen> extremes();

    /** Whom operations that mix may mix with: the everyday data and {@link #company}. */
    default Partners partners() {
        return Partners.of(Stream.concat(ordinary().stream(), company().stream())
                .map(specimen ->
                        new Partner.InMemory("partner " + specimen.name(), specimen.payload(), specimen.label()))
                .toList());
    }

    /** Further data to mix with. */
    default List<Specimen> company() {
        return List.of();
    }

    /** What is wrong with the label of a finished copy: each part that lies outside its payload. */
    List<String> stray(Augmented copy);
}
