package dev.refract.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: a resource is its content, wherever it lies, and its content is in the digest. */
class ResourceTest {
    /** SHA-256 of the three letters abc (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private record Holder(@Param(doc = "A file.") Resource file) {}

    @TempDir
    private Path folder;

    @Test
    void isWhatIsInIt() throws IOException {
        Resource one = Resource.at(Files.writeString(folder.resolve("one"), "abc"));
        Resource two = Resource.at(Files.writeString(folder.resolve("two"), "abc"));
        Resource other = Resource.at(Files.writeString(folder.resolve("other"), "abd"));

        assertThat(one.fingerprint()).isEqualTo(ABC);
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(other);
    }

    @Test
    void aFolderIsItsFilesByName() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        for (Path model : new Path[] {one, two}) {
            Files.writeString(model.resolve("vocab.txt"), "abc");
            Files.writeString(model.resolve("model.onnx"), "xyz");
        }
        Files.writeString(two.resolve(".hidden"), "x");
        assertThat(Resource.at(one)).isEqualTo(Resource.at(two));

        Files.writeString(two.resolve("vocab.txt"), "abd");
        assertThat(Resource.at(one)).isNotEqualTo(Resource.at(two));
    }

    @Test
    void isPrintedAsItsPathAndHashedAsItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("one"), "abc");
        Holder holder = new Holder(Resource.at(file));

        assertThat(CanonicalForm.of(holder))
                .containsEntry("file", file.toAbsolutePath().normalize().toString());
        assertThat(CanonicalForm.forDigest(holder)).containsEntry("file", "sha256:" + ABC);
    }

    @Test
    void isReadWhenAskedFor() {
        Resource missing = Resource.at(folder.resolve("missing"));
        assertThatThrownBy(missing::fingerprint).isInstanceOf(UncheckedIOException.class);
    }
}
