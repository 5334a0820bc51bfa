package dev.refract.copies;

import dev.refract.augment.Medium;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.random.Address;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.PipelineDigest;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import dev.refract.split.Splitter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pipeline with all that it takes to make a copy.
 *
 * @param digest SHA-256 of the normalized pipeline
 * @param media how each kind of data is opened
 * @param stages the steps for each kind of data; no entry for a kind without steps
 * @param augmenter applies the steps, and replays them
 */
public record Plan(
        Pipeline pipeline,
        String digest,
        Map<Kind, Medium> media,
        Map<Kind, List<Stage>> stages,
        Augmenter augmenter,
        Splitter splitter) {

    public Plan {
        media = Collections.unmodifiableMap(new EnumMap<>(media));
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
    }

    /** The plan with the operations of Refract and of the extensions on the class path. */
    public static Plan of(Pipeline pipeline) {
        DeclaredFamilies families = DeclaredFamilies.load();
        return of(pipeline, PipelineDigest.of(pipeline), families.catalog(), new DefaultRecords(families).media());
    }

    /**
     * Looks everything up.
     *
     * @param defaults the media that stand where the pipeline names none
     * @throws dev.refract.declare.MissingLibraryException when a step or a gate needs a library that is not on the
     *     class path
     */
    public static Plan of(Pipeline pipeline, String digest, Catalog catalog, List<Medium> defaults) {
        RequiredLibraries.check(pipeline);
        Map<Kind, Medium> media = new EnumMap<>(Kind.class);
        defaults.forEach(medium -> media.put(medium.kind(), medium));
        pipeline.media().forEach(medium -> media.put(medium.kind(), medium));
        Map<Kind, List<Stage>> stages = new EnumMap<>(Kind.class);
        for (Kind kind : Set.copyOf(media.keySet())) {
            List<Stage> left = Stage.onlyFor(kind, pipeline.augment().steps());
            if (!left.isEmpty()) {
                stages.put(kind, left);
                media.put(kind, media.get(kind).preparedFor(left));
            }
        }
        return new Plan(
                pipeline,
                digest,
                media,
                stages,
                new Augmenter(new StepCodec(catalog)),
                pipeline.split().splitter(pipeline.pipeline()));
    }

    /** The address below which everything is drawn for one sample. */
    public Address address(Sample sample) {
        return addressOf(sample.id());
    }

    /** The address below which everything is drawn for the sample of this id. */
    public Address addressOf(String sampleId) {
        return Address.of(pipeline.seed(), digest, sampleId);
    }

    /**
     * Checks that a sample's payload can be opened and agrees with its label. Of a kind of data without a medium only the
     * header and end of WAV files are checked: nothing here can open the rest.
     *
     * @return the opened payload, where checking had to open it; the caller closes it
     * @throws dev.refract.sample.DataFault when the payload is damaged, too large, or contradicts its label
     */
    public Optional<Subject> check(Sample sample) {
        Medium medium = media.get(sample.payload().kind());
        if (medium == null && sample.payload() instanceof Payload.Audio audio) {
            WavHeader.check(audio);
        }
        return medium == null ? Optional.empty() : medium.check(sample.payload(), sample.label());
    }

    /** The steps for this kind of data, in order; empty without any. */
    public List<Stage> stagesFor(Kind kind) {
        return stages.getOrDefault(kind, List.of());
    }
}
