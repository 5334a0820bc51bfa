package dev.refract.spec;

import dev.refract.augment.Medium;
import dev.refract.augment.Stage;
import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.TextPattern;
import dev.refract.gate.Gate;
import dev.refract.split.Duplicates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything a user says about one pipeline, validated and immutable. */
@Named(id = "pipeline", doc = "One labeled sample in; a balanced, leak-free, reproducible training stream out.")
public record Pipeline(
        @Param(doc = "Name of the pipeline; names the application and its stores.", example = "blood-cells")
        @TextPattern(regex = Pipeline.NAME, words = Pipeline.NAME_WORDS)
        String pipeline,

        @Param(doc = "Version; after a breaking change, a new version starts with empty state.", def = "1", min = 1)
        int version,

        @Param(doc = "Seed of every draw.", def = "0") long seed,
        @Param(doc = "Where samples come from.") Source source,

        @Param(doc = "How samples are divided into training, validation and test.", def = "{}")
        SplitRatios split,

        @Param(doc = "The class mix of the training stream; unchanged if left out.")
        Optional<Balance> balance,

        @Param(doc = "Augmentation of the training split.", def = "{}")
        Augment augment,

        @Param(doc = "Conditions that a copy must meet to be published.", def = "[]")
        List<Gate> gate,

        @Param(doc = "Settings of kinds of data; those not named keep their defaults.", def = "[]")
        List<Medium> media,

        @Param(doc = "Where samples go.") Sinks sink,

        @Param(doc = "Limits at which a record is refused or the pipeline stops.", def = "{}")
        Limits limits) {

    static final String NAME = "[a-z][a-z0-9-]{0,62}";
    static final String NAME_WORDS = "up to 63 lower-case letters, digits and dashes that begin with a letter";

    public Pipeline {
        if (!Pattern.matches(NAME, pipeline)) {
            throw new IllegalArgumentException("pipeline must be " + NAME_WORDS + ", found " + pipeline);
        }
        if (sink.all().contains(source.topic())) {
            throw new InvalidFieldException("source.topic", "must not be a sink as well, found " + source.topic());
        }
        if (source.retracts() && sink.retractions().isEmpty()) {
            boolean supersedes = source.revisions() == Revisions.SUPERSEDE;
            throw new InvalidFieldException(
                    supersedes ? "source.revisions" : "source.tombstones",
                    "is " + (supersedes ? "supersede" : "forward")
                            + ", which retracts what was published, but there is no topic for retractions: add"
                            + " sink.retractions");
        }
        if (balance.isPresent() && augment.copies().isPresent()) {
            throw new InvalidFieldException(
                    "augment.copies", "is set, but balance decides the number of copies; remove one of them");
        }
        if (balance.isPresent() && PolicyCopies.isWritten(augment.steps())) {
            throw new InvalidFieldException(
                    "augment.steps",
                    "ask for copies by num_per_original and contradict balance, which decides how many there are; remove"
                            + " either");
        }
        if (split.duplicates().equals(Optional.of(Duplicates.ONE)) && !source.deduplicate()) {
            throw new InvalidFieldException(
                    "split.duplicates", "is one, but source.deduplicate is false; set it to true");
        }
        long kinds = media.stream().map(Medium::kind).distinct().count();
        if (kinds < media.size()) {
            throw new InvalidFieldException("media", "must name each kind of data once");
        }
        gate = List.copyOf(gate);
        media = List.copyOf(media);
    }

    /** The same pipeline with other settings of kinds of data; these are part of its digest. */
    public Pipeline withMedia(List<Medium> changed) {
        return new Pipeline(pipeline, version, seed, source, split, balance, augment, gate, changed, sink, limits);
    }

    /** The same pipeline with another seed. */
    public Pipeline withSeed(long changed) {
        return new Pipeline(pipeline, version, changed, source, split, balance, augment, gate, media, sink, limits);
    }

    /** The same pipeline with other steps. */
    public Pipeline withSteps(List<Stage> changed) {
        Augment steps =
                new Augment(augment.keepOriginal(), augment.copies(), augment.maxRedraws(), augment.spread(), changed);
        return new Pipeline(pipeline, version, seed, source, split, balance, steps, gate, media, sink, limits);
    }

    /** The same pipeline with other limits, which are no part of its digest. */
    public Pipeline withLimits(Limits changed) {
        return new Pipeline(pipeline, version, seed, source, split, balance, augment, gate, media, sink, changed);
    }

    /** The same pipeline with the copies of a sample spread over so many training records; part of its digest. */
    public Pipeline withSpread(int records) {
        Augment steps = new Augment(
                augment.keepOriginal(), augment.copies(), augment.maxRedraws(), Optional.of(records), augment.steps());
        return new Pipeline(pipeline, version, seed, source, split, balance, steps, gate, media, sink, limits);
    }

    /** The same pipeline with other gates; these are part of its digest. */
    public Pipeline withGates(List<Gate> changed) {
        return new Pipeline(pipeline, version, seed, source, split, balance, augment, changed, media, sink, limits);
    }

    /**
     * Whether a sample without any label waits for one, because there is a place for it or the balance needs a class.
     * Elsewhere such samples are data like any other: a picture without objects, a text to pretrain on.
     */
    public boolean waitsForLabels() {
        return sink.unlabeled().isPresent()
                || balance.filter(balanced -> balanced.by().needsLabel()).isPresent();
    }

    /** Whether the training split gets copies at all. */
    public boolean makesCopies() {
        return balance.isPresent() || augment.copiesWithoutBalance() > 0;
    }

    /** Name and version, as records and claims say whose they are: {@code blood-cells@1}. */
    public String qualifiedName() {
        return pipeline + "@" + version;
    }

    /** The id of the Kafka Streams application: {@code blood-cells-v1}. */
    public String applicationId() {
        return pipeline + "-v" + version;
    }
}
