package dev.refract.cli.terminal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, last first, once: at the end of a command, or when the process gets a signal
 * (Ctrl-C, SIGTERM).
 */
public final class ShutdownSequence implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook;

    /** @param terminal hears when the end comes from outside */
    public ShutdownSequence(Terminal terminal) {
        hook = new Thread(
                () -> {
                    terminal.print("refract: stopping …");
                    closeAll();
                },
                "refract-clean-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process is ending, because of a signal or because its work is done. */
    public static boolean underWay() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Takes charge of {@code resource}. */
    public synchronized <T extends AutoCloseable> T register(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook does the work
        }
        closeAll();
    }

    private synchronized void closeAll() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                RuntimeException next = e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
                if (failure == null) {
                    failure = next;
                } else {
                    failure.addSuppressed(next);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
