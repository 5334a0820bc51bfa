package dev.refract.model.onnx;

import dev.refract.model.ResourceException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network that reads the pieces of one text, with the names that exporters of BERT-like models give its inputs. */
final class TokenNetwork {
    private static final String PIECES = "input_ids";
    private static final String PRESENT = "attention_mask";
    private static final String SENTENCE = "token_type_ids";

    private final Network network;
    private final String output;

    /**
     * @param file for messages
     * @param wanted the names its output may have, the first that is there; else its first output
     */
    TokenNetwork(Path file, Network network, List<String> wanted) {
        this.network = network;
        if (!network.inputs().contains(PIECES)
                || !Set.of(PIECES, PRESENT, SENTENCE).containsAll(network.inputs())) {
            throw new ResourceException(file + " takes " + network.inputs() + "; expected " + PIECES + " and perhaps "
                    + PRESENT + " and " + SENTENCE);
        }
        output = wanted.stream()
                .filter(network.outputs()::contains)
                .findFirst()
                .orElseGet(() -> network.outputs().iterator().next());
    }

    /** The output of the network for the pieces of one text. */
    Tensor.Floats run(List<Long> pieces) {
        int count = pieces.size();
        long[] ones = new long[count];
        java.util.Arrays.fill(ones, 1);
        Map<String, Tensor> given = new LinkedHashMap<>();
        for (String input : network.inputs()) {
            given.put(
                    input,
                    switch (input) {
                        case PIECES ->
                            Tensor.of(pieces.stream().mapToLong(Long::longValue).toArray(), 1, count);
                        case PRESENT -> Tensor.of(ones, 1, count);
                        default -> Tensor.of(new long[count], 1, count);
                    });
        }
        return network.run(given, output);
    }
}
