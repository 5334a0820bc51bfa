package dev.refract.topology.kill;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The child process that gets killed: broker, registry and pipeline over the directory it is given. */
public final class KilledPipeline {
    /** Exit code of a life that did not end by itself in time. */
    static final int STALLED = 3;

    private static final long PATIENCE_SECONDS = 90;

    private KilledPipeline() {}

    /** @param arguments the directory */
    public static void main(String[] arguments) {
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(STALLED));
        try (KillScene scene = KillScene.open(Path.of(arguments[0]))) {
            scene.run(true);
        }
        System.out.println("drained");
    }
}
