package dev.refract.model.translate;

import dev.refract.model.ResourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of one pair of languages, piped together as its mode file says. With {@code -z} each flushes at a
 * zero byte, so that the pipe serves many requests.
 */
final class ApertiumProcess {
    /** What Apertium's stream format takes for itself. */
    private static final Pattern RESERVED = Pattern.compile("[\\[\\]{}^$@\\\\/<>]");

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    private final List<Process> programs;
    private final OutputStream in;
    private final InputStream out;

    private ApertiumProcess(List<Process> programs) {
        this.programs = programs;
        in = programs.get(0).getOutputStream();
        out = programs.get(programs.size() - 1).getInputStream();
    }

    /**
     * Starts the programs.
     *
     * @throws ResourceException when the direction is not installed
     * @throws IOException when a program cannot be started
     */
    static ApertiumProcess start(Path mode) throws IOException {
        if (!Files.isRegularFile(mode)) {
            throw new ResourceException(mode + " does not exist; install that pair of Apertium's, for example"
                    + " apt-get install apertium-eng-spa");
        }
        List<ProcessBuilder> stages = new ArrayList<>();
        for (String stage : Files.readString(mode).trim().split("\\|", -1)) {
            stages.add(new ProcessBuilder(command(stage)).redirectError(ProcessBuilder.Redirect.DISCARD));
        }
        return new ApertiumProcess(ProcessBuilder.startPipeline(stages));
    }

    /**
     * The command line of one stage: unknown words stay unmarked ({@code $1}), ambiguity is not marked ({@code
     * $2}).
     */
    private static List<String> command(String stage) {
        List<String> words = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(stage);
        while (argument.find()) {
            String word = argument.group(1) == null ? argument.group(2) : argument.group(1);
            if (word.equals("$1")) {
                words.add("-n");
            } else if (!word.equals("$2")) {
                words.add(word);
            }
        }
        words.add(1, "-z");
        return words;
    }

    boolean alive() {
        return programs.stream().allMatch(Process::isAlive);
    }

    /**
     * Translates one sentence; spaces in it are single afterwards.
     *
     * @throws TimeoutException when the answer takes longer; the pipe is of no use then
     */
    String translate(String sentence, int timeoutMs) throws IOException, TimeoutException, InterruptedException {
        String plain = sentence.replace('\0', ' ').replaceAll("\\s+", " ").trim();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::read, ApertiumProcess::onItsOwn);
        in.write((RESERVED.matcher(plain).replaceAll("\\\\$0") + ".[][\n]").getBytes(StandardCharsets.UTF_8));
        in.write(0);
        in.flush();
        try {
            return answer.get(timeoutMs, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("no answer within " + timeoutMs + " ms").initCause(e);
        } catch (ExecutionException e) {
            throw new IOException("the pipe broke", e.getCause());
        }
    }

    /** In its own thread, because a program that hangs must not block other work. */
    private static void onItsOwn(Runnable work) {
        Thread thread = new Thread(work, "apertium-answer");
        thread.setDaemon(true);
        thread.start();
    }

    private String read() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = out.read(); next != 0; next = out.read()) {
                if (next < 0) {
                    throw new IOException("a program of the pipe ended");
                }
                bytes.write(next);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.lastIndexOf(".[][");
        String translated = end < 0 ? text : text.substring(0, end);
        return translated.replaceAll("\\\\(.)", "$1").replaceAll("\\s+", " ").trim();
    }

    void close() {
        programs.forEach(Process::destroyForcibly);
    }
}
