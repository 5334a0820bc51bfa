package dev.refract.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.refract.declare.Library;
import dev.refract.model.ResourceException;
import java.lang.ref.Cleaner;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network in ONNX Runtime, on the CPU, in the calling thread. */
public final class OnnxNetwork implements Network {
    private static final String QUIET = "ORT_DISABLE_TELEMETRY";
    private static final Cleaner CLEANER = Cleaner.create();

    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxNetwork(Path file, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.environment = environment;
        this.session = session;
        CLEANER.register(this, () -> {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("cannot close a session of ONNX Runtime", e);
            }
        });
    }

    /**
     * Why no network can be run in this process; empty when it can be.
     *
     * <p>From release 1.29 on ONNX Runtime sends usage data to its maker, also on Linux, and in doing so ends a
     * process without a word when its command line is long (about 3,900 bytes, as a class path is) or when
     * there is no shell. Only the environment can stop it in time, so without that nothing is loaded.
     */
    public static Optional<String> obstacle() {
        return "1".equals(System.getenv(QUIET))
                ? Optional.empty()
                : Optional.of("networks are run by ONNX Runtime, which would send usage data to its maker: set " + QUIET
                        + "=1 in the environment, as the refract launcher does");
    }

    /**
     * Reads a network; its native memory is released when the object is unreachable.
     *
     * @throws ResourceException when the file is missing or no network
     */
    public static OnnxNetwork read(Path file) {
        Library.ONNX_RUNTIME.require(file.toString());
        obstacle().ifPresent(why -> {
            throw new ResourceException(why);
        });
        if (!Files.isRegularFile(file)) {
            throw new ResourceException(file + " does not exist; a model in ONNX format is expected there");
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            return new OnnxNetwork(file, environment, environment.createSession(file.toString(), options));
        } catch (OrtException e) {
            throw new ResourceException(file + " is not an ONNX network that can be run: " + line(e), e);
        }
    }

    @Override
    public Set<String> inputs() {
        return session.getInputNames();
    }

    @Override
    public Set<String> outputs() {
        return session.getOutputNames();
    }

    @Override
    public Tensor.Floats run(Map<String, Tensor> given, String output) {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Tensor> entry : given.entrySet()) {
                tensors.put(entry.getKey(), tensor(entry.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
                OnnxTensor made = (OnnxTensor) result.get(0);
                FloatBuffer numbers = made.getFloatBuffer();
                if (numbers == null) {
                    throw new ResourceException(
                            file + " gives " + made.getInfo() + " as " + output + ", not fractions");
                }
                float[] values = new float[numbers.remaining()];
                numbers.get(values);
                return Tensor.of(values, made.getInfo().getShape());
            }
        } catch (OrtException e) {
            throw new ResourceException(file + " cannot be run: " + line(e), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Tensor tensor) throws OrtException {
        if (tensor instanceof Tensor.Longs longs) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(longs.values()), longs.shape());
        }
        Tensor.Floats floats = (Tensor.Floats) tensor;
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats.slice(0, floats.size())), floats.shape());
    }

    private static String line(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
