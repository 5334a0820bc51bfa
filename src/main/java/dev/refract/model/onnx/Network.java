package dev.refract.model.onnx;

import java.util.Map;
import java.util.Set;

/** A function of tensors to tensors, by name. Thread-safe. */
public interface Network {

    /** The names of what it must be given. */
    Set<String> inputs();

    /** The names of what it gives, in its order. */
    Set<String> outputs();

    /**
     * What comes out.
     *
     * @param given every one of {@link #inputs}
     * @param output one of {@link #outputs}
     * @throws dev.refract.model.ResourceException when the network does not take such tensors
     */
    Tensor.Floats run(Map<String, Tensor> given, String output);
}
