package dev.refract;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** The class path of the tests without some packages: every class is loaded again, and those are not found. */
final class ClassPathWithout extends URLClassLoader {
    private final List<String> hidden;

    /** @param hidden beginnings of class names, such as {@code org.bytedeco.} */
    ClassPathWithout(List<String> hidden) {
        super(entries(), ClassLoader.getPlatformClassLoader());
        this.hidden = List.copyOf(hidden);
    }

    private static URL[] entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalArgumentException(entry, e);
                    }
                })
                .toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (hidden.stream().anyMatch(name::startsWith)) {
            throw new ClassNotFoundException(name + " is hidden");
        }
        return super.loadClass(name, resolve);
    }

    /** What {@code question}, made and asked on this class path, answers; of types of the JDK only. */
    Object ask(Class<? extends Callable<?>> question) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            var constructor = loadClass(question.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Callable<?>) constructor.newInstance()).call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
