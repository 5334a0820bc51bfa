package dev.refract.topology.kill;

import java.nio.file.Path;

/** The child process that gets killed: broker, registry and pipeline over the directory it is given. */
public final class KilledPipeline {
    private KilledPipeline() {}

    /** @param arguments the directory, and the {@link Way} */
    public static void main(String[] arguments) {
        try (KillScene scene = KillScene.open(Path.of(arguments[0]), new Way(arguments[1]))) {
            scene.run(true);
        }
        System.out.println("drained");
    }
}
