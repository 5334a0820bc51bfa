package dev.refract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reproducible, and a stranger can check it: every command of the README that is shown with its output is run in an empty
 * folder, in the order of the README, and prints what stands there. Only the folder's name differs.
 */
@Timeout(600)
class ReadmeTranscriptsIT {
    private static final Path README = Path.of("README.md");
    private static final Pattern PIPELINE = Pattern.compile("(?ms)^```yaml\\n(pipeline: mine\\n.*?)^```$");
    private static final Pattern MISTAKE = Pattern.compile("(\\S+) is not an operation; did you mean (\\S+)\\?");

    private static final Path PICTURE = Path.of("src", "site", "resources", "images", "letters.png");
    private static final int TILES = 6;
    /** Pictures of 48 pixels, enlarged three times. */
    private static final int SIDE = 144;

    @TempDir
    private Path folder;

    @Test
    void printsWhatTheReadmeSays() throws IOException {
        String readme = Files.readString(README);
        Matcher pipeline = PIPELINE.matcher(readme);
        assertThat(pipeline.find()).isTrue();
        Files.writeString(folder.resolve("mine.yaml"), pipeline.group(1));

        Golden.file(README).holds(Transcript.rewritten(readme, this::run));
        assertThat(firstRow(picture())).as("the picture in the README").isEqualTo(firstRow(PICTURE));
    }

    /** The picture that the README's preview made; becomes the README's where golden files are written anew. */
    private Path picture() throws IOException {
        Path made = folder.resolve("preview.png");
        if ("write".equals(System.getProperty("refract.golden"))) {
            Files.copy(made, PICTURE, StandardCopyOption.REPLACE_EXISTING);
        }
        return made;
    }

    /** The pixels of the original and its copies: the text around them is drawn in the fonts of the machine. */
    private static List<Integer> firstRow(Path sheet) throws IOException {
        BufferedImage picture = ImageIO.read(sheet.toFile());
        List<Integer> pixels = new ArrayList<>();
        for (int tile = 0; tile < TILES; tile++) {
            for (int pixel : picture.getRGB(8 + tile * (SIDE + 8), 8 + 26, SIDE, SIDE, null, 0, SIDE)) {
                pixels.add(pixel);
            }
        }
        return pixels;
    }

    /** Lines that the command prints on standard output. */
    private List<String> run(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        if (words.equals(List.of("demo"))) {
            command.addAll(List.of("--data", "demo")); // leaves the pictures that the README uses next
        }
        try {
            Path errors = folder.resolve("errors.txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment().put("OMP_NUM_THREADS", "1");
            builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            int code = process.waitFor();
            return lines(words, printed, Files.readString(errors), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a reader of the README sees; a mistake is corrected as the message says. */
    private List<String> lines(List<String> words, String printed, String errors, int code) throws IOException {
        Matcher mistake = MISTAKE.matcher(printed + errors);
        if (mistake.find()) {
            Path pipeline = folder.resolve("mine.yaml");
            Files.writeString(pipeline, Files.readString(pipeline).replace(mistake.group(1), mistake.group(2)));
        } else {
            assertThat(code).as(words + ": " + errors).isZero();
        }
        String shown = mistake.reset().find() && printed.isEmpty() ? errors : printed;
        return shown.replace(folder.toRealPath().toString(), "/home/you/refract")
                .lines()
                .toList();
    }
}
