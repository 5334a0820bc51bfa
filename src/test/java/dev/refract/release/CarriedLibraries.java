package dev.refract.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The libraries that one jar carries inside it, by its NOTICE file, and the classes of them that a class of ours reaches.
 *
 * @param jar the jar that carries them
 * @param root the class of ours that uses the jar, name with slashes
 */
record CarriedLibraries(JarFile jar, String root) {
    private static final Pattern NOTICE = Pattern.compile("(?m)^- ([\\w.-]+):([\\w.-]+):([\\w.-]+)$");

    /** One carried library: its coordinates in Maven. */
    record Carried(String group, String artifact, String version) {}

    List<Carried> carried() throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/NOTICE"))) {
            return NOTICE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(line -> new Carried(line.group(1), line.group(2), line.group(3)))
                    .toList();
        }
    }

    /**
     * Each class of the jar that code can come to from the root, and the class that first names it. This follows names in
     * class files, so it holds more than what runs; it misses what is only named in text (services, reflection).
     */
    Map<String, String> reached() throws IOException {
        Map<String, String> cameFrom = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String next : ClassReferences.of(bytes(name))) {
                if (jar.getEntry(next + ".class") != null && cameFrom.putIfAbsent(next, name) == null) {
                    open.add(next);
                }
            }
        }
        return cameFrom;
    }

    private byte[] bytes(String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name + ".class");
        try (InputStream in = entry == null
                ? CarriedLibraries.class.getResourceAsStream("/" + name + ".class")
                : jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** The chain of classes from the root to this one, the root first. */
    static List<String> chain(Map<String, String> cameFrom, String name) {
        List<String> chain = new ArrayList<>();
        for (String link = name; link != null; link = cameFrom.get(link)) {
            chain.add(link);
        }
        Collections.reverse(chain);
        return chain;
    }
}
