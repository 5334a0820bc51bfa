import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Splits a built checkout into the layers of an image, from what changes seldom to what changes with every commit:
 * native libraries of one platform, unpacked, so that nothing is unpacked at run time; the libraries without natives;
 * the program. Beside them it writes the options that Java starts with, the class path in Maven's order among them.
 *
 * <p>{@code java Layers.java <class path file> <classes> <options> <out> <slim|full>}. Slim leaves out ND4J and what is
 * built on it, which serve word vectors alone and make up two fifths of the whole.
 */
public final class Layers {
    private static final String HOME = "/opt/refract";
    private static final Pattern WORD_VECTORS = Pattern.compile("/org/(nd4j|deeplearning4j)/");
    private static final Pattern NATIVE =
            Pattern.compile(".*(\\.so(\\.\\d+)*|\\.dll|\\.dylib|\\.jnilib|\\.a|\\.lib|\\.pyd)"
                    + "|.*(\\.dSYM|/python|/share/opencv4|/include|/cmake|/pkgconfig)/.*");
    /** JavaCPP unpacks one library under several names; a folder needs them as links. */
    private static final List<String> NAMES_OF_OPENBLAS =
            List.of("libopenblas_nolapack.so.0", "libblas.so.3", "liblapack.so.3");

    private final Path natives;
    private final Path libraries;
    private final Pattern ours;
    private final List<String> classPath = new ArrayList<>(List.of(HOME + "/app/refract.jar"));

    private Layers(Path out) throws IOException {
        this.natives = Files.createDirectories(out.resolve("native"));
        this.libraries = Files.createDirectories(out.resolve("lib"));
        this.ours = platform(System.getProperty("os.arch"));
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[3]);
        Layers layers = new Layers(out);
        boolean slim = arguments[4].equals("slim");
        for (String jar : Files.readString(Path.of(arguments[0])).strip().split(":")) {
            if (!slim || !WORD_VECTORS.matcher(jar).find()) {
                layers.add(Path.of(jar), slim);
            }
        }
        layers.link();
        pack(Path.of(arguments[1]), Files.createDirectories(out.resolve("app")).resolve("refract.jar"));
        String options = Files.readString(Path.of(arguments[2]));
        Files.writeString(out.resolve("java.options"), options + "-cp " + String.join(":", layers.classPath) + "\n");
    }

    /** Which native libraries run here: each project has its own way to name a platform in a path. */
    private static Pattern platform(String architecture) {
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" ->
                Pattern.compile(
                        "(.*/)?(linux-x86_64|linux-x64|[lL]inux/(amd64|x86_64))/[^/]+" + "|librocksdbjni-linux64\\.so");
            case "aarch64", "arm64" ->
                Pattern.compile("(.*/)?(linux-arm64|linux-aarch64|[lL]inux/aarch64)/[^/]+"
                        + "|librocksdbjni-linux-aarch64\\.so");
            default -> throw new IllegalArgumentException("no native libraries are known for " + architecture);
        };
    }

    private void add(Path jar, boolean slim) throws IOException {
        String name = jar.getFileName().toString();
        classPath.add(HOME + "/lib/" + name);
        try (ZipFile source = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(source.entries());
            if (entries.stream()
                    .noneMatch(entry -> NATIVE.matcher(entry.getName()).matches())) {
                Files.copy(jar, libraries.resolve(name));
                return;
            }
            try (ZipOutputStream kept = new ZipOutputStream(Files.newOutputStream(libraries.resolve(name)))) {
                for (ZipEntry entry : entries) {
                    if (!NATIVE.matcher(entry.getName()).matches()) {
                        copy(source, entry, kept);
                    } else if (isWanted(entry.getName(), slim)) {
                        unpack(source, entry);
                    }
                }
            }
        }
    }

    private boolean isWanted(String entry, boolean slim) {
        // OpenBLAS's bindings for Java, which ND4J alone asks for, beside OpenBLAS itself
        boolean forWordVectors = entry.contains("libjniopenblas_full");
        return ours.matcher(entry).matches() && entry.contains(".so") && !(slim && forWordVectors);
    }

    private void unpack(ZipFile source, ZipEntry entry) throws IOException {
        Path target = natives.resolve(Path.of(entry.getName()).getFileName().toString());
        if (!Files.exists(target)) {
            try (InputStream bytes = source.getInputStream(entry)) {
                Files.copy(bytes, target);
            }
        }
    }

    private void link() throws IOException {
        for (String name : NAMES_OF_OPENBLAS) {
            if (!Files.exists(natives.resolve(name))) {
                Files.createSymbolicLink(natives.resolve(name), Path.of("libopenblas.so.0"));
            }
        }
    }

    private static void copy(ZipFile source, ZipEntry entry, ZipOutputStream to) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        to.putNextEntry(same);
        try (InputStream bytes = source.getInputStream(entry)) {
            bytes.transferTo(to);
        }
        to.closeEntry();
    }

    /** The same classes make the same bytes: names in order, one time for all. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream packed = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry = new ZipEntry(classes.relativize(file).toString());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                packed.putNextEntry(entry);
                Files.copy(file, packed);
                packed.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
