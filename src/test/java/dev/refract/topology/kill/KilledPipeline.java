package dev.refract.topology.kill;

import dev.refract.topology.StandstillException;
import java.nio.file.Path;

/** The child process that gets killed: broker, registry and pipeline over the directory it is given. */
public final class KilledPipeline {
    /** Exit code of a life that stood still, as its watchdog says; whoever runs it starts it again. */
    static final int STOOD_STILL = 3;

    private KilledPipeline() {}

    /** @param arguments the directory, and the {@link Way} */
    public static void main(String[] arguments) {
        try (KillScene scene = KillScene.open(Path.of(arguments[0]), new Way(arguments[1]))) {
            scene.run(true);
        } catch (StandstillException e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(STOOD_STILL);
        }
        System.out.println("drained");
    }
}
